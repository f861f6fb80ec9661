"""The local AWS is killed while a department reviews: the next start says so, and the case goes on to its licence."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from cli.client import Client
from cli.demo.filing import add_documents, draft, submit
from cli.demo.play import is_over
from cli.demo.scenes import fullest
from cli.demo.stage import Stage
from cli.local import process
from cli.local.access import environment
from cli.local.home import Home
from cli.outputs import Outputs
from cli.until import until

SERVICE, DEPARTMENT, REVIEW = "public-place-hygiene", "health", "hygiene-permit"
GRANTED = {"outcome": "approved", "reasons": "Inspected and found in order"}
PATIENCE_S = 60.0


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """A local AWS of this test's own: it will not end well."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        home = Home(base=tmp_path, port=probe.getsockname()[1])
    for name, value in environment(home).items():
        monkeypatch.setenv(name, value)
    yield home
    process.stop(home)


def test_a_case_under_way_reaches_its_licence(home: Home) -> None:
    up(home)
    case = file_and_accept(Stage(Outputs.read(home.outputs)))
    until(lambda: is_saved(home, case), PATIENCE_S, "a snapshot of the case and its execution")
    os.kill(int(home.pid.read_text()), signal.SIGKILL)
    said = up(home)
    assert "The emulator was killed. It goes on from its snapshot of" in said
    assert "did not survive the restart: 1" in said
    assert "started again from the table: 1" in said
    stage = Stage(Outputs.read(home.outputs))
    stage.as_clerk(DEPARTMENT).post(f"/cases/{case}/reviews/{REVIEW}/decision", GRANTED)
    citizen = stage.as_("citizen")
    ended = until(lambda: over(citizen, case), PATIENCE_S, "the licence")
    assert ended["status"] == "approved"
    assert len(ended["licences"]) == 1


def up(home: Home) -> str:
    """Run `onestop local up` and return what it said."""
    settings = {"ONESTOP_HOME": str(home.base), "ONESTOP_PORT": str(home.port)}
    onestop = str(Path(sys.executable).with_name("onestop"))
    done = subprocess.run(
        [onestop, "local", "up"], env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return str(done.stdout)


def file_and_accept(stage: Stage) -> str:
    """File the smallest case there is, and accept it."""
    anybody, citizen, clerk = stage.as_anybody(), stage.as_("citizen"), stage.as_clerk(DEPARTMENT)
    answers, assessment = fullest(anybody, anybody.get(f"/services/{SERVICE}"))
    case = draft(citizen, SERVICE, answers)
    add_documents(citizen, case, assessment["documents"], answers)
    submit(citizen, case)
    clerk.post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    return case


def is_saved(home: Home, case: str) -> bool:
    """Whether the last snapshot has the case accepted and its execution under way."""
    table, executions = (home.state / f"{service}.json" for service in ("dynamodb", "stepfunctions"))
    return '"in_review"' in table.read_text() and case in executions.read_text()


def over(api: Client, case: str) -> Mapping[str, Any] | None:
    """The case, once nothing more will happen to it."""
    found: Mapping[str, Any] = api.get(f"/cases/{case}")
    return found if is_over(found) else None
