"""A question about a service, for those whom it concerns; and what of it is for everybody."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from onestop.clock import iso, iso_or_none

QuestionStatus = Literal["open", "answered", "withdrawn"]

MOST_OPEN = 5
"""Questions of one person that wait for an answer at the same time."""


@dataclass(frozen=True, slots=True)
class Question:
    """Asked of the core department of a service. Times in UTC; `version` counts its writes."""

    id: str
    service: str
    department: str
    asker: str
    """Cognito `sub`; nobody is shown it, the department neither."""
    text: str
    public: bool
    """Whether the asker lets question and answer be published."""
    asked_at: datetime
    status: QuestionStatus = "open"
    version: int = 1
    answer: str | None = None
    answered_at: datetime | None = None
    clerk: str | None = None
    """Cognito `sub` of whoever answered it, or took it down."""
    published_at: datetime | None = None
    """Since when everybody can read it; None while nobody can."""
    reason: str | None = None
    """Why the department took it down."""


@dataclass(frozen=True, slots=True)
class Published:
    """What everybody can read and search: never who asked, nor who answered."""

    id: str
    service: str
    department: str
    text: str
    answer: str
    answered_at: datetime


def published(question: Question) -> Published | None:
    """What of a question is for everybody; None while nothing is."""
    if question.published_at is None or question.answer is None or question.answered_at is None:
        return None
    return Published(
        question.id, question.service, question.department, question.text, question.answer, question.answered_at
    )


def view(question: Question) -> dict[str, Any]:
    """A question as JSON, for its asker, its department and supervision."""
    return {
        "id": question.id,
        "service": question.service,
        "department": question.department,
        "text": question.text,
        "public": question.public,
        "status": question.status,
        "asked_at": iso(question.asked_at),
        "answer": question.answer,
        "answered_at": iso_or_none(question.answered_at),
        "published_at": iso_or_none(question.published_at),
        "reason": question.reason,
        "version": question.version,
    }
