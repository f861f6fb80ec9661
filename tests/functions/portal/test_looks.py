"""Every page is looked at in a browser: each family of pages in tests/web/served says of its own."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from infra.lock import ROOT
from portal.app import app
from tests.web.look import Look

FAMILIES = Path("tests/web/served")
NO_PAGES = {
    "/sign-in/callback",
    "/cases/{case}/documents/{document}",
    "/desk/cases/{case}/documents/{document}",
    "/cases/{case}/version",
}
"""They lead to one, or answer a script."""
FILES = ("{proxy+}", ".csv", "/pdf", "{file}", "/credential")
"""Ends of routes that answer files, or whatever nobody has."""


def test_every_page_is_looked_at() -> None:
    shown = {route for route, methods in app.routes.items() if "GET" in methods and not route.endswith(FILES)}
    left = {route for route in shown if not any(_fits(route, each.path) for each in _looks())}
    assert left == NO_PAGES


def test_each_picture_has_a_name_of_its_own() -> None:
    names = [each.name for each in _looks()]
    assert len(names) == len(set(names))


def _looks() -> Iterator[Look]:
    for file in sorted((ROOT / FAMILIES).glob("test_*.py")):
        yield from import_module(f"{'.'.join(FAMILIES.parts)}.{file.stem}").LOOKS


def _fits(route: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"{\w+}", "[^/]+", route), path.split("?")[0]) is not None
