"""One read and one write a request, and what happens when two want the same."""

from typing import Any

import boto3
import pytest

from onestop import cases, store
from onestop.cases import Answer, Case, Change
from onestop.errors import Conflict, Invalid, NotFound
from onestop.events import verify
from onestop.store import Once
from onestop.store.cases import ATTEMPTS
from onestop.store.reading import to_case
from onestop.store.row import connection
from onestop.store.state import state_rows
from tests.store.restaurants import NOW, accepted, approved, calendar, decide, file, later, restaurant, submitted, told

KEY = Once("citizen", "key-1", "digest-1")


def calls(run: Any) -> list[str]:
    """The names of the SDK calls that a function makes."""
    made: list[str] = []
    events = connection().client.meta.events

    def note(request: Any, **_: Any) -> None:
        made.append(request.headers["X-Amz-Target"].decode().split(".")[1])

    events.register("before-send.dynamodb", note)
    run()
    return made


def test_a_case_comes_back_as_it_was_written() -> None:
    licence = cases.Licence("l1", "food-permit", "food-permit", "market-regulation", NOW, later(365), "signed")
    state = approved()
    issued = store.apply("case-1", lambda _: cases.issue(state, {"l1": licence}), NOW)
    assert store.load("case-1") == issued
    assert issued.licences == {"l1": licence}
    rows = [
        model("p", sort, **{k: v for k, v in values.items() if v is not None})
        for (model, sort), values in state_rows(issued).items()
    ]
    assert to_case(rows) == issued


def test_an_unknown_case_is_not_found() -> None:
    with pytest.raises(NotFound):
        store.load("nothing")


def test_the_history_of_a_case_is_one_unbroken_chain() -> None:
    approved()
    events = store.timeline("case-1", None, 100).items
    assert verify(events) is None
    assert (events[0].type, events[-1].type) == ("case.created", "case.decided")
    assert store.load("case-1").head == events[-1].hash


def test_a_decision_costs_one_read_and_one_write() -> None:
    accepted()
    assert calls(lambda: decide("case-1", "food-permit")) == ["Query", "TransactWriteItems"]


def test_a_refusal_writes_nothing() -> None:
    before = file()
    with pytest.raises(Invalid):
        store.perform("case-1", lambda _: (_ for _ in ()).throw(Invalid("no")), NOW, told)
    assert store.load("case-1").version == before.body["version"]
    assert len(store.timeline("case-1", None, 10).items) == 1


def test_a_double_click_on_new_case_makes_one_case_and_one_answer() -> None:
    first = file("case-1", once=KEY)
    assert file("case-2", once=KEY) == first
    with pytest.raises(NotFound):
        store.load("case-2")


def test_a_repeated_key_gets_the_first_answer_even_when_the_rule_would_now_refuse() -> None:
    accepted()
    key = Once("clerk", "key", "digest")
    first = decide("case-1", "food-permit", once=key)
    assert decide("case-1", "food-permit", once=key) == first
    with pytest.raises(Conflict):
        decide("case-1", "food-permit")


def test_a_key_belongs_to_its_caller_and_to_its_request() -> None:
    file("case-1", once=KEY)
    with pytest.raises(Invalid, match="another request"):
        file("case-2", once=Once("citizen", "key-1", "digest-2"))
    assert file("case-3", applicant="other", once=Once("other", "key-1", "digest-1")).body["id"] == "case-3"


def test_a_case_id_that_is_taken_is_never_overwritten() -> None:
    file("case-1")
    with pytest.raises(Conflict):
        file("case-1", applicant="somebody else")
    assert store.load("case-1").applicant == "citizen"


def test_of_two_clerks_who_decide_at_once_one_wins_and_the_other_is_told() -> None:
    """Moto's transactions are not safe for threads: the second clerk comes between our read and our write."""
    accepted()
    meanwhile = [lambda: decide("case-1", "food-permit", clerk="ann")]

    def ben(case: Case) -> Change:
        answer = Answer("refused", reasons=("no",))
        change = cases.decide_review(case, "food-permit", "ben", answer, restaurant(), calendar(), NOW)
        if meanwhile:
            meanwhile.pop()()
        return change

    with pytest.raises(Conflict, match="approved already"):
        store.perform("case-1", ben, NOW, told)
    assert store.load("case-1").reviews["food-permit"].claimed_by == "ann"


def test_departments_that_answer_at_the_same_moment_all_count() -> None:
    state = accepted()
    names = [each.id for each in state.reviews.values() if each.status == "open"]

    def answer(name: str, others: list[str]) -> None:
        """Answer one review while all the others are answered between the read and the write."""
        waiting = list(others)

        def rule(case: Case) -> Change:
            change = cases.decide_review(case, name, "clerk", Answer("approved"), restaurant(), calendar(), NOW)
            if waiting:
                answer(waiting[0], waiting[1:])
                waiting.clear()
            return change

        store.apply("case-1", rule, NOW)

    answer(names[0], names[1:])
    after = store.load("case-1")
    assert all(after.reviews[name].status == "approved" for name in names)
    assert verify(store.timeline("case-1", None, 100).items) is None


def test_a_case_that_is_never_left_alone_is_refused_in_the_end_and_not_tried_for_ever() -> None:
    file()
    turns = iter(range(100))

    def disturbed(case: Case) -> Change:
        next(turns)
        store.perform("case-1", lambda state: cases.amend(state, restaurant(), {"seats": 1}), NOW, told)
        return cases.withdraw(case, NOW)

    with pytest.raises(Conflict, match="try again"):
        store.perform("case-1", disturbed, NOW, told)
    assert next(turns) == ATTEMPTS


def test_a_case_as_it_was_a_moment_ago_neither_refuses_nor_hides_nor_overwrites_what_happened_since() -> None:
    """What a read that is not consistent may give: here the case before and after its acceptance."""
    old = submitted()
    store.apply("case-1", lambda case: cases.accept(case, restaurant(), calendar(), NOW), NOW)
    accepted_once = store.load("case-1")

    def answer(case: Case) -> Change:
        return cases.decide_review(case, "food-permit", "ann", Answer("approved"), restaurant(), calendar(), NOW)

    def claim(case: Case) -> Change:
        return cases.claim(case, "fire-safety", "ben")

    assert store.apply("case-1", answer, NOW, known=old).reviews["food-permit"].status == "approved"
    claimed = store.apply("case-1", claim, NOW, known=accepted_once)
    assert claimed.reviews["food-permit"].status == "approved"
    given_back = store.apply("case-1", lambda case: cases.release(case, "fire-safety", "ben"), NOW)
    assert given_back.reviews["fire-safety"].status == "open"
    assert store.apply("case-1", claim, NOW, known=claimed).reviews["fire-safety"].status == "claimed"
    assert verify(store.timeline("case-1", None, 100).items) is None


def test_what_one_change_did_is_one_row_of_the_history_and_still_event_by_event(table: str) -> None:
    accepted()
    key = {"pk": {"S": "CASE#case-1"}, "sk": {"S": "EVENT#000004"}}
    row = boto3.client("dynamodb").get_item(TableName=table, Key=key)["Item"]
    told = store.timeline("case-1", None, 100).items
    assert row["type"]["S"] == "case.accepted"
    assert [each.type for each in told[3:5]] == ["case.accepted", "review.decided"]
    assert len(told) == store.load("case-1").seq > 5
    assert store.timeline("case-1", None, 4).items == told
    assert store.timeline("case-1", None, 3).items == told[:3]


def test_a_tokens_registration_between_read_and_write_is_not_lost(table: str) -> None:
    submitted()

    def slow(case: Case) -> Change:
        store.register_token("case-1", None, "token")
        return cases.withdraw(case, NOW)

    store.apply("case-1", slow, NOW)
    key = {"pk": {"S": "CASE#case-1"}, "sk": {"S": "CASE"}}
    row = boto3.client("dynamodb").get_item(TableName=table, Key=key)["Item"]
    assert (row["accept_token"]["S"], row["status"]["S"]) == ("token", "withdrawn")


def test_a_token_for_a_review_that_the_case_does_not_have_ends_its_branch(table: str) -> None:
    accepted()
    store.register_token("case-1", "new-in-the-next-version", "token")
    key = {"pk": {"S": "CASE#case-1"}, "sk": {"S": "CASE#REVIEW#new-in-the-next-version"}}
    row = boto3.client("dynamodb").get_item(TableName=table, Key=key)["Item"]
    assert (row["status"]["S"], row["tokens"]["SS"]) == ("not_required", ["token"])
    assert "new-in-the-next-version" not in store.load("case-1").reviews


def test_a_token_for_a_case_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotFound):
        store.register_token("nothing", None, "token")
    with pytest.raises(NotFound):
        store.register_token("nothing", "food-permit", "token")


def test_a_query_that_finds_one_row_written_and_another_not_yet_is_asked_again(table: str) -> None:
    """DynamoDB keeps a transaction apart from other transactions, not from queries."""
    accepted()
    rows = boto3.client("dynamodb")
    key = {"pk": {"S": "CASE#case-1"}, "sk": {"S": "CASE#REVIEW#food-permit"}}
    before = rows.get_item(TableName=table, Key=key)["Item"]
    decide("case-1", "food-permit")
    after = rows.get_item(TableName=table, Key=key)["Item"]
    rows.put_item(TableName=table, Item=before)
    with pytest.raises(Conflict, match="being changed by others"):
        store.load("case-1")
    with pytest.raises(Conflict, match="being changed by others"):
        decide("case-1", "fire-safety")
    rows.put_item(TableName=table, Item=after)
    decide("case-1", "fire-safety")
    assert store.load("case-1").reviews["food-permit"].status == "approved"


def test_a_case_that_was_written_before_rows_counted_their_writes_is_read_and_goes_on(table: str) -> None:
    accepted()
    rows = boto3.client("dynamodb")
    for item in rows.scan(TableName=table)["Items"]:
        rows.put_item(TableName=table, Item={name: value for name, value in item.items() if name != "writes"})
    decide("case-1", "food-permit")
    decide("case-1", "fire-safety")
    assert store.load("case-1").reviews["fire-safety"].status == "approved"
