"""Where the rules are changed: the house again, with the domain package at its top, where mutmut looks for it."""

import json
import shutil
from pathlib import Path

from mutmut.stats import status_by_exit_code

from infra.lock import ROOT

WORKSHOP = ROOT / ".onestop" / "mutation"
DOMAIN = "layers/onestop/python/onestop"
ROOMS = ("bench", "catalogue", "cli", "functions", "infra", "proof", "statemachines", "tests")
FILES = ("pyproject.toml", "requirements.lock", ".venv", "package.json")


NOTICED = {code for code, status in status_by_exit_code.items() if status in {"killed", "caught by type check"}}
"""Results of mutmut that stay true as long as the rule and its tests are there."""


def furnish() -> Path:
    """The workshop, up to date; results of earlier runs that still hold are kept in it."""
    WORKSHOP.mkdir(parents=True, exist_ok=True)
    package = WORKSHOP / "onestop"
    if package.exists():
        shutil.rmtree(package)
    ignored = shutil.ignore_patterns("__pycache__", "compiled")
    # As new, so that every rule is mutated again; what is known of an unchanged one is found by its hash.
    shutil.copytree(ROOT / DOMAIN, package, ignore=ignored, copy_function=shutil.copy)
    for each in (*ROOMS, *FILES):
        _link(WORKSHOP / each, ROOT / each)
    (WORKSHOP / "mutants").mkdir(exist_ok=True)
    _forget_unnoticed(WORKSHOP / "mutants")
    _link(WORKSHOP / "mutants" / ".venv", ROOT / ".venv")
    return WORKSHOP


def _forget_unnoticed(mutants: Path) -> None:
    """Which tests reach a rule, and that none of them noticed: tests may have been written since."""
    (mutants / "mutmut-stats.json").unlink(missing_ok=True)
    for each in mutants.rglob("*.meta"):
        found = json.loads(each.read_text())
        known = found["exit_code_by_key"]
        found["exit_code_by_key"] = {name: code if code in NOTICED else None for name, code in known.items()}
        each.write_text(json.dumps(found))


def _link(link: Path, target: Path) -> None:
    if not link.is_symlink():
        link.symlink_to(target)
