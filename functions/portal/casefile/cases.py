"""GET /cases, GET /cases/{case}: the reader's cases, and how one of them stands."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.cases.draft import EDITABLE
from onestop.cases.status import FINAL
from onestop.catalogue import shipped
from portal.answer import Answer, Data, Page, Redirect
from portal.asking import ask
from portal.casefile.duties import choices, duties
from portal.casefile.file import File, opened
from portal.casefile.picture import TONES, picture
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

LISTS: Mapping[str, str] = {"counter": "/counter", "department": "/desk", "supervisor": "/supervision"}
"""Where those who hold an office find their work."""


@page(routes, "GET /cases")
def listed(visit: Visit) -> Answer:
    """One page of them, the newest first; officials have lists of their own, and come to those from the sign-in."""
    own = next((list_ for role, list_ in LISTS.items() if role in visit.caller.roles), None)
    if own and "citizen" not in visit.caller.roles:
        return Redirect(visit.place.link(own))
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listCases", query={"cursor": cursor} if cursor else {}).body
    titles = {each["id"]: each["title"][visit.language] for each in shipped().index}
    return Page(
        "casefile/cases.html",
        {"cases": found["items"], "next": found["next"], "titles": titles, "tones": TONES, "editable": EDITABLE},
    )


@page(routes, "GET /cases/{case}")
def one(visit: Visit, case: str) -> Answer:
    """What the reader has to do, the dates, the picture, what came of it."""
    file = opened(visit, case)
    if file.case["status"] in EDITABLE:
        return Redirect(visit.place.link("/cases", case, "application"))
    rows = picture(file, str(visit.words("case.acceptance")))
    shown = {"rows": rows, "duties": duties(file), "choices": choices(file), "tones": TONES, "tag": _state(file.case)}
    return Page("casefile/case.html", file.values(**shown, under_way=_under_way(file)))


@page(routes, "GET /cases/{case}/version")
def moved(visit: Visit, case: str) -> Data:
    """Whether the case has moved on from the version that is named; a script asks, so nobody counts as present."""
    version = ask(visit, "readCase", case=case).body["version"]
    return Data({"moved": str(version) != visit.place.asked("seen")}, present=False)


def _under_way(file: File) -> bool:
    """Whether more may happen by itself: until its end, and then until the licences of an approval are there."""
    awaited = file.case["status"] == "approved" and file.service["permits"] and not file.case["licences"]
    return file.case["status"] not in FINAL or bool(awaited)


def _state(case: Mapping[str, Any]) -> str:
    """The state of the case, `partial` when some of its permits were refused."""
    return "partial" if case["outcome"] == "partial" else str(case["status"])
