"""Timeline, clocks, messages and lists: what is told about a case, page by page."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import boto3

from onestop.clock import Calendar, due_at
from onestop.events import Recorded, verify
from onestop.settings import Settings
from tests.functions.api.office import CORE, RESTAURANT, citizen, clerk, decided, filed, in_review, service, submitted
from tests.functions.api.person import Person
from tests.store.restaurants import calendar


def test_the_timeline_is_a_chain_that_anybody_can_verify() -> None:
    ann = citizen()
    case = in_review(ann)
    decided(case, "food-permit")
    events = ann.get(f"/cases/{case}/timeline").body["items"]
    assert verify([Recorded(case=case, **each) for each in events]) is None
    types = [each["type"] for each in events]
    assert types[0] == "case.created"
    assert types.index("case.accepted") < types.index("review.decided")
    assert clerk("fire-rescue").get(f"/cases/{case}/timeline").body["items"] == events


def test_every_day_of_a_clock_is_explained() -> None:
    ann = citizen()
    case = in_review(ann)
    told = ann.get(f"/cases/{case}/clocks").body
    clocks = {each["id"]: each for each in told["clocks"]}
    assert next(iter(clocks)) == "acceptance"
    fire = clocks["fire-safety"]
    counted = [each for each in fire["statutory"]["days"] if each["state"] == "counted"]
    assert [each["number"] for each in counted] == list(range(1, 14))
    assert all(each["reason"] for each in fire["statutory"]["days"] if each["state"] == "skipped")
    review = next(each for each in ann.get(f"/cases/{case}").body["reviews"] if each["id"] == "fire-safety")
    assert (fire["statutory"]["due_at"], fire["promised"]["due_at"]) == (review["due_at"], review["promised_due_at"])
    assert fire["started_at"] == review["opened_at"]
    assert _due(calendar(), fire["started_at"], "fire-safety") == fire["statutory"]["due_at"]


def test_a_clock_behind_a_gate_has_not_started() -> None:
    case = in_review(citizen())
    clocks = {each["id"]: each for each in citizen().get(f"/cases/{case}/clocks").body["clocks"]}
    sign = clocks["outdoor-sign"]
    assert (sign["started_at"], sign["statutory"]["days"], sign["blocked_by"]) == (None, [], ["food-permit"])
    decided(case, "food-permit")
    clocks = {each["id"]: each for each in citizen().get(f"/cases/{case}/clocks").body["clocks"]}
    assert clocks["outdoor-sign"]["started_at"] == clocks["food-permit"]["ended_at"]


def test_a_draft_has_no_clocks() -> None:
    ann = citizen()
    assert ann.get(f"/cases/{filed(ann)}/clocks").body["clocks"] == []


def test_applicant_and_departments_write_to_each_other() -> None:
    ann = citizen()
    draft = filed(ann)
    assert ann.post(f"/cases/{draft}/messages", {"text": "Anybody there?"}).status == 409
    case = in_review(ann)
    assert ann.post(f"/cases/{case}/messages", {"text": " 幾時得？ 🙂 "}).body["sender"] == "applicant"
    answer = clerk("fire-rescue").post(f"/cases/{case}/messages", {"text": "Next week"})
    assert (answer.status, answer.body["number"], answer.body["sender"]) == (201, 2, "department:fire-rescue")
    read = clerk("water").get(f"/cases/{case}/messages").body["items"]
    assert [each["text"] for each in read] == ["幾時得？ 🙂", "Next week"]
    assert ann.post(f"/cases/{case}/messages", {"text": "  "}).status == 422


def test_who_works_for_several_departments_says_for_which() -> None:
    case = in_review(citizen())
    both = Person("both", "department:fire-rescue", "department:water", "department:health")
    assert both.post(f"/cases/{case}/messages", {"text": "Hello"}).status == 422
    assert both.post(f"/cases/{case}/messages", {"text": "Hello", "department": "health"}).status == 422
    assert both.post(f"/cases/{case}/messages", {"text": "Hello", "department": "water"}).status == 201
    assert both.get("/reviews").status == 400
    assert both.get("/reviews?department=water").status == 200


def test_cursors_lead_through_everything_once(around: Settings) -> None:
    ann = citizen()
    case = submitted(ann)
    ann.post(f"/cases/{case}/messages", {"text": "1"})
    _copied(
        around.table, f"CASE#{case}", "MESSAGE#0001", lambda n: {"sk": f"MESSAGE#{n:04}", "number": n, "text": str(n)}
    )
    _copied(
        around.table,
        f"CASE#{case}",
        "CASE",
        lambda n: {"pk": f"CASE#{n}", "case": str(n), "created_key": f"2000-{n:04}"},
    )
    assert _all(ann, f"/cases/{case}/messages", "text") == [str(each) for each in range(1, 106)]
    assert _all(ann, "/cases") == [case, *(str(each) for each in range(105, 1, -1))]
    cursor = ann.get(f"/cases/{case}/messages").body["next"]
    other = submitted(ann)
    assert ann.get(f"/cases/{other}/messages?cursor={cursor}").status == 400


def test_a_work_list_shows_what_is_asked_for() -> None:
    first, second = in_review(citizen("ann")), in_review(citizen("ben"))
    waiting = submitted(citizen("cai"))
    core = clerk(CORE)
    assert {each["case"] for each in core.get("/reviews").body["items"]} == {first, second}
    assert [each["case"] for each in core.get("/reviews?status=submitted").body["items"]] == [waiting]
    decided(first, "food-permit")
    assert [each["case"] for each in core.get("/reviews").body["items"]] == [second]
    assert [each["outcome"] for each in core.get("/reviews?status=approved").body["items"]][-1] == "approved"
    (sign,) = clerk("urban-management").get("/reviews").body["items"]
    assert (sign["case"], sign["service"], sign["permit"]) == (first, RESTAURANT, "outdoor-sign")


def _copied(table: str, pk: str, sk: str, differing: Callable[[int], dict[str, Any]]) -> None:
    """A row written again as numbers 2 to 105: two full pages and a bit."""
    rows = boto3.resource("dynamodb").Table(table)
    row = rows.get_item(Key={"pk": pk, "sk": sk})["Item"]
    with rows.batch_writer() as batch:
        for number in range(2, 106):
            batch.put_item(Item=row | differing(number))


def _all(person: Person, path: str, name: str = "id") -> list[str]:
    """A list read to its end."""
    found: list[str] = []
    cursor = ""
    while True:
        page = person.get(path + cursor).body
        found += [each[name] for each in page["items"]]
        if page["next"] is None:
            return found
        cursor = f"?cursor={page['next']}"


def _due(calendar: Calendar, start: str, review: str) -> str:
    """The end of the review's statutory limit, worked out apart."""
    declared = service().review(review)
    assert declared is not None
    at = due_at(calendar, datetime.fromisoformat(start), declared.limits.statutory)
    return at.isoformat().replace("+00:00", "Z")
