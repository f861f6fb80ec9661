"""What is simulated is what the rules of cases do: the same steps, played there, come to the same end."""

from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.simulation.figures import ANSWERED
from catalogue.simulation.habits import Habit, habits
from catalogue.simulation.plan import plan
from catalogue.simulation.play import critical_path, play
from onestop.catalogue.durations import Durations, Span, Visits
from onestop.catalogue.procedure import Merge, Supplement
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from onestop.merge.verdict import COUNTED
from tests.catalogue.replay import ANSWERS, instant, replayed, review, service

SAME: Any = {"claimed": "open"}
SMALL = {"properties": {"area_m2": {"maximum": 50}}, "required": ["area_m2"]}
MET = {"properties": {"area_m2": {"minimum": 50}}, "required": ["area_m2"]}
shares = st.sampled_from([0.0, 0.2, 0.5, 1.0])
channels: Any = st.sampled_from(["online", "online", "counter", "site"])
meetings = st.sampled_from([None, Span(0, 1, 20)])
visits = st.none() | st.builds(
    Visits,
    kind=st.sampled_from(["inspection", "hearing"]),
    low=st.just(0),
    mode=st.just(2),
    high=st.integers(2, 9),
    place=st.sampled_from(["here", "there"]),
    share=shares,
    failed=shares,
)


@st.composite
def reviews(draw: st.DrawFn) -> list[Review]:
    found: list[Review] = []
    for number in range(draw(st.integers(1, 6))):
        kind: Any = (
            "binding" if number == 0 else draw(st.sampled_from(["binding", "binding", "advisory", "fyi", "automatic"]))
        )
        gates = [each.id for each in found if each.kind in COUNTED]
        days = draw(st.integers(1, 12))
        high = draw(st.floats(0.5, 30))
        found.append(
            review(
                f"r{number}",
                days,
                kind=kind,
                permit=None,
                after=tuple(draw(st.lists(st.sampled_from(gates), unique=True, max_size=3))) if gates else (),
                when=draw(st.sampled_from([None, None, None, SMALL])),
                check=draw(st.sampled_from([MET, SMALL])) if kind == "automatic" else None,
                on_refusal=draw(st.sampled_from(["fatal", "curable"])),
                on_overdue=draw(st.sampled_from(["escalate", "approve"])) if kind == "binding" else "escalate",
                safety=draw(st.booleans()),
                durations=Durations(
                    high / 4, high / 2, high, draw(shares), draw(shares), visit=draw(visits), meeting=draw(meetings)
                ),
                channel=draw(channels) if kind in ANSWERED else "online",
            )
        )
    return found


@st.composite
def services(draw: st.DrawFn) -> Service:
    made = draw(reviews())
    counted = sum(each.kind in COUNTED for each in made)
    window = draw(st.integers(0, 3))
    rule = Supplement(
        window=window,
        latest=draw(st.integers(max(window, 1), 5)),
        respond=draw(st.integers(1, 15)),
        rounds=draw(st.integers(1, 3)),
        on_silence=draw(st.sampled_from(["lapse", "resume"])),
    )
    merge = draw(st.sampled_from([Merge("all"), Merge("quorum", max(1, counted - 1))]))
    offered = service(made, merge=merge, supplement=rule)
    return replace(
        offered, acceptance=replace(offered.acceptance, on_overdue=draw(st.sampled_from(["escalate", "accept"])))
    )


@settings(max_examples=100)
@given(services(), st.integers(0, 10**6), st.floats(0.1, 30))
def test_the_rules_of_cases_come_to_the_same_end(offered: Service, seed: int, applicant: float) -> None:
    slow = Habit(Durations(0.1, applicant / 2 + 0.1, applicant + 0.1), "assumed")
    played = play(plan(offered, ANSWERS, replace(habits(offered), applicant=slow)), Random(seed))
    case = replayed(played)
    ended = case.outcome if case.status == "deciding" else case.status
    assert (played.outcome, len(played.steps) > 0) == (ended, True)
    statuses = {key: SAME.get(each.status, each.status) for key, each in case.reviews.items()}
    assert {key: each.status for key, each in played.stays.items()} == statuses
    for key, stay in played.stays.items():
        declared, found = offered.review(key), case.reviews[key]
        if declared and stay.ended is not None and declared.kind != "automatic":
            assert found.decided_at == instant(stay.ended)
            assert stay.kept(declared.limits.statutory) == (
                found.due_at is not None and found.decided_at <= found.due_at
            )


@settings(max_examples=200)
@given(services(), st.integers(0, 10**6))
def test_the_critical_path_leads_from_acceptance_to_the_verdict_without_a_gap(offered: Service, seed: int) -> None:
    played = play(plan(offered, ANSWERS, habits(offered)), Random(seed))
    if played.outcome == "lapsed":
        return
    path = critical_path(played)
    if not path:
        assert played.ended == played.accepted
        return
    assert played.stays[path[0]].ended == played.ended
    assert played.stays[path[-1]].opened == played.accepted
    for later, earlier in pairwise(path):
        assert played.stays[later].opened == played.stays[earlier].ended
