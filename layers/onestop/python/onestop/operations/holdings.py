"""GET /licences, GET /cases/{case}/reviews/{review}/licences: what the caller holds; what the applicant of a case was
licensed to do before."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from onestop import store
from onestop.cases.licence import standing
from onestop.cases.renewing import renewed_until
from onestop.catalogue import Service, shipped
from onestop.errors import NotFound
from onestop.operations.call import Call
from onestop.operations.casework import opened
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.reply import Reply
from onestop.operations.rows import told

LICENCE = "licence:"
"""Begins what satisfies a document: a licence of this type."""
SHOWN = ("licence", "type", "service", "department")


@operation(
    "GET /licences",
    "listLicences",
    summary="The caller's licences by type, of each type the one that holds longest first",
    answers={200: "HeldLicencePage"},
    query=(CURSOR,),
)
def own(call: Call) -> Reply:
    """One page of all that were issued to them, whatever became of them; where renewal can be asked for, until when,
    and what became of it where it was."""
    page = store.held_by(call.caller.sub, call.query.get("cursor"), PAGE, longest_first=True)
    return Reply({"items": [_held(call, each) for each in page.items], "next": page.next})


@operation(
    "GET /cases/{case}/reviews/{review}/licences",
    "listRelatedLicences",
    summary="The applicant's licences that matter to a review: of its department, or of types that the service names",
    answers={200: "RelatedLicencePage"},
    query=(CURSOR,),
)
def related(call: Call, case: str, review: str) -> Reply:
    """Of one page of all that the applicant holds or held, by type; from which case they came is not told."""
    found = opened(call, case, review)
    types = frozenset(_types(store.pinned(found)))
    department = found.reviews[review].department
    page = store.held_by(found.applicant, call.query.get("cursor"), PAGE)
    items = [_item(call, each) for each in page.items if each["department"] == department or each["type"] in types]
    return Reply({"items": items, "next": page.next})


def _types(service: Service) -> Iterator[str]:
    """What the service issues, and what it takes in the place of a document."""
    yield from (each.type for each in service.permits)
    for requirement in service.documents:
        yield from (each.removeprefix(LICENCE) for each in requirement.satisfied_by)


def _held(call: Call, row: Mapping[str, Any]) -> dict[str, Any]:
    item, asked = _item(call, row), row["due_at"]
    until = None if row["outcome"] or item["status"] != "valid" else _renewed_until(row)
    open_ = until is not None and until >= call.now
    return {
        **item,
        "case": row["case"],
        "renew_by": told(until) if open_ else None,
        "renewal": row["outcome"],
        "renewal_due_at": told(asked),
    }


def _renewed_until(row: Mapping[str, Any]) -> datetime | None:
    """As the law of today has it, which is that of the service as it is offered now."""
    try:
        return renewed_until(shipped().service(row["service"] or ""), row["type"], row["valid_until"])
    except NotFound:
        return None


def _item(call: Call, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **{name: row[name] for name in SHOWN},
        "status": standing(row["status"], row["valid_until"], call.now),
        "issued_at": told(row["issued_at"]),
        "valid_until": told(row["valid_until"]),
    }
