"""What the reader can do with a review as it is now; the rules have the last word."""

from collections.abc import Iterator, Mapping
from typing import Any

from onestop.cases.status import WORKABLE
from onestop.identity import Principal

AT_ONCE = frozenset({"claim", "release"})
"""Done by a button; everything else has a page of its own."""


def possible(shown: Mapping[str, Any], caller: Principal, now: str) -> list[str]:
    """By the names of their pages, the most likely first. `now` as the API writes instants."""
    return list(_possible(shown, caller, now)) if shown["case"]["status"] == "in_review" else []


def _possible(shown: Mapping[str, Any], caller: Principal, now: str) -> Iterator[str]:
    review = shown["review"]
    own = review["department"] in caller.departments
    free = review["claimed_by"] in (None, caller.sub)
    if own and free and review["status"] in WORKABLE:
        yield "claim" if review["status"] == "open" else "release"
        yield from ("decision", "supplement", "inspection", "transfer")
    if own and free and _awaits_report(shown["case"], review, now):
        yield "report"
    if own and review["status"] in WORKABLE and _extendable(shown, caller):
        yield "extension"
    if own and shown["declared"] and shown["declared"]["channel"] != "online" and review["status"] in WORKABLE:
        yield "attendance"
    if _escalated(review, caller):
        yield from ("instruction", "takeover", "transfer") if review["status"] in WORKABLE else ("instruction",)


def _awaits_report(case: Mapping[str, Any], review: Mapping[str, Any], now: str) -> bool:
    """Whether a visit for this review has been, and nobody has said what it showed."""
    return review["status"] == "special_procedure" and any(
        visit["at"] and visit["at"] <= now and part["review"] == review["id"] and part["result"] is None
        for visit in case["visits"]
        for part in visit["reviews"]
    )


def _extendable(shown: Mapping[str, Any], caller: Principal) -> bool:
    """Whether the department itself may lengthen the limit, and not the clerk who works on it."""
    rule = shown["declared"]["extension"] if shown["declared"] else None
    review = shown["review"]
    own = rule is not None and rule["approver"] == "department" and review["claimed_by"] != caller.sub
    return own and review["extended_by"] is None


def _escalated(review: Mapping[str, Any], caller: Principal) -> bool:
    escalation = review["escalation"]
    return bool(escalation) and escalation["to"] in caller.departments and escalation["to"] != review["department"]
