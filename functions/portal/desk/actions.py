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
        yield from ("decision", "supplement", "inspection", "assignment", "transfer")
    if own and free and review["status"] == "special_procedure":
        yield from ("report", "evidence") if _awaits_report(shown["case"], review, now) else ("evidence",)
    if review["status"] in WORKABLE and _extendable(shown, caller):
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
    """Whether the reader may lengthen the limit: a colleague of whoever works on it, or the superior department."""
    rule = shown["declared"]["extension"] if shown["declared"] else None
    review = shown["review"]
    if rule is None or review["extended_by"] is not None:
        return False
    if rule["approver"] == "parent":
        return _escalated(review, caller)
    return review["department"] in caller.departments and review["claimed_by"] != caller.sub


def _escalated(review: Mapping[str, Any], caller: Principal) -> bool:
    escalation = review["escalation"]
    return bool(escalation) and escalation["to"] in caller.departments and escalation["to"] != review["department"]
