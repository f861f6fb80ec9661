"""Events of every type that there is, with all that may stand in them."""

from typing import Any

from hypothesis import strategies as st

from onestop.events import Recorded
from tests.rules.vocabulary import VOCABULARY

INSTANT = st.datetimes().map(lambda at: f"{at.isoformat(timespec='seconds')}Z")
CODE = st.sampled_from(["fire-rescue", "market-regulation", "elves"])
FACTS: dict[str, st.SearchStrategy[Any]] = {
    "at": INSTANT,
    "department": CODE,
    "due_at": INSTANT,
    "outcome": st.sampled_from(["approved", "refused"]),
    "respond_by": INSTANT,
    "targets": st.lists(
        st.sampled_from(["/answers/address", "/documents/premises-layout", "/documents/none", "/answers/none/0", ""])
    ),
    "type": st.sampled_from(["food-operation", "none"]),
    "valid_until": INSTANT,
}
"""Those that a text is filled with, or that decide upon one; every other is a word."""
OTHERWISE: dict[tuple[str, str], st.SearchStrategy[Any]] = {
    ("reconsideration.decided", "outcome"): st.sampled_from(["upheld", "set_aside"]),
    ("visit.offered", "at"): st.none() | INSTANT,
    ("supplement.sent", "kind"): st.just("rectification"),
    ("document.checked", "status"): st.sampled_from(["accepted", "rejected"]),
}


@st.composite
def events(draw: st.DrawFn, type_: str | None = None) -> Recorded:
    """One event, of that type or of any."""
    told = type_ or draw(st.sampled_from(sorted(VOCABULARY)))
    word = VOCABULARY[told]
    more = draw(st.sets(st.sampled_from(word.more.split()))) if word.more else set()
    names = [*word.facts.split(), *sorted(more)]
    data = {name: draw(OTHERWISE.get((told, name), FACTS.get(name, st.just("w")))) for name in names}
    actor = draw(st.sampled_from(sorted(word.actors)))
    who = f"department:{draw(CODE)}" if actor == "department" else actor
    return Recorded("case-1", draw(st.integers(1, 999)), told, "2026-11-20T04:00:00Z", who, data, "")


def changes() -> st.SearchStrategy[list[Recorded]]:
    """The events of one change."""
    return st.lists(events(), min_size=1, max_size=8)
