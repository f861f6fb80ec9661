"""The cases in review that a core department answers for, with the reviews of each, by due date."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onestop.store import schema
from onestop.store.case_rows import CaseRow, ReviewRow
from onestop.store.keys import case_key
from onestop.store.listed import CONFLICT, COORDINATED
from onestop.store.merged import List, merged
from onestop.store.pages import Page
from onestop.store.row import Row
from onestop.store.versions import version


@dataclass(frozen=True, slots=True)
class Coordinated:
    """A case in review; `conflicts` counts those that nobody has settled. Times in UTC."""

    case: str
    service: str
    submitted_at: datetime | None
    due_at: datetime | None
    promised_due_at: datetime | None
    overdue: bool
    conflicts: int
    reviews: tuple[ReviewRow, ...]
    """In the order of the service, without those that the case does not require."""


def coordinated(department: str, cursor: str | None, limit: int) -> Page[Coordinated]:
    """One page. Costs two queries, and the rows of the cases on the page and of their reviews, whatever else there is.

    Raises Malformed for a strange cursor.
    """
    lists = [List(schema.BY_DEPARTMENT, f"{department}#{each}") for each in (COORDINATED, CONFLICT)]
    page = merged(lists, cursor, limit)
    keys = [(case_key(each["case"]), "CASE") for each in page.items]
    rows = _read(keys)
    found = [row for each in keys if isinstance(row := rows.get(each), CaseRow)]
    reviews = _read(_keys(found))
    return Page(tuple(_told(each, reviews) for each in found if each.status == "in_review"), page.next)


def _read(keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Row]:
    return {(each.pk, each.sk): each for each in Row.batch_get(keys)} if keys else {}


def _keys(cases: Iterable[CaseRow]) -> list[tuple[str, str]]:
    return [key for each in cases for key in _of(each)]


def _of(case: CaseRow) -> Iterator[tuple[str, str]]:
    """The keys of its reviews, by the version of the service that it has."""
    for review in version(case.service, case.service_version).reviews:
        yield case_key(case.case), f"CASE#REVIEW#{review.id}"


def _told(case: CaseRow, rows: dict[tuple[str, str], Any]) -> Coordinated:
    reviews = (rows.get(key) for key in _of(case))
    return Coordinated(
        case=case.case,
        service=case.service,
        submitted_at=case.submitted_at,
        due_at=case.due_at,
        promised_due_at=case.promised_due_at,
        overdue=bool(case.overdue),
        conflicts=sum(each["requirement"] is None for each in case.conflicts or ()),
        reviews=tuple(each for each in reviews if each is not None and each.status != "not_required"),
    )
