"""Every page is looked at in a browser (tests/web), but for those that only time brings about."""

import re

from portal.app import app
from tests.web.looks import LOOKS

BY_TIME = {
    "/cases/{case}/supplements/{supplement}",  # a letter leaves after two working days
    "/desk/cases/{case}/cards/{card}",  # a card comes when a limit has passed, and what follows from it
    "/desk/cases/{case}/acceptance/instruction",
    "/desk/cases/{case}/acceptance/takeover",
    "/supervision/cases/{case}/cards/{card}",
    "/desk/cases/{case}/reviews/{review}/takeover",
    "/desk/cases/{case}/reviews/{review}/extension",
    "/desk/cases/{case}/reviews/{review}/instruction",
}
BY_MANY_HANDS = {
    "/desk/cases/{case}/conflicts/{subject}",  # two departments contradict each other
    "/desk/cases/{case}/opinions/{review}",  # an opinion is asked for on a draft
    "/desk/cases/{case}/reconsideration",
    "/desk/cases/{case}/licences/{licence}/renewal",
    "/desk/cases/{case}/reviews/{review}/attendance",
    "/desk/cases/{case}/reviews/{review}/inspection-report",
    "/desk/decisions",
    "/counter/cases/{case}/receipt",
    "/desk/questions/{question}",
}
"""Their tests are in this room, and what they are made of is looked at on other pages."""
NO_PAGES = {
    "/sign-in/callback",
    "/desk/cases/{case}",
    "/cases/{case}/documents/{document}",
    "/desk/cases/{case}/documents/{document}",
}
"""They lead to one."""


def test_every_page_is_looked_at() -> None:
    shown = {route for route, methods in app.routes.items() if "GET" in methods and not route.endswith(FILES)}
    left = {route for route in shown if not any(_fits(route, each.path) for each in LOOKS)}
    assert left == BY_TIME | BY_MANY_HANDS | NO_PAGES


FILES = ("{proxy+}", ".csv", "/pdf", "{file}", "/credential")
"""Ends of routes that answer files, or whatever nobody has."""


def _fits(route: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"{\w+}", "[^/]+", route), path.split("?")[0]) is not None
