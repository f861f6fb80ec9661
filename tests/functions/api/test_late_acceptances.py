"""What the department above sees of a late acceptance, and does with it, through HTTP."""

from onestop import store
from tests.functions.api.office import CORE, citizen, clerk, late_acceptance, submitted
from tests.functions.api.person import Person

GOVERNMENT = "people-government"


def late() -> str:
    case = submitted(citizen())
    late_acceptance(case)
    return case


def listed(person: Person, status: str) -> list[str]:
    return [each["case"] for each in person.get(f"/reviews?status={status}").body["items"] if each["review"] is None]


def test_it_finds_it_in_its_list_and_reads_the_file_and_nothing_of_others() -> None:
    other, case = submitted(citizen()), late()
    mayor = clerk(GOVERNMENT)
    assert (case in listed(mayor, "escalated"), other in listed(mayor, "escalated")) == (True, False)
    assert mayor.get(f"/cases/{other}").status == 404
    shown, own = mayor.get(f"/cases/{case}").body, clerk(CORE).get(f"/cases/{case}").body
    assert shown["answers"] == own["answers"] != {}
    assert [each["id"] for each in shown["documents"]] == [each["id"] for each in own["documents"]] != []
    assert shown["late_acceptance"]["to"] == GOVERNMENT
    assert mayor.get(f"/cases/{case}/clocks").status == 200
    assert mayor.get(f"/cases/{case}/timeline").status == 200


def test_it_presses_on_and_the_applicant_is_not_told() -> None:
    case, mayor = late(), clerk(GOVERNMENT)
    assert mayor.post(f"/cases/{case}/acceptance/instruction").status == 422
    assert mayor.post(f"/cases/{case}/acceptance/instruction", {"text": "By Friday"}).status == 200
    assert clerk(CORE).post(f"/cases/{case}/acceptance/instruction", {"text": "No"}).status == 403
    told = clerk(CORE).get(f"/cases/{case}").body["late_acceptance"]["instructions"]
    assert [each["text"] for each in told] == ["By Friday"]
    assert citizen().get(f"/cases/{case}").body["late_acceptance"]["instructions"] == []
    assert mayor.post(f"/cases/{case}/acceptance", {"outcome": "accept"}).status == 403


def test_it_takes_it_over_and_accepts_in_the_place_of_the_core_department() -> None:
    case, mayor = late(), clerk(GOVERNMENT)
    assert mayor.post(f"/cases/{case}/acceptance/takeover", {"reason": "Three weeks late"}).status == 200
    assert (case in listed(mayor, "escalated"), case in listed(mayor, "submitted")) == (False, True)
    assert case not in listed(clerk(CORE), "submitted")
    assert clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "accept"}).status == 403
    assert mayor.post(f"/cases/{case}/acceptance/takeover", {"reason": "Again"}).status == 409
    accepted = mayor.post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    assert (accepted.status, accepted.body["status"]) == (200, "in_review")
    assert store.load(case).late_acceptance is not None
    assert case not in listed(mayor, "submitted")
