# Everything here starts from Python 3.11+ and make alone; `setup` brings the rest.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := demo
.PHONY: setup demo up down test check bench lock

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
	@$(BIN)/python -m pytest -n 2 --dist loadfile

bench: setup     ## print the figures
	@$(BIN)/python -m bench

lock: setup      ## recompile requirements.lock after a change in pyproject.toml
	@$(BIN)/python -m cli.setup.relock
