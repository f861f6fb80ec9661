"""A licence as its holder and the departments of its case see it; `api` says what anybody may see."""

from datetime import datetime
from typing import Any

from onestop.cases.licence import Licence
from onestop.cases.renewal import Renewal
from onestop.clock import iso, iso_or_none


def licence_view(licence: Licence, *, reasons: bool, renew_by: datetime | None = None) -> dict[str, Any]:
    """The licence with what was ordered of it and its renewal; why so only where `reasons` may be known.

    `renew_by`: until when its renewal can be asked for.
    """
    return {
        "id": licence.id,
        "type": licence.type,
        "review": licence.review,
        "status": licence.status,
        "issued_at": iso(licence.issued_at),
        "valid_until": iso_or_none(licence.valid_until),
        "succeeds": licence.succeeds,
        "orders": [
            {
                "kind": each.kind,
                "at": iso(each.at),
                "reason": each.reason if reasons else None,
                "legal_basis": each.legal_basis if reasons else None,
            }
            for each in licence.orders
        ],
        "renew_by": iso_or_none(renew_by),
        "renewal": _renewal(licence.renewal, reasons=reasons) if licence.renewal else None,
    }


def _renewal(renewal: Renewal, *, reasons: bool) -> dict[str, Any]:
    return {
        "status": renewal.status,
        "asked_at": iso(renewal.asked_at),
        "due_at": iso(renewal.due_at),
        "silence": renewal.silence,
        "decided_at": iso_or_none(renewal.decided_at),
        "reasons": list(renewal.reasons) if reasons else [],
        "legal_basis": list(renewal.legal_basis) if reasons else [],
    }
