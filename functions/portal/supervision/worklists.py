"""GET /supervision: every open clock with its card and whoever has the work; any department's work of one status."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from portal.answer import Page
from portal.asking import ask
from portal.desk.worklist import ANSWERED, WAITING, listed, row
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

ANY = "clocks"
"""Stands among the statuses for all whose clock has not ended."""


@page(routes, "GET /supervision")
def worklists(visit: Visit) -> Page:
    """One page by due date: of all departments, of a region's, or of one."""
    departments = {code: each.name[visit.language] for code, each in shipped().departments.items()}
    regions = sorted({each.region for each in shipped().departments.values()})
    chosen = {"department": visit.place.asked("department"), "region": visit.place.asked("region")}
    department = chosen["department"] if chosen["department"] in departments else ""
    region = chosen["region"] if chosen["region"] in regions and not department else ""
    status = visit.place.asked("status")
    one = department and status in (*WAITING, *ANSWERED)
    shown = listed(visit, department) if one else _open(visit, department, region)
    places = {"departments": departments, "regions": regions, "region": region}
    return Page("supervision/worklists.html", {**shown, **places})


def _open(visit: Visit, department: str, region: str) -> Mapping[str, Any]:
    """The open clocks, as `listed` shows one list."""
    asked = {"department": department, "region": region, "cursor": visit.place.asked("cursor")}
    found = ask(visit, "listOpenClocks", query={name: said for name, said in asked.items() if said}).body
    return {
        "department": department,
        "status": ANY,
        "groups": {"waiting": WAITING, "answered": ANSWERED},
        "rows": [row(visit, each) for each in found["items"]],
        "next": found["next"],
        "me": visit.caller.sub,
    }
