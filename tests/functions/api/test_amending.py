"""PATCH /cases/{case} after submission: where the service allows it, and for whom the review begins anew."""

from onestop import store
from tests.functions.api.office import checked, citizen, clerk, decided, declaration, in_review, service

AMENDABLE = "food-licence-hk"


def test_a_case_under_way_is_changed_and_only_who_sees_the_change_begins_anew() -> None:
    ann = citizen()
    case = in_review(ann, AMENDABLE)
    before = store.load(case).reviews
    field, seeing = _field(case)
    answer = ann.patch(f"/cases/{case}", {"answers": {field: f"{store.load(case).answers[field]} 2"}})
    assert answer.status == 200, answer
    after = store.load(case).reviews
    anew = {key for key in after if after[key].opened_at != before[key].opened_at}
    assert anew == {each for each in seeing if before[each].opened_at}
    events = ann.get(f"/cases/{case}/timeline").body["items"]
    assert [each["data"]["fields"] for each in events if each["type"] == "case.amended"] == [[field]]


def test_a_new_file_is_taken_in_once_it_was_checked() -> None:
    ann = citizen()
    case = in_review(ann, AMENDABLE)
    requirement = service(AMENDABLE).documents[0].id
    declared = ann.post(f"/cases/{case}/documents", declaration(requirement))
    assert declared.status == 201, declared
    early = ann.patch(f"/cases/{case}", {"answers": {}})
    assert (early.status, early.body["errors"][0]["pointer"]) == (422, f"/documents/{requirement}")
    checked(case, declared.body["id"])
    assert ann.patch(f"/cases/{case}", {"answers": {}}).status == 200
    assert ann.get(f"/cases/{case}/timeline").body["items"][-1]["type"] == "review.reopened"


def test_a_service_that_does_not_say_so_lets_nothing_be_changed_under_way() -> None:
    ann = citizen()
    case = in_review(ann)
    assert ann.patch(f"/cases/{case}", {"answers": {"seats": 9}}).status == 409
    assert ann.post(f"/cases/{case}/documents", declaration("premises-layout")).status == 409


def test_an_ended_case_is_not_amended_and_a_department_never_amends() -> None:
    ann = citizen()
    case = in_review(ann, AMENDABLE)
    review = next(each for each in store.load(case).reviews.values() if each.status == "open")
    assert clerk(review.department).patch(f"/cases/{case}", {"answers": {}}).status == 403
    assert ann.post(f"/cases/{case}/withdrawal").status == 200
    assert ann.patch(f"/cases/{case}", {"answers": {}}).status == 409
    assert decided(case, review.id).status == 409


def _field(case: str) -> tuple[str, set[str]]:
    """A field of free text on which no condition depends, and the reviews that see it."""
    offered, answers = service(AMENDABLE), store.load(case).answers
    properties = offered.form["properties"]
    field = next(
        each
        for each in answers
        if properties[each].keys().isdisjoint({"enum", "pattern", "format"})
        and properties[each].get("type") == "string"
    )
    section = next(each.id for each in offered.sections if field in each.fields)
    return field, {each.id for each in offered.reviews if section in each.sees.sections}
