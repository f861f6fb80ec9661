"""GET, POST /cases/{case}/opinions: what the departments think of a draft before it is handed in (網上預許可)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chalice.app import Blueprint

from onestop.cases.conditions import holds
from onestop.cases.opinion import NO_LEGAL_EFFECT
from onestop.errors import Conflict, Invalid, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.names import Names
from portal.filing.draft import Draft, opened, version
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

STANDING = frozenset({"asked", "given"})
"""Opinions of a draft that are not asked for once more."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A review of which its department says beforehand what it thinks."""

    review: Mapping[str, Any]
    opinion: Mapping[str, Any] | None
    """As the case has it; None if nobody asked."""

    @property
    def askable(self) -> bool:
        """Whether it can be asked for, as long as the case is a draft."""
        return self.opinion is None or self.opinion["status"] not in STANDING


@page(routes, "GET /cases/{case}/opinions")
def show(visit: Visit, case: str) -> Page:
    """Each department that gives opinions, with its own; none has any effect in law."""
    return _page(visit, opened(visit, case))


@page(routes, "POST /cases/{case}/opinions")
def request(visit: Visit, case: str) -> Answer:
    """Ask all that have not been asked; the draft must be whole."""
    key = sent_key(visit)
    try:
        ask(visit, "askOpinions", case=case, expect=version(visit), key=key)
    except Invalid:
        return _page(visit, opened(visit, case), "incomplete", Invalid.status)
    except Conflict:
        return _page(visit, opened(visit, case), "moved", Conflict.status)
    return Redirect(visit.place.link("/cases", case, "opinions"))


def previews(found: Draft) -> list[Preview]:
    """The reviews of which these answers need an opinion, or of which there is one."""
    given = {each["review"]: each for each in found.case["opinions"]}
    offered = [each for each in found.service["reviews"] if each["opinion"]]
    needed = [each for each in offered if each["id"] in given or holds(each["when"], found.case["answers"])]
    return [Preview(each, given.get(each["id"])) for each in needed]


def _page(visit: Visit, found: Draft, error: str | None = None, status: int = 200) -> Page:
    shown = previews(found)
    if not shown:
        raise NotFound("no department gives an opinion on this draft")
    values = {
        "case": found.case,
        "service": found.service,
        "names": Names(found.service, visit.language),
        "previews": shown,
        "possible": found.case["status"] == "draft" and any(each.askable for each in shown),
        "notice": NO_LEGAL_EFFECT[visit.language],
        "error": error,
        "key": new_key(),
    }
    return Page("filing/opinions.html", values, status)
