"""Which tests keep to one worker, and with what a run begins."""

from pathlib import Path
from types import SimpleNamespace

from infra.lock import ROOT
from tests.scheduling import LONG, WITH_AN_AWS_OF_THEIR_OWN, group, place


def test_end_to_end_tests_are_one_group_and_a_file_is_another() -> None:
    assert group("tests/e2e/test_many.py::test_a") == group("tests/e2e/test_updates.py::test_b[x::y]") == "e2e"
    assert group("tests/rules/test_merge.py::test_a") != group("tests/rules/test_clock.py::test_a")


def test_who_has_an_aws_of_their_own_need_not_wait() -> None:
    for name in WITH_AN_AWS_OF_THEIR_OWN:
        assert (ROOT / "tests/e2e" / f"{name}.py").exists()
        assert group(f"tests/e2e/{name}.py::test_a") != "e2e"


def test_what_lasts_longest_begins() -> None:
    assert all((ROOT / room).is_dir() for room in LONG)
    asked = [SimpleNamespace(nodeid=f"{room}/test_a.py::test_b") for room in ("tests/rules", *reversed(LONG))]
    ordered = [Path(each.nodeid).parts[1] for each in sorted(asked, key=place)]  # type: ignore[arg-type]
    assert ordered == [*(Path(room).name for room in LONG), "rules"]
