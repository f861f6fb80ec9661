"""Mistakes of whole files: missing, misnamed, unreadable; and what no file may do to the check."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.compiler import Mistake, read_source
from tests.catalogue.broken import SHORTEST, copy, found_in

SERVICE, FORM = f"services/{SHORTEST}.yaml", f"forms/{SHORTEST}.json"


def _only(found: tuple[Mistake, ...]) -> Mistake:
    assert len(found) == 1, "\n".join(map(str, found))
    return found[0]


@pytest.mark.parametrize(
    ("code", "file", "line", "change"),
    [
        ("file-missing", "departments.yaml", 1, lambda root: (root / "departments.yaml").unlink()),
        ("file-missing", "regions.yaml", 1, lambda root: (root / "regions.yaml").unlink()),
        ("stray-file", "services/new.yml", 1, lambda root: (root / "services/new.yml").touch()),
        ("stray-file", "forms/drafts", 1, lambda root: (root / "forms/drafts").mkdir()),
        ("form-missing", SERVICE, 3, lambda root: (root / FORM).unlink()),
        (
            "form-without-service",
            "forms/alone.json",
            1,
            lambda root: shutil.copy(root / FORM, root / "forms/alone.json"),
        ),
        ("not-utf-8", FORM, 1, lambda root: (root / FORM).write_bytes('{"x": "許可"}'.encode("big5"))),
        ("json-syntax", FORM, 1, lambda root: (root / FORM).write_text("[" * 50_000)),
        (
            "yaml-syntax",
            "calendars/china.yaml",
            1,
            lambda root: (root / "calendars/china.yaml").write_text("[" * 1_500),
        ),
        ("wrong-type", "calendars/china.yaml", 1, lambda root: (root / "calendars/china.yaml").write_text("")),
    ],
)
def test_file_is_named(code: str, file: str, line: int, change: Callable[[Path], object], tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST)
    change(root)
    told = [each for each in found_in(root) if each.code == code]
    assert [(each.file, each.line) for each in told] == [(file, line)], found_in(root)
    assert told[0].fix


def test_a_folder_without_services_is_an_empty_catalogue(tmp_path: Path) -> None:
    assert _only(found_in(copy(tmp_path / "catalogue"))).code == "empty-catalogue"


def test_a_file_bears_the_id_that_it_declares(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST)
    (root / SERVICE).rename(root / "services/pool.yaml")
    (root / FORM).rename(root / "forms/pool.json")
    told = _only(found_in(root))
    assert (told.code, told.file, told.line) == ("file-name", "services/pool.yaml", 3)
    assert f"rename the file to {SHORTEST}.yaml" in told.fix


def test_an_editors_hidden_files_are_its_own_business(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST)
    (root / "services/.swap.yaml").write_text("half writ")
    assert found_in(root) == ()


def test_one_broken_file_does_not_hide_the_mistakes_of_another(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST, "street-stall")
    (root / SERVICE).write_text("{")
    stall = root / "services/street-stall.yaml"
    stall.write_text(stall.read_text(encoding="utf-8").replace("quorum: 2", "quorum: 9"), encoding="utf-8")
    assert {each.code for each in found_in(root)} == {"yaml-syntax", "quorum-too-large"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    place=st.integers(0, 200),
    junk=st.sampled_from(
        ["[]", "{}", "null", "-1", "*x", "? y", "- z", "'", "{[a]: b}", "!!x 1", "\t", "a: b: c", "\0"]
    ),
    whole=st.booleans(),
)
def test_no_junk_line_breaks_the_check_itself(tmp_path: Path, place: int, junk: str, whole: bool) -> None:
    root = tmp_path / "catalogue"
    if not root.exists():
        copy(root, SHORTEST)
        shutil.copy(root / SERVICE, tmp_path / "good.yaml")
    lines = (tmp_path / "good.yaml").read_text(encoding="utf-8").splitlines()
    at = place % len(lines)
    lines[at] = junk if whole else lines[at].partition(":")[0] + ": " + junk
    (root / SERVICE).write_text("\n".join(lines), encoding="utf-8")
    for each in found_in(root):
        assert each.fix
        assert 1 <= each.line <= len(lines) + 1


def test_a_catalogue_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read_source(tmp_path / "nowhere").services == {}
