"""Rows as a case: what was written comes back as it was."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from onestop.cases import Case, Document, Known, Licence, Missing, Order, Place, Review, Voucher
from onestop.cases.appearance import Appearance
from onestop.cases.card import Card
from onestop.cases.delegate import Delegate
from onestop.cases.escalation import Escalation, LateAcceptance
from onestop.cases.letter import Letter
from onestop.cases.opinion import Opinion
from onestop.cases.rating import Rating
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.renewal import Renewal
from onestop.cases.term import Conflict
from onestop.cases.visit import Visit
from onestop.catalogue.decode import decode
from onestop.store.case_rows import AnswersRow, CaseRow, DocumentRow, LicenceRow, ReviewRow
from onestop.store.part_rows import (
    CardRow,
    DelegateRow,
    EscalationRow,
    LateAcceptanceRow,
    LetterRow,
    OpinionRow,
    RatingRow,
    ReconsiderationRow,
    VisitRow,
)
from onestop.store.plain import LISTS, NOT_STORED, PARTS
from onestop.store.row import Row

T = TypeVar("T")

BODIES: Mapping[type[Row], tuple[str, Callable[[Any], Any], type[Any]]] = {
    DelegateRow: ("delegates", lambda row: row.delegate, Delegate),
    LetterRow: ("letters", lambda row: int(row.number), Letter),
    VisitRow: ("visits", lambda row: row.visit, Visit),
    EscalationRow: ("escalations", lambda row: row.review, Escalation),
    LateAcceptanceRow: ("late_acceptance", lambda row: row.case, LateAcceptance),
    CardRow: ("cards", lambda row: row.name, Card),
    OpinionRow: ("opinions", lambda row: row.review, Opinion),
    ReconsiderationRow: ("reconsideration", lambda row: row.case, Reconsideration),
    RatingRow: ("rating", lambda row: row.case, Rating),
}
"""Rows that keep one part of a case whole as JSON: where it belongs, by which key, and what it is."""
SINGLE = ("late_acceptance", "reconsideration", "rating")
"""Parts of which a case has one or none."""


def to_case(rows: Sequence[Row]) -> Case | None:
    """The case that its state rows make; None when there is no such case."""
    found = {type(row): row for row in rows if isinstance(row, CaseRow | AnswersRow)}
    head, answers = found.get(CaseRow), found.get(AnswersRow)
    if not isinstance(head, CaseRow) or not isinstance(answers, AnswersRow):
        return None
    missing = tuple(Missing(*each) for each in head.missing)
    conflicts = {each["subject"]: decode(Conflict, each) for each in head.conflicts or ()}
    derived = {"id": head.case, "missing": missing, "touched": frozenset(head.touched), "conflicts": conflicts}
    known = (decode(Known, each) for each in head.known or ())
    derived["known"] = {each.requirement: each for each in known}
    derived["marks"] = tuple(head.marks or ())
    derived["appearances"] = tuple(decode(Appearance, each) for each in head.appearances or ())
    parts = _parts(rows)
    single = {name: next(iter(parts.pop(name).values()), None) for name in SINGLE}
    voucher = decode(Voucher, head.voucher) if head.voucher else None
    return _build(Case, head, **derived, **parts, **single, voucher=voucher, answers=answers.answers)


def _parts(rows: Iterable[Row]) -> dict[str, dict[Any, Any]]:
    """What the case is made of beside its own row and its answers, by the name and the id of each part."""
    parts: dict[str, dict[Any, Any]] = {name: {} for name in NOT_STORED - {"id", "answers"}}
    for row in rows:
        if isinstance(row, ReviewRow) and row.department is not None:
            parts["reviews"][row.review] = _to_review(row)
        elif isinstance(row, DocumentRow):
            parts["documents"][row.document] = _build(Document, row, id=row.document)
        elif isinstance(row, LicenceRow):
            parts["licences"][row.licence] = to_licence(row)
        elif type(row) in BODIES:
            name, key, part = BODIES[type(row)]
            parts[name][key(row)] = decode(part, row.body)  # type: ignore[attr-defined]  # each of them has a body
    return parts


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


def _build(cls: type[T], row: Row, **given: Any) -> T:
    """A dataclass from the attributes of the same names; JSON lists become tuples, numbers whole."""
    names = {field.name for field in fields(cls)} - set(given)  # type: ignore[arg-type]  # a dataclass of the model
    values: Mapping[str, Any] = {name: _value(getattr(row, name)) for name in names}
    return cls(**values, **given)


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
