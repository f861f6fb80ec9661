"""Departments at work on the deployed system: the worker by its rules, and the consumer that the guide shows."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cli.client import Client
from cli.demo.filing import add_documents, draft, submit
from cli.demo.play import is_over
from cli.demo.scenes import fullest
from cli.local.access import environment
from cli.local.home import Home
from cli.outputs import Outputs
from cli.until import until
from infra.lock import ROOT

SERVICE, DEPARTMENT, REVIEW = "public-place-hygiene", "health", "hygiene-permit"
EXAMPLE = ROOT / "docs/examples/department_consumer.py"
PATIENCE_S = 60.0
RULES = """
- task: acceptance
  outcome: accept
- review: hygiene-permit
  outcome: approved
"""


@pytest.fixture
def citizen(outputs: Outputs, id_token: Callable[[str], str]) -> Client:
    return Client(outputs.api_url, lambda: id_token("citizen"))


@pytest.fixture
def case(citizen: Client) -> str:
    """The smallest case there is, submitted."""
    answers, assessment = fullest(citizen, citizen.get(f"/services/{SERVICE}"))
    number = draft(citizen, SERVICE, answers)
    add_documents(citizen, number, assessment["documents"], answers)
    submit(citizen, number)
    return number


def test_a_worker_with_rules_takes_a_case_to_its_licence(
    home: Home, citizen: Client, case: str, tmp_path: Path
) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(RULES)
    told = ["worker", "--department", DEPARTMENT, "--rules", str(rules), "--once"]

    def worked() -> Any:
        done = onestop(home, *told)
        assert done.returncode == 0, done.stdout + done.stderr
        found = citizen.get(f"/cases/{case}")
        return found if is_over(found) else None

    ended = until(worked, PATIENCE_S, "the licence")
    assert (ended["status"], len(ended["licences"])) == ("approved", 1)


def test_the_consumer_of_the_guide_answers_its_tasks(
    home: Home, outputs: Outputs, id_token: Callable[[str], str], citizen: Client, case: str
) -> None:
    clerk = Client(outputs.api_url, lambda: id_token(f"clerk-{DEPARTMENT}"))
    clerk.post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    name = f"clerk-{DEPARTMENT}"
    command = [sys.executable, str(EXAMPLE), str(home.outputs), DEPARTMENT, name, f"Sample-{name}-1"]
    consumer = subprocess.Popen(command, env=environment(home))
    try:
        until(lambda: is_over(citizen.get(f"/cases/{case}")), PATIENCE_S, "the decision")
    finally:
        consumer.kill()
        consumer.wait()
    (review,) = [each for each in citizen.get(f"/cases/{case}")["reviews"] if each["id"] == REVIEW]
    assert review["status"] == "approved"


def test_a_late_review_gets_a_card_that_its_department_contests_and_supervision_lifts(
    outputs: Outputs, aws: Callable[[str], Any], id_token: Callable[[str], str], case: str
) -> None:
    clerk = Client(outputs.api_url, lambda: id_token(f"clerk-{DEPARTMENT}"))
    supervisor = Client(outputs.api_url, lambda: id_token("supervisor"))
    clerk.post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    clerk.post(f"/cases/{case}/reviews/{REVIEW}/assignment", {"to": "a-colleague"})
    assert "a-colleague" in [each["clerk"] for each in clerk.get(f"/departments/{DEPARTMENT}/load")["items"]]
    opened_long_ago(aws("dynamodb"), outputs.table, case)
    aws("lambda").invoke(FunctionName="onestop-clock")

    def worst() -> Any:
        listed = supervisor.get("/supervision/reviews", department=DEPARTMENT)["items"]
        return next((each for each in listed if each["case"] == case), None)

    card = until(worst, PATIENCE_S, "the card")
    assert (card["card"], card["claimed_by"], card["overdue"]) == ("red", "a-colleague", True)
    place = f"/cases/{case}/cards/{card['id']}"
    assert clerk.post(f"{place}/appeal", {"reasons": "the register was down"})["state"] == "appealed"
    lifted = supervisor.post(f"{place}/confirm", {"outcome": "lifted", "reasons": "it was"})
    assert lifted["state"] == "lifted"
    assert until(lambda: worst()["card"] == "yellow", PATIENCE_S, "the card below it")


def opened_long_ago(dynamodb: Any, table: str, case: str) -> None:
    """The review as if it lay there for half a year; its alarm rings now."""
    then = f"{datetime.now(UTC) - timedelta(days=180):%Y-%m-%dT%H:%M:%S.%f+0000}"
    dynamodb.update_item(
        TableName=table,
        Key={"pk": {"S": f"CASE#{case}"}, "sk": {"S": f"CASE#REVIEW#{REVIEW}"}},
        UpdateExpression="SET opened_at = :then, alarm_at = :then",
        ExpressionAttributeValues={":then": {"S": then}},
    )


def test_the_example_is_as_short_as_it_says() -> None:
    assert len(EXAMPLE.read_text().splitlines()) <= 40


def test_dead_letters_are_brought_back(home: Home, outputs: Outputs, aws: Callable[[str], Any]) -> None:
    sqs = aws("sqs")
    sqs.send_message(QueueUrl=f"{outputs.queues['buildings']}-dlq", MessageBody="once poison")
    done = onestop(home, "queues", "redrive", "--department", "buildings")
    assert done.stdout.startswith("1 messages moved back"), done.stdout + done.stderr


def onestop(home: Home, *told: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, in this test run's own surroundings."""
    command = [str(Path(sys.executable).with_name("onestop")), *told]
    return subprocess.run(command, env=environment(home), capture_output=True, text=True, check=False)
