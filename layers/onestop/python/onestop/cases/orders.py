"""What an office may still do to a licence that it issued: suspend it, reinstate it, revoke it for good."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Literal

from onestop.cases.licence import Licence, LicenceStatus, Order
from onestop.cases.model import Case, Change
from onestop.errors import Conflict, Fault, Invalid, NotFound
from onestop.events import Event

BECOMES: Mapping[str, LicenceStatus] = {"suspension": "suspended", "reinstatement": "valid", "revocation": "revoked"}
TOLD: Mapping[str, str] = {
    "suspension": "licence.suspended",
    "reinstatement": "licence.reinstated",
    "revocation": "licence.revoked",
}


def order(case: Case, licence: str, given: Order) -> Change:
    """Carry out an order on a licence of the case. A revocation is final (行政許可法 arts. 69, 70).

    Raises NotFound, Conflict for a licence that this cannot be done to, Invalid without a reason or its law.
    """
    found = licence_of(case, licence)
    _require_possible(found, given.kind, given.at)
    faults = tuple(_faults(given))
    if faults:
        raise Invalid("the order is not complete", faults)
    ordered = replace(found, status=BECOMES[given.kind], orders=(*found.orders, given))
    data = {"licence": found.id, "type": found.type, "department": found.department, "status": ordered.status}
    event = Event(TOLD[given.kind], f"department:{found.department}", data)
    return Change(with_licence(case, ordered), (event,))


def licence_of(case: Case, licence: str) -> Licence:
    """The licence of that number; raises NotFound."""
    found = case.licences.get(licence)
    if found is None:
        raise NotFound("there is no such licence")
    return found


def with_licence(case: Case, licence: Licence) -> Case:
    """The case with this licence in the place of the one of the same number."""
    return replace(case, licences={**case.licences, licence.id: licence})


def _require_possible(
    licence: Licence, kind: Literal["suspension", "reinstatement", "revocation"], now: datetime
) -> None:
    if licence.status == "revoked":
        raise Conflict("the licence is revoked; that is final")
    if kind == "suspension" and licence.status == "suspended":
        raise Conflict("the licence is suspended already")
    if kind == "reinstatement" and licence.status != "suspended":
        raise Conflict("the licence is not suspended")
    if kind != "revocation" and licence.expired(now):
        raise Conflict("the licence has expired")


def _faults(given: Order) -> list[Fault]:
    """Whoever is ordered something must learn why, and on which law (行政許可法 art. 72)."""
    faults = []
    if not given.reason.strip():
        faults.append(Fault("/reason", "say why; the holder is told"))
    if not given.legal_basis.strip() and given.kind != "reinstatement":
        faults.append(Fault("/legal_basis", "name the law that allows it"))
    return faults
