"""Conditional approvals merged: what all departments require, and where two of them cannot both be met.

Only reviews that count can disagree: an advisory one never holds a case up.
"""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from onestop.cases.model import Case, Change
from onestop.cases.review import Review
from onestop.cases.term import Condition, Conflict, Term, alike, plainly
from onestop.catalogue.service import Service
from onestop.events import Event
from onestop.merge import COUNTED, GRANTED


def laid_down(case: Case, review: Review) -> tuple[Condition, ...]:
    """The conditions of one review as they hold: what the core department laid down replaces what conflicted."""
    return (*map(Condition, review.conditions), *(_ruled(case, each) for each in review.terms))


def conditions_of(case: Case, review: Review) -> tuple[str, ...]:
    """The same as texts."""
    return tuple(each.text for each in laid_down(case, review))


def collected(case: Case) -> list[dict[str, Any]]:
    """The conditions of all positive reviews as JSON, each once, with the reviews that set it."""
    found: dict[str, Condition] = {}
    by: dict[str, list[str]] = {}
    for review in case.reviews.values():
        if review.status in GRANTED:
            for each in laid_down(case, review):
                found.setdefault(each.text, each)
                by.setdefault(each.text, []).append(review.id)
    return [{**asdict(each), "reviews": list(dict.fromkeys(by[text]))} for text, each in found.items()]


def noticed(case: Case, service: Service, now: datetime) -> Change:
    """The conflicts among the answers so far; a settled one opens again when a new requirement comes."""
    if case.status != "in_review":
        return Change(case, ())
    conflicts = {each.subject: each for each in _conflicts(case, service, now)}
    before = {each.subject for each in case.conflicts.values() if each.requirement is None}
    events = tuple(
        Event("conflict.found", "system", {"subject": each.subject, "department": case.department})
        for each in conflicts.values()
        if each.requirement is None and each.subject not in before
    )
    return Change(replace(case, conflicts=conflicts), events)


def undecided(case: Case) -> tuple[Conflict, ...]:
    """Conflicts that the core department has not settled."""
    return tuple(each for each in case.conflicts.values() if each.requirement is None)


def _conflicts(case: Case, service: Service, now: datetime) -> Iterator[Conflict]:
    for subject, wanted in _required(case, service).items():
        known = case.conflicts.get(subject)
        if len(wanted) == 1:
            continue
        if known is None or not wanted.keys() <= _considered(known):
            still_open = known is not None and known.requirement is None
            yield Conflict(subject, tuple(wanted.values()), known.found_at if known and still_open else now)
        else:
            yield known


def _considered(conflict: Conflict) -> set[str]:
    """Requirements that the conflict, and so its settlement, is about."""
    return {alike(each) for each in (*conflict.requirements, conflict.requirement or "")}


def _required(case: Case, service: Service) -> dict[str, dict[str, str]]:
    """What is required of each subject: the form compared -> the words of whoever came first in the service."""
    found: dict[str, dict[str, str]] = {}
    for declared in service.reviews:
        review = case.reviews[declared.id]
        for term in review.terms if declared.kind in COUNTED and review.status in GRANTED else ():
            found.setdefault(term.subject, {}).setdefault(alike(term.requirement), term.requirement)
    return found


def _ruled(case: Case, term: Term) -> Condition:
    conflict = case.conflicts.get(term.subject)
    if conflict is None or conflict.requirement is None or alike(conflict.requirement) == alike(term.requirement):
        return term.condition
    return plainly(conflict.subject, conflict.requirement)
