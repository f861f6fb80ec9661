"""Events as cases leave them, drawn at random: every type that is counted, with and without the facts told since."""

from typing import Any

from hypothesis import strategies as st

from onestop.events import Recorded

MONTHS = ("2026-10", "2026-11")
OFFICES = ("fire", "water")
days = st.integers(0, 800)
nothing: dict[str, Any] = {}
facts = st.just(nothing) | st.fixed_dictionaries(
    {"on_time": st.booleans(), "within_law": st.booleans(), "working_days": days}
)


def told(type_: str, **data: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    return st.tuples(st.just(type_), st.fixed_dictionaries(data))


def with_facts(drawn: tuple[tuple[str, dict[str, Any]], dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    (type_, data), more = drawn
    saved = {"days_saved": more["working_days"] // 2} if more and type_ == "case.decided" else {}
    return type_, {**data, **more, **saved}


office = st.sampled_from(OFFICES)
answers = st.sampled_from(["approved", "approved_with_conditions", "refused", "deemed_approved"])
happenings = st.one_of(
    told("case.submitted", attempt=st.integers(1, 2), department=office),
    told("case.accepted", service=st.just("any")),
    told("case.withdrawn", before=st.sampled_from(["submission", "decision"])),
    told("review.requested", department=office),
    told("review.cancelled", department=office),
    told("supplement.requested", department=office),
    told("supplement.sent", reviews=st.just([])),
    told("supervision.card", card=st.sampled_from(["yellow", "red"]), department=office),
    told("case.rated", grade=st.integers(1, 5)),
    told("message.posted", message=st.integers(1, 9)),
    st.tuples(told("case.decided", outcome=st.sampled_from(["approved", "refused"])), facts).map(with_facts),
    st.tuples(told("review.decided", department=office, outcome=answers), facts).map(with_facts),
)


@st.composite
def changes(draw: st.DrawFn, case: str) -> list[tuple[Recorded, ...]]:
    """The changes of one case, each of one to three events at one moment, numbered as the store does."""
    found, seq = [], 0
    for _ in range(draw(st.integers(1, 6))):
        at = f"{draw(st.sampled_from(MONTHS))}-20T04:00:00Z"
        actor = draw(st.sampled_from(["system", "applicant", "department:fire"]))
        events = []
        for type_, data in draw(st.lists(happenings, min_size=1, max_size=3)):
            seq += 1
            events.append(Recorded(case, seq, type_, at, actor, data, ""))
        found.append(tuple(events))
    return found
