"""What departments asked of the applicant for a review that is no longer on their desks is not owed any more."""

from dataclasses import replace

from onestop.cases.letter import Letter
from onestop.cases.model import Case
from onestop.cases.visit import Visit


def taken_back(case: Case, review: str) -> Case:
    """The case without the review in its open letters and visits; those of it alone are void."""
    letters = {number: _without(each, review) for number, each in case.letters.items()}
    return unvisited(replace(case, letters=letters), review)


def unvisited(case: Case, review: str) -> Case:
    """The case without the review in its visits that are still to be reported; other departments keep theirs."""
    return replace(case, visits={key: _unvisited(each, review) for key, each in case.visits.items()})


def _without(letter: Letter, review: str) -> Letter:
    if letter.status not in {"collecting", "sent"} or review not in letter.reviews:
        return letter
    shared = tuple(
        replace(item, reviews=tuple(each for each in item.reviews if each != review)) for item in letter.items
    )
    items = tuple(item for item in shared if item.reviews)
    if not items:
        return replace(letter, status="void")
    answered = letter.status == "sent" and all(item.answered_at for item in items)
    return replace(letter, items=items, status="answered" if answered else letter.status)


def _unvisited(visit: Visit, review: str) -> Visit:
    """Reports that were written stay; a visit that nobody else waits for is cancelled, or has done its work."""
    if visit.status not in {"offered", "scheduled"}:
        return visit
    parts = tuple(each for each in visit.parts if each.review != review or each.report)
    if any(each.report is None for each in parts):
        return replace(visit, parts=parts)
    return replace(visit, parts=parts or visit.parts, status="reported" if parts else "cancelled")
