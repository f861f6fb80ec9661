"""Deployed again: nothing changes when nothing has; a new catalogue comes in place, and a case keeps the old one."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.demo.stage import Stage
from cli.local.command import bring_up
from cli.local.home import Home
from cli.outputs import STACKS
from infra.lock import ROOT
from tests.e2e.applying import accept, decide_all, ended, file, read

SERVICE, REVIEW = "public-place-hygiene", "hygiene-permit"
SOURCES = ("catalogue", "cli", "functions", "infra", "layers", "statemachines")
FILES = ("cdk.json", "package.json", "package-lock.json", "requirements.lock")
AS_THEY_ARE = (".venv", "node_modules", ".onestop/build", ".onestop/emulator")
ONE_MORE = """
  - id: fire-check
    department: fire-rescue
    kind: binding
    title: {zh-Hant: 消防查驗, zh-Hans: 消防查验, en: Fire check}
    limits:
      statutory: {within: 10, unit: working_days, source: sample value}
      promised: {within: 3, unit: working_days, source: sample value}
    sees: {sections: [place], documents: [floor-plan]}
"""
LAST = "    sees: {sections: [operator, place], documents: [floor-plan, water-test]}\n"
"""Where the last of its reviews ends."""


@pytest.fixture
def update(home: Home, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Deploy a copy of this repository whose service has one more review; afterwards, this one again."""
    for name in SOURCES:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "compiled"))
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".onestop").mkdir()
    for name in AS_THEY_ARE:
        (tmp_path / name).symlink_to(ROOT / name)
    declared = tmp_path / "catalogue" / "services" / f"{SERVICE}.yaml"
    assert LAST in declared.read_text()
    declared.write_text(declared.read_text().replace(LAST, LAST + ONE_MORE.removeprefix("\n")))

    def deploy() -> None:
        command = [sys.executable, "-c", "from cli.main import main; main()", "local", "up"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    yield deploy
    bring_up(home)


def test_deployed_twice_nothing_changes(home: Home, stage: Stage) -> None:
    home.deployed.unlink(missing_ok=True)
    assert bring_up(home) == stage.outputs
    said = home.deploy_log.read_text()
    assert [f"{stack} (no changes)" in said for stack in STACKS] == [True, True]


def test_a_case_under_way_keeps_its_version_of_the_service(stage: Stage, update: Callable[[], None]) -> None:
    old = file(stage, SERVICE)
    accept(stage, old)
    update()
    new = file(stage, SERVICE)
    accept(stage, new)
    assert reviews(stage, old) == {REVIEW}
    assert reviews(stage, new) == {REVIEW, "fire-check"}
    for case in (old, new):
        decide_all(stage, case)
        assert ended(stage, case)["status"] == "approved"
    assert read(stage, old)["service_version"] != read(stage, new)["service_version"]


def reviews(stage: Stage, case: str) -> set[str]:
    """The ids of the reviews of a case."""
    return {each["id"] for each in read(stage, case)["reviews"]}
