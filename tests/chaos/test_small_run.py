"""A small run of `make chaos`: nothing is lost and nothing happens twice, and the checker is not blind."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from infra.lock import ROOT
from onestop.cases import Case
from onestop.events import Event, link
from proof.chaos.checker import findings
from proof.chaos.evidence import Evidence
from proof.chaos.ledger import Ledger
from tests.rules.services import NOW

SEED, CASES = 20261122, 8
HAPPENED = [Event("case.created", "applicant", {}), Event("case.withdrawn", "applicant", {"before": "submission"})]
EVENTS = link("c", 0, "0" * 64, HAPPENED, NOW)
WITHDRAWN = Case(
    "c", "sample", "v1", "citizen", NOW, "core-office", status="withdrawn", seq=len(EVENTS), head=EVENTS[-1].hash
)
FINE = Evidence({"c": WITHDRAWN}, {"c": EVENTS}, {}, {}, Counter())
HEARD = Counter({"c/1": 1, "c/2": 2})


@pytest.mark.e2e
def test_cases_under_every_fault_come_to_their_one_end(tmp_path: Path) -> None:
    options = {"cases": CASES, "seed": SEED, "relay-off": 5, "home": tmp_path, "patience": 120}
    words = [f"--{name}={value}" for name, value in options.items()]
    done = subprocess.run(
        [sys.executable, "-m", "proof.chaos", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{CASES} cases, 0 findings" in done.stdout
    assert "answers lost after their effect" in done.stdout


def test_a_whole_history_gives_no_finding() -> None:
    assert findings(FINE, Ledger(created={0: "c"}), HEARD) == []


@pytest.mark.parametrize(
    ("evidence", "heard", "finding"),
    [
        (replace(FINE, history={"c": EVENTS[:1]}), HEARD, "the state knows 2 events"),
        (
            replace(FINE, history={"c": (EVENTS[0], replace(EVENTS[1], actor="x"))}),
            HEARD,
            "the chain breaks at event 2",
        ),
        (replace(FINE, cases={"c": replace(WITHDRAWN, status="refused")}), HEARD, "is refused, its history ends it"),
        (replace(FINE, cases={}, history={}), Counter(), "acknowledged and lost"),
        (FINE, Counter({"c/1": 1}), "never came over the bus"),
        (FINE, HEARD + Counter({"c/3": 1}), "events that never were"),
        (replace(FINE, executions={"c-1": "RUNNING"}), HEARD, "execution c-1 is RUNNING"),
        (replace(FINE, waiting={"dead": 1}), HEARD, "1 messages are left in dead"),
        (replace(FINE, counted=Counter({"accepted": 1})), HEARD, "accepted counts 1, 0 happened"),
    ],
)
def test_what_is_wrong_is_found(evidence: Evidence, heard: Counter[str], finding: str) -> None:
    assert any(finding in each for each in findings(evidence, Ledger(created={0: "c"}), heard))


def test_what_was_promised_and_not_kept_is_found() -> None:
    ledger = Ledger(created={0: "c"}, submitted=Counter({"c": 1}))
    assert any("was submitted 0 times, not 1" in each for each in findings(FINE, ledger, HEARD))
