# Everything here starts from Python 3.11+ and make alone; `setup` brings the rest.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := demo
# Where it is set, every process and every cold start of the local AWS would compile all of its modules again.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: setup demo up down test check bench prove chaos mutate lock

setup:
	@$(PYTHON) -m cli.setup

demo: setup      ## deploy to the local AWS and play the restaurant case
	@$(BIN)/onestop demo

up: setup        ## bring the local AWS up, with its data
	@$(BIN)/onestop local up

down: setup      ## stop the local AWS, keeping its data
	@$(BIN)/onestop local down

check: setup     ## style, types, import rules
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && PYTHONPATH=functions $(BIN)/lint-imports --no-logo

test: check      ## the above and every test
	@$(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder

bench: setup     ## print the figures
	@PYTHONPATH=functions $(BIN)/python -m bench

prove: setup     ## search the rules and the model whole, for about an hour
	@$(BIN)/python -m proof

chaos: setup     ## 1,000 cases on a local AWS of their own, under every fault there is
	@$(BIN)/python -m proof.chaos

mutate: setup    ## change the rules in every small way; a test must notice each (hours; see docs/mutation.md)
	@$(BIN)/python -m proof.mutation

lock: setup      ## recompile requirements.lock after a change in pyproject.toml
	@$(BIN)/python -m cli.setup.relock
