"""Every open clock on one page: with nothing, with one, and with many of them."""

import re
from datetime import UTC, datetime, timedelta

import boto3

from onestop.catalogue import shipped
from onestop.store.keys import due_key, moment
from onestop.surroundings import surroundings
from tests.functions.api.calls import counted
from tests.functions.api.office import citizen, submitted
from tests.functions.portal.html import Page
from tests.functions.portal.staff import clerk, offices, supervisor

__all__ = ["offices"]

MANY = 10_000
FIRST = datetime(2027, 1, 1, tzinfo=UTC)


def rows(text: str) -> int:
    return len(list(Page.read(text).all("th", scope="row")))


def test_nothing_then_one_then_many() -> None:
    inspector = supervisor()
    assert rows(inspector.get("/supervision").text) == 0
    case = submitted(citizen())
    shown = inspector.get("/supervision")
    assert (rows(shown.text), f"/supervision/cases/{case}" in shown.text) == (1, True)
    _write(MANY)
    with counted() as calls:
        page = inspector.get("/supervision")
    lists = len(shipped().departments) * 5
    assert (rows(page.text), calls["Query"] <= lists + 60) == (50, True)
    assert page.sent < 100_000
    seen, following = _numbers(page.text), page
    for _ in range(3):
        (address,) = [each for each in Page.read(following.text).addresses() if "?cursor=" in each and "&" not in each]
        following = inspector.get(address)
        seen += _numbers(following.text)
    assert len(seen) == len(set(seen)) >= 199
    assert seen == sorted(seen)
    assert rows(inspector.get("/supervision?department=water&status=open").text) == 50
    assert rows(inspector.get("/supervision?region=hong-kong").text) == 0
    assert clerk("water").get("/supervision").status == 403


def _numbers(text: str) -> list[int]:
    return [int(each) for each in re.findall(r"/supervision/cases/many(\d+)", text)]


def _write(many: int) -> None:
    """Reviews of two departments in turn, each due a minute after the one before."""
    table = boto3.resource("dynamodb").Table(surroundings().table)
    with table.batch_writer() as batch:
        for number in range(many):
            case, department = f"many{number:05}", ("water", "fire-rescue")[number % 2]
            due = FIRST + timedelta(minutes=number)
            batch.put_item(
                {
                    "pk": f"CASE#{case}",
                    "sk": "CASE#REVIEW#r",
                    "kind": "REVIEW",
                    "case": case,
                    "service": "open-restaurant",
                    "review": "r",
                    "department": department,
                    "status": "open",
                    "due_at": moment(due).replace("Z", "+0000"),
                    "worklist": f"{department}#open",
                    "worklist_due": due_key(due, f"{case}#r"),
                }
            )
