"""What an office may still do to a licence: suspend, reinstate, revoke; each with its reason and its law."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Licence, Order
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, review, service
from tests.rules.stages import accepted, decided, types

OFFERED = service([review("fire")])


def licensed(**given: Any) -> Case:
    """A case with the licence `l1`."""
    merged = decided(accepted(OFFERED), "fire", OFFERED).case
    licence = Licence("l1", "fire-permit", "fire", "fire-office", NOW, None, "signed")
    return cases.issue(cases.decide(merged, NOW).case, {"l1": replace(licence, **given)}).case


def ordered(case: Case, kind: Any, reason: str = "because", law: str = "art. 69") -> Any:
    return cases.order(case, "l1", Order(kind, reason, law, "clerk", NOW))


def test_a_suspended_licence_is_reinstated_and_a_revoked_one_never() -> None:
    suspended = ordered(licensed(), "suspension")
    assert (suspended.case.licences["l1"].status, types(suspended)) == ("suspended", ["licence.suspended"])
    valid = ordered(suspended.case, "reinstatement")
    assert (valid.case.licences["l1"].status, types(valid)) == ("valid", ["licence.reinstated"])
    revoked = ordered(ordered(valid.case, "suspension").case, "revocation")
    assert (revoked.case.licences["l1"].status, types(revoked)) == ("revoked", ["licence.revoked"])
    assert [each.kind for each in revoked.case.licences["l1"].orders] == [
        "suspension", "reinstatement", "suspension", "revocation",
    ]  # fmt: skip
    for kind in ("suspension", "reinstatement", "revocation"):
        with pytest.raises(Conflict, match="final"):
            ordered(revoked.case, kind)


@pytest.mark.parametrize("kind", ["suspension", "revocation"])
def test_an_order_owes_its_reason_and_its_law(kind: str) -> None:
    with pytest.raises(Invalid) as refused:
        ordered(licensed(), kind, " ", "")
    assert [each.pointer for each in refused.value.errors] == ["/reason", "/legal_basis"]


def test_what_is_not_suspended_is_not_reinstated_and_nothing_is_suspended_twice() -> None:
    with pytest.raises(Conflict, match="not suspended"):
        ordered(licensed(), "reinstatement")
    with pytest.raises(Conflict, match="already"):
        ordered(licensed(status="suspended"), "suspension")


def test_an_expired_licence_can_only_be_revoked() -> None:
    expired = licensed(valid_until=NOW - timedelta(seconds=1))
    with pytest.raises(Conflict, match="expired"):
        ordered(expired, "suspension")
    assert ordered(expired, "revocation").case.licences["l1"].status == "revoked"


def test_the_event_says_what_was_ordered_and_not_why() -> None:
    (event,) = ordered(licensed(), "suspension", "the kitchen is a danger").events
    assert event.actor == "department:fire-office"
    assert event.data == {"licence": "l1", "type": "fire-permit", "department": "fire-office", "status": "suspended"}


def test_a_licence_of_another_case_is_unknown() -> None:
    with pytest.raises(NotFound):
        cases.order(licensed(), "l2", Order("revocation", "because", "art. 69", "clerk", NOW))
