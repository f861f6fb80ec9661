"""Cases in states that take time, or many hands, to come about."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from issue.app import handler as issue
from onestop import cases, store
from onestop.cases import Change, Licence
from onestop.catalogue import shipped
from onestop.events import Event
from onestop.identifiers import new_id
from tests.functions.api.office import clerk, decided, in_review
from tests.functions.api.person import Person
from tests.functions.api.test_turns import hours
from tests.functions.context import Context
from tests.store.restaurants import approved

REVIEW, FIRE = "fire-safety", "fire-rescue"
IN_PERSON, PRESENT = "food-licence-hk", "final-inspection"
"""A service that comes to a review whose applicant must be there."""


def letter(case: str, *targets: str, detail: str = "Look at this again") -> str:
    """The letter in which the fire brigade misses this is out; the path of its page."""
    items = [{"target": each, "detail": f"{detail} {each}"} for each in targets]
    assert clerk(FIRE).post(f"/cases/{case}/reviews/{REVIEW}/supplement", {"items": items}).status == 200
    service, number = store.pinned(store.load(case)), max(store.load(case).letters)
    out = store.load(case).letters[number].send_at + timedelta(seconds=1)
    store.apply(case, lambda state: cases.sweep(state, service, shipped().calendars[service.calendar], out), out)
    return f"/cases/{case}/supplements/{number}"


def conflicting(applicant: Person, *until: str) -> str:
    """Two departments agree on conditions that contradict each other: how long it may be open."""
    case = in_review(applicant, number=1)
    for review, each in zip((REVIEW, "food-permit"), until or ("Until 22:00", "Until midnight"), strict=True):
        assert decided(case, review, "approved_with_conditions", conditions=hours(each)).status == 200
    return case


def refused(applicant: Person, reasons: str = "Too few exits", number: int = 1) -> str:
    """One department approves, the fire brigade refuses."""
    case = in_review(applicant, number=number)
    decided(case, "food-permit")
    assert decided(case, REVIEW, "refused", reasons=reasons, legal_basis="消防法 art. 15").status == 200
    now = datetime.now(UTC)
    store.apply(case, lambda state: cases.decide(state, now), now)
    return case


def contested(applicant: Person, grounds: str = "There are four") -> str:
    """A refusal that is to be looked at again."""
    case = refused(applicant)
    assert applicant.post(f"/cases/{case}/reconsideration", {"grounds": grounds}).status == 202
    return case


def rated(applicant: Person, grade: int, comment: str = "") -> str:
    """A case that was refused, and what its applicant says of it."""
    case = refused(applicant)
    assert applicant.post(f"/cases/{case}/rating", {"grade": grade, "comment": comment}).status == 201
    return case


def renewing(applicant: Person) -> tuple[str, str]:
    """The licence of a sign, whose end is near and whose renewal is asked for: the numbers of its case and its own."""
    case = in_review(applicant)
    ends = datetime.now(UTC).replace(microsecond=0) + timedelta(days=40)
    licence = Licence(new_id(), "outdoor-sign", "outdoor-sign", "urban-management", ends, ends, "signed")
    told = Event("licence.issued", "system", {"licence": licence.id})
    issued = {licence.id: replace(licence, issued_at=datetime.now(UTC))}
    store.apply(case, lambda state: Change(replace(state, licences=issued), (told,)), datetime.now(UTC))
    assert applicant.post(f"/licences/{licence.id}/renewal").status == 202
    return case, licence.id


def awaited_in_person(applicant: Person) -> str:
    """Everything before the review at which the applicant must be present is approved."""
    case = in_review(applicant, IN_PERSON)
    while store.load(case).reviews[PRESENT].status == "blocked":
        for each in store.load(case).reviews.values():
            if each.status == "open":
                decided(case, each.id)
    return case


def licensed(case: str, type: str = "outdoor-sign", days: int = 40) -> str:
    """A case of `citizen` whose licences are issued, one of which ends in so many days: its number."""
    approved(case)
    issue({"case": case}, Context())
    found = next(each for each in store.load(case).licences.values() if each.type == type)
    ends = replace(found, valid_until=datetime.now(UTC).replace(microsecond=0) + timedelta(days=days))
    told = Event("licence.issued", "system", {"type": type, "licence": found.id, "review": found.review})
    store.apply(
        case,
        lambda state: Change(replace(state, licences={**state.licences, found.id: ends}), (told,)),
        ends.issued_at,
    )
    return found.id
