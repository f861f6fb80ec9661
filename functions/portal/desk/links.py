"""Addresses of the desk's pages, and what one of them says was done just before."""

from portal.visit import Visit

DESK = "/desk"
CASES = "/desk/cases"
DONE = "done"
DEEDS = (
    "accept", "return", "refuse", "claim", "release", "decision", "supplement", "inspection", "report", "attendance",
    "extension", "transfer", "assignment", "instruction", "takeover", "acceptance_takeover", "opinion", "message",
    "resolution", "reopening", "ruling", "renewal", "rectification", "evidence",
)  # fmt: skip
"""What can have been done, as the address of the following page says it; each has its words."""


def work_list(visit: Visit, done: str = "") -> str:
    """The work list."""
    return visit.place.link(DESK, **_after(done))


def case(visit: Visit, case: str, *parts: str, done: str = "") -> str:
    """A page about a case."""
    return visit.place.link(CASES, case, *parts, **_after(done))


def review(visit: Visit, case: str, review: str, *parts: str, done: str = "") -> str:
    """A page about a review of a case."""
    return visit.place.link(CASES, case, "reviews", review, *parts, **_after(done))


def done(visit: Visit) -> str | None:
    """What was done just before this page, None for nothing that there are words for."""
    said = visit.place.asked(DONE)
    return said if said in DEEDS else None


def _after(done: str) -> dict[str, str]:
    return {DONE: done} if done else {}
