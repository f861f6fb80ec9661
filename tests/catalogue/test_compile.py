"""Compiling: the same every time, written whole and only when it differs, and not at all when something is wrong."""

import json
import os
from pathlib import Path

import pytest

from catalogue.compiler import SHIPPED, Mistakes, compile_catalogue
from catalogue.compiler.conditions import expand
from onestop.catalogue import Catalogue
from tests.catalogue.broken import SHORTEST, copy


def _content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_layer_reads_what_was_compiled(tmp_path: Path) -> None:
    compiled = compile_catalogue(SHIPPED, tmp_path / "compiled")
    assert [each["id"] for each in compiled.index] == sorted(path.stem for path in SHIPPED.glob("services/*.yaml"))
    for summary in compiled.index:
        service = compiled.service(summary["id"])
        assert summary["version"] == service.version
        assert {each.department for each in service.reviews} <= set(summary["departments"]) <= set(compiled.departments)


def test_compiling_again_gives_the_same_and_touches_nothing(tmp_path: Path) -> None:
    target = tmp_path / "compiled"
    compile_catalogue(SHIPPED, target)
    for path in target.rglob("*.json"):
        os.utime(path, (1, 1))
    before = _content(target)
    compile_catalogue(SHIPPED, target)
    assert _content(target) == before
    assert all(path.stat().st_mtime == 1 for path in target.rglob("*.json"))


def test_a_version_changes_with_the_content_and_with_nothing_else(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST, "street-stall")
    before = _versions(compile_catalogue(root, tmp_path / "compiled"))
    file = root / f"services/{SHORTEST}.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text("# another comment\n" + text, encoding="utf-8")
    assert _versions(compile_catalogue(root, tmp_path / "compiled")) == before
    file.write_text(text.replace("within: 10", "within: 9"), encoding="utf-8")
    after = _versions(compile_catalogue(root, tmp_path / "compiled"))
    assert after[SHORTEST] != before[SHORTEST]
    assert after["street-stall"] == before["street-stall"]


def _versions(compiled: Catalogue) -> dict[str, str]:
    return {each["id"]: each["version"] for each in compiled.index}


def test_a_service_that_is_gone_leaves_no_file_behind(tmp_path: Path) -> None:
    root, target = copy(tmp_path / "catalogue", SHORTEST, "street-stall"), tmp_path / "compiled"
    compile_catalogue(root, target)
    (root / "services/street-stall.yaml").unlink()
    (root / "forms/street-stall.json").unlink()
    compile_catalogue(root, target)
    assert [path.name for path in target.glob("services/*")] == [f"{SHORTEST}.json"]


def test_mistakes_are_told_all_together_and_nothing_is_written(tmp_path: Path) -> None:
    root, target = copy(tmp_path / "catalogue", SHORTEST, "street-stall"), tmp_path / "compiled"
    for name, old, new in ((SHORTEST, "rule: all", "rule: most"), ("street-stall", "quorum: 2", "quorum: 9")):
        file = root / f"services/{name}.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(Mistakes) as raised:
        compile_catalogue(root, target)
    assert [each.code for each in raised.value.found] == ["unknown-merge-rule", "quorum-too-large"]
    assert "services/street-stall.yaml:" in str(raised.value)
    assert not target.exists()


def test_a_target_that_holds_sources_is_refused(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST)
    before = _content(root)
    with pytest.raises(ValueError, match="holds sources"):
        compile_catalogue(root, root)
    assert _content(root) == before


def test_texts_stay_readable_in_the_compiled_files(tmp_path: Path) -> None:
    compile_catalogue(SHIPPED, tmp_path / "compiled")
    text = (tmp_path / "compiled/services/open-restaurant.json").read_text(encoding="utf-8")
    assert "開辦餐飲店" in text
    assert json.loads(text)["form"]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ({"a": True}, {"type": "object", "properties": {"a": {"const": True}}, "required": ["a"]}),
        ({"a": ["x", "y"]}, {"type": "object", "properties": {"a": {"enum": ["x", "y"]}}, "required": ["a"]}),
        ({"any_of": [{"a": 1}]}, {"anyOf": [{"type": "object", "properties": {"a": {"const": 1}}, "required": ["a"]}]}),
    ],
)
def test_short_conditions_become_whole_schemas(short: dict[str, object], whole: dict[str, object]) -> None:
    assert expand(short) == whole
