"""A preliminary opinion as JSON."""

from dataclasses import asdict
from typing import Any

from onestop.cases.opinion import NO_LEGAL_EFFECT, Opinion
from onestop.clock import iso, iso_or_none


def opinion_view(opinion: Opinion) -> dict[str, Any]:
    """A preliminary opinion, never without the words that it binds nobody."""
    return {
        "review": opinion.review,
        "department": opinion.department,
        "status": opinion.status,
        "asked_at": iso(opinion.asked_at),
        "due_at": iso(opinion.due_at),
        "overdue": opinion.overdue,
        "outcome": opinion.advice,
        "reasons": list(opinion.reasons),
        "conditions": [*opinion.conditions, *(each.told for each in opinion.terms)],
        "terms": [asdict(each.condition) for each in opinion.terms if each.condition.subject],
        "given_at": iso_or_none(opinion.given_at),
        "lapsed_because": opinion.lapse,
        "changed": list(opinion.changed),
        "notice": dict(NO_LEGAL_EFFECT),
    }
