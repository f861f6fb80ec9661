"""Double clicks, repeated keys, stale versions, two clerks at once; and what each request costs."""

import pytest

from onestop import store
from tests.functions.api.calls import before_each_call, counted
from tests.functions.api.office import (
    CORE,
    RESTAURANT,
    citizen,
    clerk,
    decided,
    declaration,
    example,
    filed,
    in_review,
    submitted,
    with_documents,
)
from tests.functions.api.person import Answer

KEY = {"idempotency_key": "click-1"}


def test_a_double_click_makes_one_case() -> None:
    ann = citizen()
    body = {"service": RESTAURANT, "answers": example()}
    one, two = ann.post("/cases", body, **KEY), ann.post("/cases", body, **KEY)
    assert (one.status, one.body) == (two.status, two.body)
    assert len(ann.get("/cases").body["items"]) == 1
    assert len(ann.get("/cases").body["items"]) == 1
    assert citizen("ben").post("/cases", body, **KEY).body["id"] != one.body["id"]


def test_a_repeated_submission_gets_the_first_answer_even_after_the_case_moved_on() -> None:
    ann = citizen()
    case = filed(ann)
    with_documents(case)
    first = ann.post(f"/cases/{case}/submission", **KEY)
    clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    again = ann.post(f"/cases/{case}/submission", **KEY)
    assert (again.status, again.body, again.headers["ETag"]) == (202, first.body, first.headers["ETag"])
    assert ann.post(f"/cases/{case}/submission").status == 409


def test_a_key_that_was_refused_may_be_used_again_for_the_same_request() -> None:
    ann = citizen()
    case = filed(ann)
    assert ann.post(f"/cases/{case}/submission", **KEY).status == 422
    with_documents(case)
    assert ann.post(f"/cases/{case}/submission", **KEY).status == 202


def test_a_key_used_for_another_request_is_refused() -> None:
    ann = citizen()
    case = filed(ann)
    body = {"answers": {"seats": 12}}
    assert ann.patch(f"/cases/{case}", body, **KEY).status == 200
    assert ann.patch(f"/cases/{case}", body, **KEY).status == 200
    other = ann.patch(f"/cases/{case}", {"answers": {"seats": 13}}, **KEY)
    assert (other.status, other.body["errors"][0]["pointer"]) == (422, "/Idempotency-Key")
    assert ann.get(f"/cases/{case}").body["answers"]["seats"] == 12


def test_a_repeated_declaration_is_one_document_with_a_fresh_form() -> None:
    ann = citizen()
    case = filed(ann)
    one = ann.post(f"/cases/{case}/documents", declaration("premises-layout"), **KEY)
    two = ann.post(f"/cases/{case}/documents", declaration("premises-layout"), **KEY)
    assert one.body["id"] == two.body["id"]
    assert one.body["upload"]["fields"]["key"] == two.body["upload"]["fields"]["key"]
    assert len(ann.get(f"/cases/{case}").body["documents"]) == 1


@pytest.mark.parametrize("key", ["", "   ", "x" * 201, "鍵", "a\tb"])
def test_a_key_that_cannot_be_read_is_refused(key: str) -> None:
    assert citizen().post("/cases", {"service": RESTAURANT}, idempotency_key=key).status == 400


def test_a_stale_version_is_refused_and_the_current_one_is_not() -> None:
    ann = citizen()
    case = filed(ann)
    read = ann.get(f"/cases/{case}").headers["ETag"]
    assert ann.patch(f"/cases/{case}", {"answers": {"seats": 12}}, if_match=read).status == 200
    assert ann.patch(f"/cases/{case}", {"answers": {"seats": 13}}, if_match=read).status == 409
    current = ann.get(f"/cases/{case}").headers["ETag"]
    assert ann.patch(f"/cases/{case}", {"answers": {"seats": 13}}, if_match=current).status == 200
    assert ann.patch(f"/cases/{case}", {"answers": {"seats": 13}}, if_match="W/soon").status == 400


def test_of_two_clerks_who_decide_at_once_one_wins() -> None:
    case = in_review(citizen())
    decision = f"/cases/{case}/reviews/fire-safety/decision"
    second: list[Answer] = []

    def overtake(call: str) -> None:
        """The other clerk's whole request, between the first one's read and write."""
        if call == "TransactWriteItems" and not second:
            second.append(Answer(0, None, {}))
            second[0] = clerk("fire-rescue", "two").post(decision, {"outcome": "approved"})

    with before_each_call(overtake):
        first = clerk("fire-rescue", "one").post(decision, {"outcome": "refused", "reasons": "No exit"})
    assert (second[0].status, first.status) == (200, 409)
    review = store.load(case).reviews["fire-safety"]
    assert (review.outcome, review.claimed_by) == ("approved", "two")


def test_two_departments_that_decide_at_once_both_succeed() -> None:
    case = in_review(citizen())
    other: list[Answer] = []

    def interleave(call: str) -> None:
        if call == "TransactWriteItems" and not other:
            other.append(Answer(0, None, {}))
            other[0] = decided(case, "sewer-discharge")

    with before_each_call(interleave):
        assert decided(case, "fire-safety").status == 200
    assert other[0].status == 200
    assert {store.load(case).reviews[each].status for each in ("fire-safety", "sewer-discharge")} == {"approved"}


def test_reading_a_status_is_one_call_and_each_step_two() -> None:
    ann = citizen()
    case = filed(ann)
    with_documents(case)
    with counted() as submission:
        ann.post(f"/cases/{case}/submission", **KEY)
    with counted() as status:
        ann.get(f"/cases/{case}")
    with counted() as acceptance:
        clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    with counted() as decision:
        decided(case, "fire-safety")
    with counted() as creation:
        filed(ann)
    assert dict(status) == {"Query": 1}
    step = {"Query": 1, "TransactWriteItems": 1}
    # The test itself reads whose review it is.
    assert (dict(submission), dict(acceptance)) == (step, step)
    assert dict(decision - status) == step
    assert dict(creation) == {"TransactWriteItems": 1}


def test_a_refusal_writes_nothing() -> None:
    ann = citizen()
    case = submitted(ann)
    with counted() as calls:
        assert ann.post(f"/cases/{case}/submission").status == 409
    assert dict(calls) == {"Query": 2}  # what a look that may be a moment old refuses is looked at again
