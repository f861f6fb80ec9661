"""What the superior department sees of an overdue review, and does with it, through HTTP."""

from typing import Any

from onestop import store
from tests.functions.api.office import citizen, clerk, decided, in_review, overdue
from tests.functions.api.person import Answer, Person

GOVERNMENT, FIRE = "people-government", "fire-rescue"
PLACE = "/cases/{}/reviews/fire-safety/{}"


def escalated() -> str:
    case = in_review(citizen())
    overdue(case, "fire-safety")
    return case


def listed(person: Person, status: str = "escalated") -> list[str]:
    return [each["review"] for each in person.get(f"/reviews?status={status}").body["items"]]


def fire(answer: Answer) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in answer.body["reviews"] if each["id"] == "fire-safety")
    return found


def test_the_superior_department_finds_it_in_a_list_of_its_own_and_reads_as_much() -> None:
    case = in_review(citizen())
    mayor = clerk(GOVERNMENT)
    assert (listed(mayor), mayor.get(f"/cases/{case}").status) == ([], 404)
    overdue(case, "fire-safety")
    (item,) = [each for each in mayor.get("/reviews?status=escalated").body["items"] if each["review"] == "fire-safety"]
    assert (item["case"], item["department"], item["overdue"]) == (case, FIRE, True)
    shown, own = mayor.get(f"/cases/{case}"), clerk(FIRE).get(f"/cases/{case}")
    assert shown.body["answers"].items() >= own.body["answers"].items()
    assert listed(clerk(FIRE)) == []
    assert fire(citizen().get(f"/cases/{case}"))["escalation"]["to"] == GOVERNMENT


def test_an_instruction_reaches_the_department_and_not_the_applicant() -> None:
    case = escalated()
    mayor = clerk(GOVERNMENT)
    assert mayor.post(PLACE.format(case, "instruction")).status == 422
    assert mayor.post(PLACE.format(case, "instruction"), {"text": "Answer by Friday"}).status == 200
    assert clerk(FIRE).post(PLACE.format(case, "instruction"), {"text": "No"}).status == 403
    told = fire(clerk(FIRE).get(f"/cases/{case}"))["escalation"]["instructions"]
    assert [each["text"] for each in told] == ["Answer by Friday"]
    assert fire(citizen().get(f"/cases/{case}"))["escalation"]["instructions"] == []
    assert "Friday" not in str([each.data for each in store.timeline(case, None, 100).items])


def test_a_review_taken_over_is_decided_by_the_superior_department() -> None:
    case = escalated()
    mayor = clerk(GOVERNMENT)
    taken = mayor.post(PLACE.format(case, "takeover"), {"reason": "Three weeks late"})
    assert taken.status == 200, taken
    assert (fire(taken)["turn"], fire(taken)["claimed_by"]) == (f"department:{GOVERNMENT}", mayor.sub)
    (passed,) = fire(taken)["transfers"]
    assert (passed["from"], passed["to"], passed["by"]) == (FIRE, GOVERNMENT, GOVERNMENT)
    assert "fire-safety" not in listed(mayor)
    assert clerk(FIRE).get(f"/cases/{case}").status == 404
    assert mayor.post(PLACE.format(case, "takeover"), {"reason": "Again"}).status == 409
    assert decided(case, "fire-safety").status == 200


def test_the_superior_department_hands_it_to_another_one() -> None:
    case = escalated()
    passed = clerk(GOVERNMENT).post(PLACE.format(case, "transfer"), {"to": "buildings", "reason": "Theirs"})
    assert passed.status == 200, passed
    assert fire(passed)["transfers"][0]["by"] == GOVERNMENT
    assert clerk("buildings").get(f"/cases/{case}").status == 200
    assert clerk("health").post(PLACE.format(case, "transfer"), {"to": "tax", "reason": "No"}).status == 404


def test_what_was_not_escalated_is_not_theirs_to_touch() -> None:
    case = in_review(citizen())
    for what, body in {"instruction": {"text": "x"}, "takeover": {"reason": "x"}}.items():
        assert clerk(GOVERNMENT).post(PLACE.format(case, what), body).status == 404
        assert clerk(FIRE).post(PLACE.format(case, what), body).status == 403
