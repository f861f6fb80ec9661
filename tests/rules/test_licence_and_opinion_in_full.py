"""Licences and opinions as JSON, key by key."""

from dataclasses import replace

from onestop.cases import Order
from onestop.cases.licence import Licence, Place
from onestop.cases.licence_view import licence_view
from onestop.cases.opinion import NO_LEGAL_EFFECT, Opinion
from onestop.cases.opinion_view import opinion_view
from onestop.cases.renewal import Renewal
from onestop.cases.term import Term
from tests.rules.test_review_in_full import at, told

LICENCE = Licence(
    "l1",
    "fire-permit",
    "fire",
    "fire-office",
    at(10),
    at(20),
    "header.body.signature",
    status="suspended",
    place=Place("1", 8),
    orders=(Order("suspension", "a blocked exit", "fire act art. 60", "chief", at(12)),),
    succeeds="l0",
    renewal=Renewal("refused", at(13), at(18), "lapse", at(15), "chief", ("not mended",), ("fire act art. 50",)),
)


def test_a_licence_with_its_orders_and_its_renewal() -> None:
    assert licence_view(LICENCE, reasons=True, renew_by=at(16)) == {
        "id": "l1",
        "type": "fire-permit",
        "review": "fire",
        "status": "suspended",
        "issued_at": told(10),
        "valid_until": told(20),
        "succeeds": "l0",
        "renew_by": told(16),
        "orders": [
            {"kind": "suspension", "at": told(12), "reason": "a blocked exit", "legal_basis": "fire act art. 60"}
        ],
        "renewal": {
            "status": "refused",
            "asked_at": told(13),
            "due_at": told(18),
            "silence": "lapse",
            "decided_at": told(15),
            "reasons": ["not mended"],
            "legal_basis": ["fire act art. 50"],
        },
    }


def test_why_a_licence_was_suspended_or_not_renewed_is_not_for_everybody() -> None:
    shown = licence_view(LICENCE, reasons=False)
    assert shown["orders"] == [{"kind": "suspension", "at": told(12), "reason": None, "legal_basis": None}]
    assert (shown["renewal"]["reasons"], shown["renewal"]["legal_basis"]) == ([], [])
    plain = licence_view(replace(LICENCE, orders=(), renewal=None, valid_until=None, succeeds=None), reasons=True)
    nothing = [plain[key] for key in ("orders", "renewal", "valid_until", "succeeds", "renew_by")]
    assert nothing == [[], None, None, None, None]
    asked = replace(LICENCE, renewal=Renewal("asked", at(13), at(18), "renewed"))
    assert licence_view(asked, reasons=True)["renewal"]["decided_at"] is None


def test_an_opinion_never_comes_without_the_words_that_it_binds_nobody() -> None:
    given = Opinion(
        "fire",
        "fire-office",
        "lapsed",
        at(1),
        at(9),
        {"/answers/shop": "digest"},
        overdue=True,
        advice="favourable_with_conditions",
        reasons=("two exits",),
        conditions=("a third door",),
        terms=(Term("hours", "22:00"),),
        clerk="chief",
        given_at=at(8),
        lapse="changed",
        changed=("/answers/shop",),
    )
    assert opinion_view(given) == {
        "review": "fire",
        "department": "fire-office",
        "status": "lapsed",
        "asked_at": told(1),
        "due_at": told(9),
        "overdue": True,
        "outcome": "favourable_with_conditions",
        "reasons": ["two exits"],
        "conditions": ["a third door", "hours: 22:00"],
        "terms": [{"text": "hours: 22:00", "subject": "hours", "requirement": "22:00"}],
        "given_at": told(8),
        "lapsed_because": "changed",
        "changed": ["/answers/shop"],
        "notice": dict(NO_LEGAL_EFFECT),
    }
    assert opinion_view(replace(given, given_at=None))["given_at"] is None
