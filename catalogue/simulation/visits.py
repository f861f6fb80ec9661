"""Special procedures: a date is set, the clock stands still; what failed is put right and looked at again."""

from catalogue.simulation.habits import sampled
from catalogue.simulation.letters import wait
from catalogue.simulation.playing import Outing, Playing
from catalogue.simulation.reviews import work

AT_LEAST = 0.01
"""A date is still to come when it is set; in working days."""
MOST = 3
"""Times that a review is visited in a simulation; the last one passes."""


def visit(case: Playing, name: str, at: float) -> None:
    """A department sets a date, or joins the visit of the same kind that another one makes to the same place."""
    stay, habit = case.stays[name], case.plan.habits.reviews[name].visit
    if stay.status != "open" or habit is None:
        return
    stay.stop("special_procedure", at)
    shared = [each for each in case.outings if (each.kind, each.place) == (habit.kind, habit.place) and each.at > at]
    if shared:
        shared[0].reviews.append(name)
        for each in shared[0].reviews:
            case.stays[each].joint = True
        case.told(at, "planned", name, shared[0].at)
        return
    date = at + max(AT_LEAST, sampled(habit, case.chance))
    case.outings.append(Outing(habit.kind, habit.place, date, [name]))
    case.told(at, "planned", name, date)
    case.later(date, "visited", str(len(case.outings) - 1))


def visited(case: Playing, number: str, at: float) -> None:
    """Each review that took part writes its report."""
    for name in case.outings[int(number)].reviews:
        if case.stays[name].status == "special_procedure":
            _report(case, name, at)


def _report(case: Playing, name: str, at: float) -> None:
    stay, habit = case.stays[name], case.plan.habits.reviews[name].visit
    stay.visits += 1
    stay.resume(at)
    if habit and stay.visits < MOST and case.chance.random() < habit.failed:
        stay.failed += 1
        case.told(at, "failed", name)
        stay.stop("awaiting_applicant", at)
        wait(case, [name], at)
        return
    case.told(at, "passed", name)
    stay.visit = False
    work(case, name, at)
