"""GET, POST /counter/cases/{case}/receipt: what the person in front takes home, made for paper."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.cases.appearance import WALK_IN
from onestop.errors import Conflict
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.counter.check import at_the_counter
from portal.filing.code import code
from portal.filing.draft import Draft, opened
from portal.filing.requirements import states
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

JOINING = "/my/receipt"
"""Where whoever has no account yet adds the case to one, with the code."""


@page(routes, "GET /counter/cases/{case}/receipt")
def receipt(visit: Visit, case: str) -> Answer:
    """Number, dates, every paper that was received, and the identity check; for a case that was handed in."""
    at_the_counter(visit)
    return _page(visit, opened(visit, case))


@page(routes, "POST /counter/cases/{case}/receipt")
def with_code(visit: Visit, case: str) -> Answer:
    """The same with a code for somebody without an account. It is said in this answer and never again."""
    at_the_counter(visit)
    try:
        voucher = ask(visit, "issueVoucher", case=case).body
    except Conflict:  # the account has it meanwhile
        return Redirect(visit.place.link("/counter/cases", case, "receipt"))
    return _page(visit, opened(visit, case), voucher)


def _page(visit: Visit, found: Draft, voucher: Mapping[str, Any] | None = None) -> Answer:
    case = found.case
    if case["submitted_at"] is None:
        return Redirect(visit.place.link("/counter/cases", case["id"]))
    walk_in = case["applicant"].startswith(WALK_IN)
    leads = visit.place.link(JOINING, number=case["id"]) if voucher else visit.place.link("/cases", case["id"])
    values = {
        "case": case,
        "service": found.service,
        "department": next(each for each in found.service["departments"] if each["code"] == case["department"]),
        "files": [each for each in states(found.service, case) if each.file],
        "walk_in": walk_in,
        "voucher": voucher,
        "joining": visit.place.whole(JOINING),
        # Nobody can open the case of a walk-in at home, before it is an account's.
        "code": code(visit.place.origin + leads) if voucher or not walk_in else None,
    }
    return Page("counter/receipt.html", values)
