"""GET /cases/{case}/mails: what the applicant was told of the case by mail, and whether it came."""

from collections.abc import Mapping

from chalice.app import Blueprint

from onestop.notices import State
from portal.answer import Page
from portal.asking import ask
from portal.built import built
from portal.casefile.file import opened
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

TONES: Mapping[State, str] = {
    "delivered": "green",
    "sent": "blue",
    "sending": "blue",
    "bounced": "red",
    "complained": "red",
    "failed": "red",
    "no_address": "yellow",
    "declined": "grey",
    "off": "grey",
}
"""Colour by the state of a delivery; it stands in words too."""


@page(routes, "GET /cases/{case}/mails")
def listed(visit: Visit, case: str) -> Page:
    """A page of them, in the order of what they are about."""
    file, cursor = opened(visit, case), visit.place.asked("cursor")
    found = ask(visit, "listNotifications", query={"cursor": cursor} if cursor else {}, case=case).body
    mails = [{**each, "subject": _subject(each["event"], visit.language)} for each in found["items"]]
    return Page("casefile/mails.html", file.values(mails=mails, tones=TONES, next=found["next"]))


def _subject(kind: str, language: str) -> str:
    """What a mail of this kind is headed with; its kind for one that is written no more."""
    return str(built().mails.get(kind, {}).get(language, kind))
