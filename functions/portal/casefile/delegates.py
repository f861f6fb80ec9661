"""GET/POST /cases/{case}/delegates and below: who acts for the applicant in this case, invited and taken back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from chalice.app import Blueprint

from onestop.cases.delegating import LONGEST_DAYS, NUMBERS
from onestop.errors import Invalid
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.file import File, opened
from portal.mandate import mandate
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

ACCEPTED_AT = "/my/delegations/new"
"""Where whoever was invited brings the code."""
TONES: Mapping[str, str] = {"acts": "green", "invited": "blue", "lapsed": "grey", "past": "grey", "ended": "grey"}
LONGEST = 100
"""Characters of what the applicant calls somebody."""
PARTS = ("year", "month", "day")


@page(routes, "GET /cases/{case}/delegates")
def listed(visit: Visit, case: str) -> Page:
    """Those who act, those who were invited, those who did; and the form to invite another."""
    return _page(visit, opened(visit, case))


@page(routes, "POST /cases/{case}/delegates")
def invite(visit: Visit, case: str) -> Answer:
    """The code is said on this page and never again. Sent twice, it is the same invitation with a code of its own."""
    file = opened(visit, case)
    name, may, parts = visit.typed("name"), visit.typed("may"), [visit.typed(f"until-{each}") for each in PARTS]
    until, wrong = _day(parts)
    said = {"name": name[:LONGEST], "may": may, "until": parts, "delegate": visit.typed("delegate")}
    mistakes = {
        **({"name": "name"} if not name else {"name": "long"} if len(name) > LONGEST else {}),
        **({} if may in ("prepare", "act") else {"may": "may"}),
        **({"until": "until"} if wrong else {}),
    }
    if mistakes or said["delegate"] not in NUMBERS:
        return _page(visit, file, said, mistakes)
    body = {"name": name, "may": may, **({"until": until.isoformat()} if until else {})}
    try:
        invitation = ask(visit, "inviteDelegate", body=body, case=case, delegate=said["delegate"]).body
    except Invalid:
        return _page(visit, file, said, {"until": "ahead"})
    leads = visit.place.origin + visit.place.link(ACCEPTED_AT, number=case)
    return Page("casefile/invited.html", file.values(invitation=invitation, name=name, may=may, leads=leads))


@page(routes, "GET /cases/{case}/delegates/{delegate}/end")
def ask_again(visit: Visit, case: str, delegate: str) -> Page:
    """What it means, before it is done."""
    file = opened(visit, case)
    found = file.one("delegates", "delegate", delegate)
    return Page("casefile/dismissal.html", file.values(delegate=found, own=mandate(file.case), key=new_key()))


@page(routes, "POST /cases/{case}/delegates/{delegate}/end")
def end(visit: Visit, case: str, delegate: str) -> Redirect:
    """It holds from this moment; whoever gave up their own has no more to do with the case."""
    own = mandate(opened(visit, case).case)
    ask(visit, "dismissDelegate", key=sent_key(visit), case=case, delegate=delegate)
    gone = own is not None and own["delegate"] == delegate
    return Redirect(visit.place.link("/my/delegations") if gone else visit.place.link("/cases", case, "delegates"))


def _page(
    visit: Visit, file: File, said: Mapping[str, Any] | None = None, wrong: Mapping[str, str] | None = None
) -> Page:
    now = visit.now.strftime("%Y-%m-%dT%H:%M:%SZ")
    taken = {each["delegate"] for each in file.case["delegates"]}
    return Page(
        "casefile/delegates.html",
        file.values(
            people=[(each, _state(each, now)) for each in file.case["delegates"]],
            mine=visit.caller.sub == file.case["applicant"],
            free=next((each for each in NUMBERS if each not in taken), None),
            said=said or {"name": "", "may": "", "until": []},
            wrong=wrong or {},
            tones=TONES,
            years=LONGEST_DAYS // 365,
        ),
        422 if wrong else 200,
    )


def _state(delegate: Mapping[str, Any], now: str) -> str:
    """Whether they act, may accept, or do neither any more."""
    if delegate["ended_at"]:
        return "ended"
    if delegate["until"] and delegate["until"] < now:
        return "past"
    if delegate["since"]:
        return "acts"
    return "invited" if delegate["expires_at"] >= now else "lapsed"


def _day(parts: list[str]) -> tuple[date | None, bool]:
    """The day that was typed, None for none, and whether it cannot be read."""
    if not any(parts):
        return None, False
    try:
        year, month, day = (int(each) for each in parts)
        return date(year, month, day), False
    except (ValueError, OverflowError):
        return None, True
