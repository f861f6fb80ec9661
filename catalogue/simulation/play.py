"""One case from its filing to its verdict, in the order of what happens (a discrete-event simulation).

Gates, letters, silence and the merge rule are those of `onestop.cases`; a test plays the same steps there.
"""

from collections.abc import Callable, Mapping
from math import floor
from random import Random

from catalogue.simulation import letters, reviews, visits
from catalogue.simulation.plan import Plan
from catalogue.simulation.playing import Playing
from catalogue.simulation.stay import Stay
from onestop.catalogue.assessment import working_days

HAPPENINGS: Mapping[str, Callable[[Playing, str, float], None]] = {
    "send": letters.send,
    "silent": letters.fall_silent,
    "deemed": reviews.deem,
    "ask": letters.ask,
    "respond": letters.respond,
    "meet": reviews.meet,
    "visit": visits.visit,
    "visited": visits.visited,
    "answer": reviews.answer,
}


def play(plan: Plan, chance: Random) -> Playing:
    """Play a case to its end; the same chance plays the same case."""
    declared = plan.service.reviews
    case = Playing(plan, chance, {each.id: Stay(_begins(plan, each.id)) for each in declared})
    case.submitted = chance.random()
    case.accepted = _accepted(plan, case.submitted, chance)
    case.told(case.accepted, "accepted")
    reviews.advance(case, case.accepted)
    while case.outcome is None:
        step = case.next()
        HAPPENINGS[step.what](case, step.about, step.at)
    return case


def critical_path(case: Playing) -> list[str]:
    """From the answer that settled the case back to acceptance: before each review, the one that opened it.
    Empty when no review applied."""
    if not case.last:
        return []
    path = [case.last]
    while gates := [each for each in case.plan.reviews[path[-1]].after if case.stays[each].ended is not None]:
        path.append(max(gates, key=lambda each: case.stays[each].ended or 0.0))
    return path


def _begins(plan: Plan, review: str) -> str:
    return "blocked" if review in plan.reviews else "not_required"


def _accepted(plan: Plan, submitted: float, chance: Random) -> float:
    """When the core department accepts, or by law its silence does."""
    acceptance = plan.service.acceptance
    accepted = submitted + plan.habits.acceptance.sample(chance)
    if acceptance.on_overdue == "escalate":
        return accepted
    return min(accepted, floor(submitted) + working_days(acceptance.limits.statutory) + 1)
