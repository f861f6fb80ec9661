"""Who did something in a case, in words, as its reader stands to it."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from onestop.catalogue import shipped
from portal.asking import ask
from portal.visit import Visit


def who(visit: Visit, case: Mapping[str, Any], actor: str) -> str | Markup:
    """A department by its name, somebody who acts for the applicant by what the applicant calls them."""
    kind, _, code = actor.partition(":")
    if kind == "department":
        found = shipped().departments.get(code)
        return found.name[visit.language] if found else code
    if kind == "delegate" and code != case["delegate"]:
        name = next((each["name"] for each in case["delegates"] if each["delegate"] == code), None)
        return visit.words("timeline.delegate", who=name) if name else visit.words.of("timeline.actor", kind)
    if kind == "applicant" and case["delegate"] is not None:
        return visit.words("timeline.owner")
    return visit.words.of("timeline.actor", "applicant" if kind == "delegate" else kind)


def handed_in_by(visit: Visit, case: Mapping[str, Any]) -> str | Markup | None:
    """Who handed it in last; None where nobody but the applicant ever could. Looked up in what happened first."""
    if not any(each["since"] for each in case["delegates"]):
        return None
    events = ask(visit, "readTimeline", case=case["id"]).body["items"]
    by = next((each["actor"] for each in reversed(events) if each["type"] == "case.submitted"), None)
    return who(visit, case, by) if by else None
