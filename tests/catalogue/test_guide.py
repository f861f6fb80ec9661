"""The guide's example is a service: whoever copies it succeeds."""

import re
from pathlib import Path

from catalogue.compiler import SHIPPED, compile_catalogue
from onestop.catalogue.assessment import assess
from tests.catalogue.broken import copy, found_in

GUIDE = (SHIPPED.parent / "docs" / "catalogue.md").read_text(encoding="utf-8")


def _block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)
    assert found
    return found[1]


def test_the_first_service_of_the_guide_compiles(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue")
    (root / "services/dog-registration.yaml").write_text(_block("yaml"), encoding="utf-8")
    (root / "forms/dog-registration.json").write_text(_block("json"), encoding="utf-8")
    assert found_in(root) == ()
    service = compile_catalogue(root, tmp_path / "compiled").service("dog-registration")
    companion, mastiff = (assess(service, example) for example in service.form["examples"])
    assert [each.id for each in companion.reviews] == ["registration"]
    assert [each.id for each in mastiff.documents] == ["photograph", "vaccination"]


def test_the_mistake_that_the_guide_shows_is_the_one_that_is_told(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue")
    broken = _block("yaml").replace("    when: {breed:", "    when: {bread:")
    (root / "services/dog-registration.yaml").write_text(broken, encoding="utf-8")
    (root / "forms/dog-registration.json").write_text(_block("json"), encoding="utf-8")
    told = [str(each) for each in found_in(root)]
    assert any(each in GUIDE for each in told), "\n".join(told)
