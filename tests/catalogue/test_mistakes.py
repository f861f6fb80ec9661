"""Every kind of mistake is found, at its file and line, with the way to mend it, and nothing else is blamed."""

import json
import re
from pathlib import Path

import pytest

from catalogue.compiler import SHIPPED
from tests.catalogue.broken import Break, break_copy, breaks, found_in

CODE = re.compile(r'(?:mistake|Mistake)\([^"]*"([a-z]+(?:-[a-z0-9]+)+)"|"code": "([a-z0-9-]+)"')
OF_FILES = frozenset(
    {"empty-catalogue", "file-missing", "stray-file", "file-name", "form-missing", "form-without-service", "not-utf-8"}
)
"""Tested in test_mistakes_of_files.py."""


@pytest.mark.parametrize("broken", breaks(), ids=str)
def test_mistake_is_explained(broken: Break, tmp_path: Path) -> None:
    text = break_copy(broken, tmp_path)
    found = found_in(tmp_path)
    assert {each.code for each in found} == {broken.code, *broken.also}, "\n".join(map(str, found))
    line = text[: text.index(broken.at) + len(broken.at)].count("\n") + 1
    told = [each for each in found if each.code == broken.code and (each.file, each.line) == (broken.file, line)]
    assert told, f"expected line {line}:\n" + "\n".join(map(str, found))
    assert any(broken.fix in each.fix for each in told), told


def test_every_code_that_a_rule_or_schema_names_is_tried() -> None:
    sources = [*SHIPPED.glob("compiler/**/*.py"), *SHIPPED.glob("schema/*.json")]
    named = {
        code for file in sources for pair in CODE.findall(file.read_text(encoding="utf-8")) for code in pair if code
    }
    tried = {each.code for each in breaks()} | OF_FILES
    assert not named - tried
    assert len(tried) >= 60


def test_every_fix_is_a_sentence_of_its_own() -> None:
    """A schema's fault without a fix would leave the reader alone with a keyword."""
    for file in SHIPPED.glob("schema/*.json"):
        for named in _named(json.loads(file.read_text(encoding="utf-8"))):
            assert set(named) == {"code", "fix"}
            assert len(named["fix"]) > 10


def _named(node: object) -> list[dict[str, str]]:
    if isinstance(node, list):
        return [named for each in node for named in _named(each)]
    if not isinstance(node, dict):
        return []
    own = list(node["x-mistakes"].values()) if "x-mistakes" in node else []
    return own + [named for key, each in node.items() if key != "x-mistakes" for named in _named(each)]
