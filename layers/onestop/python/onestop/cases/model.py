"""The state of one case: what the rules read and return, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from onestop.cases.appearance import Appearance
from onestop.cases.card import Card
from onestop.cases.delegate import Delegate
from onestop.cases.escalation import Escalation, LateAcceptance
from onestop.cases.letter import Letter
from onestop.cases.licence import Licence
from onestop.cases.opinion import Opinion
from onestop.cases.rating import Rating
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.review import Review
from onestop.cases.status import CaseStatus, worst_card
from onestop.cases.term import Conflict
from onestop.cases.visit import Visit
from onestop.cases.voucher import Voucher
from onestop.events import GENESIS, Event

Broken = Literal["size", "digest", "type"]
"""What an uploaded file is not as it was declared to be."""
COMES_WITHIN = timedelta(hours=1)
"""After it was declared; whoever has not sent it by then has thought better of it, and has a new form made."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that answers a requirement; it counts once it was checked. Size in bytes, sha256 in hex."""

    id: str
    requirement: str
    filename: str
    content_type: str
    size: int
    sha256: str
    declared_at: datetime
    status: Literal["awaiting_upload", "accepted", "rejected"] = "awaiting_upload"
    problem: str | None = None
    object_version: str | None = None
    """The S3 version that was checked, and the only one that is ever read."""
    review: str | None = None
    """The review whose department added it to show what it found; it answers no requirement then."""
    stored_in: str | None = None
    """The case in whose folder the file stands; None for its own."""
    broken: Broken | None = None
    """The rule that a rejected file breaks; `problem` says it in English."""
    original_seen: bool | None = None
    """Whether the counter compared it with the original."""

    def awaited(self, now: datetime | None = None) -> bool:
        """Whether it may come yet, or is being checked; without a moment, whether it ever may."""
        late = now is not None and self.declared_at + COMES_WITHIN < now
        return self.status == "awaiting_upload" and not late


@dataclass(frozen=True, slots=True)
class Known:
    """A licence that stands in for a document: it was seen to be valid when the case was handed in on it."""

    requirement: str
    licence: str
    type: str
    department: str
    """Which issued it."""
    case: str
    """In which it was issued."""
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Missing:
    """What acceptance found missing: a JSON Pointer (`/answers/<field>`, `/documents/<requirement>` or "") and why."""

    target: str
    detail: str


@dataclass(frozen=True, slots=True)
class Case:
    """One application being handled (辦件). `version` counts its writes; `seq` and `head` end its event chain."""

    id: str
    service: str
    service_version: str
    applicant: str
    """Cognito `sub` of the citizen or company whose case it is; a name of its own for one without an account."""
    created_at: datetime
    department: str
    """The core department, which accepts and answers for the whole."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    filed_by: str | None = None
    """Cognito `sub` of the counter clerk who files on the applicant's behalf."""
    appearances: tuple[Appearance, ...] = ()
    """When the applicant was at the counter that files it, and what they showed."""
    voucher: Voucher | None = None
    """The code by which an applicant without an account makes it that of one."""
    delegates: Mapping[str, Delegate] = field(default_factory=dict)
    """By number: who acts, acted or was invited to act for the applicant."""
    language: str | None = None
    """In which the applicant is written to; None where nobody said it at filing."""
    status: CaseStatus = "draft"
    version: int = 0
    attempt: int = 0
    """How many times it was submitted; each submission has an execution of its own."""
    submitted_at: datetime | None = None
    accepted_at: datetime | None = None
    decided_at: datetime | None = None
    due_at: datetime | None = None
    """When the applicant must have the answer by law: of acceptance while submitted, then of the whole case."""
    promised_due_at: datetime | None = None
    missing: tuple[Missing, ...] = ()
    touched: frozenset[str] = frozenset()
    """Targets that the applicant changed since the case was returned."""
    reasons: tuple[str, ...] = ()
    outcome: Literal["approved", "refused"] | None = None
    """What the merge rule found, known from `deciding` on."""
    letters: Mapping[int, Letter] = field(default_factory=dict)
    visits: Mapping[str, Visit] = field(default_factory=dict)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)
    """By subject: conditions of different reviews that cannot all hold."""
    opinions: Mapping[str, Opinion] = field(default_factory=dict)
    """By review: what departments think of it as a draft."""
    escalations: Mapping[str, Escalation] = field(default_factory=dict)
    """By review: what ran past its limit, and before whom it lies."""
    late_acceptance: LateAcceptance | None = None
    """The acceptance, when it ran past its limit."""
    cards: Mapping[str, Card] = field(default_factory=dict)
    """Every card that supervision gave its clocks, those that were lifted too."""
    overdue: bool = False
    """Whether `due_at` passed without an answer."""
    marks: tuple[str, ...] = ()
    """What supervision has noted of its acceptance: `reminder:50`, `yellow`, `red`."""
    supervise_at: datetime | None = None
    """When supervision next has something to say of its acceptance."""
    continues: str | None = None
    """The case whose refusal was set aside: what stands of it is carried here."""
    reconsideration: Reconsideration | None = None
    rating: Rating | None = None
    known: Mapping[str, Known] = field(default_factory=dict)
    """By requirement: the licences on file that stand in for documents."""
    messages: int = 0
    seq: int = 0
    head: str = GENESIS
    reviews: Mapping[str, Review] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    licences: Mapping[str, Licence] = field(default_factory=dict)

    @property
    def card(self) -> str | None:
        """The worst card that supervision gave its acceptance."""
        return worst_card(self.marks)


@dataclass(frozen=True, slots=True)
class Message:
    """A line between the applicant and a department about a case."""

    number: int
    sender: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """What a command did: the new state and what happened on the way, to be written as one."""

    case: Case
    events: tuple[Event, ...]
    message: Message | None = None
    beside: "Change | None" = None
    """A new case that comes into being with it."""
