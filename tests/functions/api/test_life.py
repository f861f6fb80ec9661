"""The whole life of a case through HTTP."""

from onestop import cases, store
from tests.functions.api.office import (
    CORE,
    RESTAURANT,
    citizen,
    clerk,
    decided,
    filed,
    in_review,
    submitted,
    with_documents,
)
from tests.functions.api.person import Person
from tests.store.restaurants import NOW


def test_an_application_lives_from_its_draft_to_its_decision() -> None:
    ann = citizen()
    case = filed(ann)
    assert ann.get(f"/cases/{case}").body["status"] == "draft"
    early = ann.post(f"/cases/{case}/submission")
    assert early.status == 422
    assert {each["pointer"] for each in early.body["errors"]} >= {"/documents/premises-layout"}
    with_documents(case)
    handed_in = ann.post(f"/cases/{case}/submission")
    assert (handed_in.status, handed_in.body["status"]) == (202, "submitted")
    assert handed_in.body["due_at"] > handed_in.body["promised_due_at"]
    waiting = clerk(CORE).get("/reviews?status=submitted").body["items"]
    assert [each["case"] for each in waiting] == [case]
    accepted = clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "accept"}).body
    assert accepted["status"] == "in_review"
    assert {each["id"]: each["status"] for each in accepted["reviews"]}["outdoor-sign"] == "blocked"
    for review in ("food-permit", "fire-safety", "sewer-discharge", "outdoor-sign", "tobacco-retail"):
        answer = decided(case, review)
        assert answer.status == 200, answer
    assert ann.get(f"/cases/{case}").body["status"] == "deciding"
    store.apply(case, lambda state: cases.decide(state, NOW), NOW)
    whole = ann.get(f"/cases/{case}").body
    assert (whole["status"], whole["outcome"]) == ("approved", "approved")
    (listed,) = ann.get("/cases").body["items"]
    assert (listed["id"], listed["status"]) == (case, "approved")


def test_a_case_given_back_says_once_what_is_missing() -> None:
    ann = citizen()
    case = submitted(ann)
    acceptance = f"/cases/{case}/acceptance"
    missing = ["premises-layout", "area_m2", "The rent contract", {"target": "/answers/exits", "detail": "too few"}]
    returned = clerk(CORE).post(acceptance, {"outcome": "return", "missing": missing})
    assert returned.status == 200
    assert [each["target"] for each in returned.body["missing"]] == [
        "/documents/premises-layout", "/answers/area_m2", "", "/answers/exits",
    ]  # fmt: skip
    assert ann.patch(f"/cases/{case}", {"answers": {"exits": 4}}).status == 200
    assert ann.post(f"/cases/{case}/submission").status == 202
    again = clerk(CORE).post(acceptance, {"outcome": "return", "missing": ["seats"]})
    assert (again.status, again.body["errors"][0]["pointer"]) == (422, "/missing/0")


def test_a_return_names_only_places_that_the_service_has() -> None:
    case = submitted(citizen())
    missing = [{"target": "/answers/shoe_size", "detail": "?"}]
    answer = clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "return", "missing": missing})
    assert (answer.status, answer.body["errors"][0]["pointer"]) == (422, "/missing/0/target")


def test_reasons_come_as_one_text_or_several() -> None:
    for reasons, told in (("Not food", ["Not food"]), (["Not food", "Not a shop"], ["Not food", "Not a shop"])):
        ann = citizen()
        case = submitted(ann)
        answer = clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "refuse", "reasons": reasons})
        assert (answer.status, answer.body["status"]) == (200, "refused")
        assert ann.get(f"/cases/{case}").body["reasons"] == told


def test_a_fatal_refusal_ends_the_other_reviews_at_once() -> None:
    case = in_review(citizen())
    assert decided(case, "fire-safety", "refused", reasons="No second exit").status == 200
    whole = citizen().get(f"/cases/{case}").body
    assert (whole["status"], whole["outcome"]) == ("deciding", "refused")
    assert decided(case, "sewer-discharge").status == 409


def test_a_review_is_claimed_released_and_claimed_by_a_colleague() -> None:
    case = in_review(citizen())
    review = f"/cases/{case}/reviews/fire-safety"
    one, other = clerk("fire-rescue", "one"), clerk("fire-rescue", "other")
    assert one.post(f"{review}/claim").status == 200
    assert one.post(f"{review}/claim").status == 200
    assert other.post(f"{review}/claim").status == 409
    assert other.post(f"{review}/decision", {"outcome": "approved"}).status == 409
    assert one.get("/reviews?status=claimed").body["items"][0]["claimed_by"] == "one"
    assert one.post(f"{review}/release").status == 200
    assert other.post(f"{review}/claim").status == 200


def test_the_applicant_takes_the_case_back_with_a_reason() -> None:
    ann = citizen()
    case = in_review(ann)
    answer = ann.post(f"/cases/{case}/withdrawal", {"reason": "The shop burnt down 🔥"})
    assert (answer.status, answer.body["status"]) == (200, "withdrawn")
    assert answer.body["reasons"] == ["The shop burnt down 🔥"]
    assert {each["status"] for each in answer.body["reviews"]} <= {"cancelled", "approved"}
    assert ann.post(f"/cases/{case}/withdrawal").status == 409


def test_the_counter_files_for_an_applicant_who_then_sees_the_case() -> None:
    counter = Person("counter-1", "role:counter")
    case = filed(counter, on_behalf_of="ann")
    with_documents(case)
    assert counter.post(f"/cases/{case}/submission", {"on_behalf_of": "ann"}).status == 202
    assert citizen().get(f"/cases/{case}").body["applicant"] == "ann"
    own = filed(citizen())
    assert [each["id"] for each in counter.get("/cases?on_behalf_of=ann").body["items"]] == [case]
    assert {each["id"] for each in citizen().get("/cases").body["items"]} == {case, own}
    assert counter.get(f"/cases/{own}").status == 404
    assert counter.post("/cases", {"service": RESTAURANT}).status == 422
    assert counter.get(f"/cases/{case}?on_behalf_of=ben").status == 404
    assert citizen().post("/cases", {"service": RESTAURANT, "on_behalf_of": "ben"}).status == 403
