"""POST /licences/{licence}/suspension, /reinstatement, /revocation: what its office still does to a licence."""

from typing import Literal

from onestop import cases, store
from onestop.cases import Order
from onestop.operations.call import Call
from onestop.operations.casework import changed
from onestop.operations.licences import shown
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /licences/{licence}/suspension",
    "suspendLicence",
    summary="Suspend a licence until it is reinstated, with the reason and the law",
    answers={200: "Licence"},
    body="LicenceOrder",
)
def suspend(call: Call, licence: str) -> Reply:
    """By its office alone."""
    return _ordered(call, licence, "suspension")


@operation(
    "POST /licences/{licence}/reinstatement",
    "reinstateLicence",
    summary="End the suspension of a licence",
    answers={200: "Licence"},
    body="Reinstatement",
)
def reinstate(call: Call, licence: str) -> Reply:
    """By its office alone."""
    return _ordered(call, licence, "reinstatement")


@operation(
    "POST /licences/{licence}/revocation",
    "revokeLicence",
    summary="Revoke a licence for good, with the reason and the law",
    answers={200: "Licence"},
    body="LicenceOrder",
)
def revoke(call: Call, licence: str) -> Reply:
    """By its office alone; there is no way back."""
    return _ordered(call, licence, "revocation")


def _ordered(call: Call, licence: str, kind: Literal["suspension", "reinstatement", "revocation"]) -> Reply:
    case, _ = store.licence(licence)
    given = Order(kind, call.body["reason"], call.body.get("legal_basis", ""), call.caller.sub, call.now)
    answer = changed(
        call,
        case,
        lambda state: cases.order(state, licence, given),
        licence=licence,
        shown=lambda state: shown(state.licences[licence], call.now),
    )
    return Reply(answer.body, answer.status)
