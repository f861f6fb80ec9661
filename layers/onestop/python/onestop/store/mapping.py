"""Case <-> rows: the same names on both sides, tuples as JSON lists, the index keys derived."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar
from zlib import crc32

from onestop.cases import Attendance, Case, Document, Licence, Missing, Order, Place, Review, under_way
from onestop.cases.escalation import Escalation
from onestop.cases.expiring import next_alarm
from onestop.cases.letter import Letter
from onestop.cases.model import OVERDUE, RED, UNANSWERED, WORKABLE, YELLOW, Longer
from onestop.cases.opinion import Opinion
from onestop.cases.reconsideration import Carried, Reconsideration
from onestop.cases.renewal import Renewal
from onestop.cases.schedule import alarm_of
from onestop.cases.superior import superior
from onestop.cases.term import Conflict, Term
from onestop.cases.turn import Reopening, Revision, Transfer
from onestop.cases.visit import Visit
from onestop.catalogue.decode import decode, encode
from onestop.clock import Pause
from onestop.store import schema
from onestop.store.rows import (
    CaseRow,
    DocumentRow,
    EscalationRow,
    LetterRow,
    LicenceRow,
    OpinionRow,
    ReconsiderationRow,
    ReviewRow,
    Row,
    VisitRow,
)

T = TypeVar("T")
NOT_STORED = frozenset(
    {"id", "reviews", "documents", "licences", "letters", "visits", "escalations", "opinions", "reconsideration"}
)
BODIES: Mapping[type[Row], tuple[str, Callable[[Any], Any], type[Any]]] = {
    LetterRow: ("letters", lambda row: int(row.number), Letter),
    VisitRow: ("visits", lambda row: row.visit, Visit),
    EscalationRow: ("escalations", lambda row: row.review, Escalation),
    OpinionRow: ("opinions", lambda row: row.review, Opinion),
    ReconsiderationRow: ("reconsideration", lambda row: row.case, Reconsideration),
}
"""Rows that keep one part of a case whole as JSON: where it belongs, by which key, and what it is."""
LISTS: Mapping[str, type[Any]] = {
    "pauses": Pause,
    "terms": Term,
    "transfers": Transfer,
    "attendances": Attendance,
}
"""Attributes of a review that are lists of parts, kept as JSON."""
PARTS: Mapping[str, type[Any]] = {"longer": Longer, "reopened": Reopening, "revised": Revision, "carried": Carried}
"""Attributes of a review that are one part or none, kept as JSON."""
RENEWAL = "renewal"
"""The work list of renewals, beside those of the reviews' statuses."""
OPINION = "opinion"
"""The work list of preliminary opinions that were asked for."""
ESCALATED = "escalated"
"""The work list of overdue reviews of the departments that this one answers for."""
LISTED = (
    "department", "permit", "status", "opened_at", "due_at", "promised_due_at", "claimed_by", "outcome", "overdue",
)  # fmt: skip
"""What a work list shows of a review, wherever it stands."""
RECONSIDERATION = "reconsideration"
"""The work list of refusals that are looked at again."""
NO_DATE = "9999"
"""Sorts behind every date in the work list."""

Attributes = dict[str, Any]
"""What the store writes to a row: attribute name -> value, None for none."""


def case_key(case: str) -> str:
    """The partition of a case."""
    return f"CASE#{case}"


def case_attributes(case: Case) -> Attributes:
    """The row of the case itself."""
    return {
        **_plain(case),
        "case": case.id,
        "touched": sorted(case.touched),
        "missing": [[each.target, each.detail] for each in case.missing],
        "conflicts": [encode(each) for each in case.conflicts.values()] or None,
        "created_key": f"{_moment(case.created_at)}#{case.id}",
        "worklist": f"{case.department}#submitted" if case.status == "submitted" else None,
        "worklist_due": _due_key(case.due_at, case.id) if case.status == "submitted" else None,
        "open_shard": shard(case.id) if under_way(case) else None,
        "submitted_key": f"{_moment(case.submitted_at)}#{case.id}" if under_way(case) else None,
        **_alarm(case.id, alarm_of(case)),
    }


def review_attributes(case: Case, review: Review) -> Attributes:
    """The row of one review; it stands in its department's work list unless it is not required."""
    listed = review.status != "not_required"
    return {
        **_plain(review),
        "case": case.id,
        "review": review.id,
        "service": case.service,
        "worklist": f"{review.department}#{review.status}" if listed else None,
        "worklist_due": _due_key(review.due_at, f"{case.id}#{review.id}") if listed else None,
        **{name: [encode(each) for each in getattr(review, name)] or None for name in LISTS},
        **{name: encode(part) if (part := getattr(review, name)) else None for name in PARTS},
        "overdue": review.overdue,
        "card": review.card,
        **_alarm(case.id, review.alarm_at if review.status in WORKABLE else None),
    }


def document_attributes(case: Case, document: Document) -> Attributes:
    """The row of one document."""
    return {**_plain(document), "case": case.id, "document": document.id}


def licence_attributes(case: Case, licence: Licence) -> Attributes:
    """The row of one licence; it stands in its department's work list while its renewal awaits an answer."""
    renewal = licence.renewal
    waits = renewal is not None and renewal.status == "asked" and licence.status != "revoked"
    due_at = renewal.due_at if renewal and waits else None
    return {
        **_plain(licence),
        "case": case.id,
        "service": case.service,
        "licence": licence.id,
        "place": encode(licence.place) if licence.place else None,
        "orders": [encode(each) for each in licence.orders],
        "renewal": encode(renewal) if renewal else None,
        "due_at": due_at,
        "worklist": f"{licence.department}#{RENEWAL}" if waits else None,
        "worklist_due": _due_key(due_at, licence.id) if waits else None,
        **_alarm(case.id, next_alarm(licence)),
    }


def letter_attributes(case: Case, letter: Letter) -> Attributes:
    """The row of one correction letter."""
    return {"case": case.id, "number": letter.number, "status": letter.status, "body": encode(letter)}


def visit_attributes(case: Case, visit: Visit) -> Attributes:
    """The row of one visit."""
    return {"case": case.id, "visit": visit.id, "status": visit.status, "body": encode(visit)}


def escalation_attributes(case: Case, escalation: Escalation) -> Attributes:
    """The row of one escalation; it stands in the superior department's list until somebody answers or takes over."""
    review = case.reviews[escalation.review]
    before = superior(case, review) == escalation.to != review.department
    waits = before and review.status in UNANSWERED
    return {
        **{name: getattr(review, name) for name in LISTED},
        "case": case.id,
        "review": review.id,
        "service": case.service,
        "body": encode(escalation),
        "worklist": f"{escalation.to}#{ESCALATED}" if waits else None,
        "worklist_due": _due_key(review.due_at, f"{case.id}#{review.id}") if waits else None,
    }


def opinion_attributes(case: Case, opinion: Opinion) -> Attributes:
    """The row of one preliminary opinion; it stands in its department's work list until it is given or lapses."""
    waits = opinion.status == "asked"
    return {
        **{name: getattr(opinion, name) for name in ("review", "department", "status", "due_at", "overdue")},
        "case": case.id,
        "service": case.service,
        "promised_due_at": opinion.due_at,
        "opened_at": opinion.asked_at,
        "body": encode(opinion),
        "worklist": f"{opinion.department}#{OPINION}" if waits else None,
        "worklist_due": _due_key(opinion.due_at, f"{case.id}#{opinion.review}") if waits else None,
        **_alarm(case.id, opinion.due_at if waits and not opinion.overdue else None),
    }


def reconsideration_attributes(case: Case, asked: Reconsideration) -> Attributes:
    """The row of a reconsideration; it stands in its department's work list while it awaits an answer."""
    return {
        "case": case.id,
        "service": case.service,
        "department": asked.department,
        "status": asked.status,
        "due_at": asked.due_at,
        "promised_due_at": asked.promised_due_at,
        "overdue": OVERDUE in asked.marks,
        "card": next((each for each in (RED, YELLOW) if each in asked.marks), None),
        "body": encode(asked),
        "worklist": f"{asked.department}#{RECONSIDERATION}" if asked.waits else None,
        "worklist_due": _due_key(asked.due_at, case.id) if asked.waits else None,
        **_alarm(case.id, asked.alarm_at),
    }


def state_rows(case: Case) -> dict[tuple[type[Row], str], Attributes]:
    """Every state row of a case, by model and sort key."""
    return {
        (CaseRow, "CASE"): case_attributes(case),
        **{(ReviewRow, f"CASE#REVIEW#{key}"): review_attributes(case, each) for key, each in case.reviews.items()},
        **{
            (DocumentRow, f"CASE#DOCUMENT#{key}"): document_attributes(case, each)
            for key, each in case.documents.items()
        },
        **{(LicenceRow, f"CASE#LICENCE#{key}"): licence_attributes(case, each) for key, each in case.licences.items()},
        **{
            (LetterRow, f"CASE#SUPPLEMENT#{key:02}"): letter_attributes(case, each)
            for key, each in case.letters.items()
        },
        **{(VisitRow, f"CASE#VISIT#{key}"): visit_attributes(case, each) for key, each in case.visits.items()},
        **{
            (EscalationRow, f"CASE#ESCALATION#{key}"): escalation_attributes(case, each)
            for key, each in case.escalations.items()
        },
        **{(OpinionRow, f"CASE#OPINION#{key}"): opinion_attributes(case, each) for key, each in case.opinions.items()},
        **_reconsideration_row(case),
    }


def _reconsideration_row(case: Case) -> dict[tuple[type[Row], str], Attributes]:
    asked = case.reconsideration
    return {(ReconsiderationRow, "CASE#RECONSIDERATION"): reconsideration_attributes(case, asked)} if asked else {}


def to_case(rows: Iterable[Row]) -> Case | None:
    """The case that its state rows make; None when there is no such case."""
    head: CaseRow | None = None
    parts: dict[str, dict[Any, Any]] = {name: {} for name in NOT_STORED - {"id"}}
    for row in rows:
        if isinstance(row, CaseRow):
            head = row
        elif isinstance(row, ReviewRow) and row.department is not None:
            parts["reviews"][row.review] = _to_review(row)
        elif isinstance(row, DocumentRow):
            parts["documents"][row.document] = _build(Document, row, id=row.document)
        elif isinstance(row, LicenceRow):
            parts["licences"][row.licence] = to_licence(row)
        elif type(row) in BODIES:
            name, key, part = BODIES[type(row)]
            parts[name][key(row)] = decode(part, row.body)  # type: ignore[attr-defined]  # each of them has a body
    if head is None:
        return None
    missing = tuple(Missing(*each) for each in head.missing)
    conflicts = {each["subject"]: decode(Conflict, each) for each in head.conflicts or ()}
    derived = {"id": head.case, "missing": missing, "touched": frozenset(head.touched), "conflicts": conflicts}
    (asked,) = parts.pop("reconsideration").values() or (None,)
    return _build(Case, head, **derived, **parts, reconsideration=asked)


def of_one_moment(rows: Iterable[Row]) -> bool:
    """Whether every row of a case is there as its last transaction left it: the parts were written as often as the
    case's own row counts."""
    counted = {True: 0, False: 0}
    for row in rows:
        counted[isinstance(row, CaseRow)] += int(row.writes or 0)
    return counted[True] == counted[False]


def to_licence(row: LicenceRow) -> Licence:
    """The licence of a row."""
    place = decode(Place, row.place) if row.place else None
    orders = tuple(decode(Order, each) for each in row.orders or ())
    renewal = decode(Renewal, row.renewal) if row.renewal else None
    marks = tuple(row.marks or ())
    return _build(Licence, row, id=row.licence, place=place, orders=orders, renewal=renewal, marks=marks)


def _to_review(row: ReviewRow) -> Review:
    lists = {name: tuple(decode(cls, each) for each in getattr(row, name) or ()) for name, cls in LISTS.items()}
    parts = {name: decode(cls, getattr(row, name)) if getattr(row, name) else None for name, cls in PARTS.items()}
    return _build(Review, row, id=row.review, branch_ended=bool(row.branch_ended), **lists, **parts)


def shard(case: str) -> str:
    """The shard of the indexes by time in which a case stands."""
    return str(crc32(case.encode()) % schema.SHARDS)


def _alarm(case: str, at: datetime | None) -> Attributes:
    return {"alarm_shard": shard(case) if at else None, "alarm_at": at}


def _plain(part: Any) -> Attributes:
    values = {field.name: getattr(part, field.name) for field in fields(part) if field.name not in NOT_STORED}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _build(cls: type[T], row: Row, **given: Any) -> T:
    """A dataclass from the attributes of the same names; JSON lists become tuples, numbers whole."""
    names = {field.name for field in fields(cls)} - set(given)  # type: ignore[arg-type]  # a dataclass of the model
    values: Mapping[str, Any] = {name: _value(getattr(row, name)) for name in names}
    return cls(**values, **given)


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _moment(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ") if at else NO_DATE


def _due_key(at: datetime | None, what: str) -> str:
    return f"{_moment(at)}#{what}"
