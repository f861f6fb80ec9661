"""What happens to reviews: gates open, work is done, silence grants, and the merge rule is asked after each answer."""

from catalogue.simulation.habits import sampled
from catalogue.simulation.playing import Playing
from onestop import merge
from onestop.cases.status import POSITIVE


def advance(case: Playing, at: float) -> None:
    """Open every gate that is due, until nothing moves; then ask the merge rule."""
    while any(_gate(case, name, at) for name in case.plan.reviews):
        pass
    found = merge.verdict(case.plan.service, {name: each.status for name, each in case.stays.items()})
    if found:
        case.close(found, at)


def _gate(case: Playing, name: str, at: float) -> bool:
    """Look at what a blocked review waits for; True when that moved it."""
    stay = case.stays[name]
    if stay.status != "blocked":
        return False
    gates = [case.stays[each].status for each in case.plan.reviews[name].after]
    if any(each in merge.LOST for each in gates):
        stay.status = "cancelled"
    elif all(each in POSITIVE for each in gates):
        _open(case, name, at)
    return stay.status != "blocked"


def _open(case: Playing, name: str, at: float) -> None:
    stay, habit = case.stays[name], case.plan.habits.reviews[name]
    stay.status, stay.opened = "open", at
    if name in case.plan.automatic:
        case.answered(name, "approved" if case.plan.automatic[name] else "refused", at)
    elif case.plan.reviews[name].kind != "fyi":  # what is for information is never answered
        stay.left, stay.refuses = habit.sample(case.chance), case.chance.random() < habit.refusals
        stay.visit = habit.visit is not None and case.chance.random() < habit.visit.share
        if habit.meeting:
            stay.met = False
            case.later(at + sampled(habit.meeting, case.chance), "meet", name)
        work(case, name, at)


def work(case: Playing, name: str, at: float) -> None:
    """Let the department go on: to its answer, to something missing, or to a special procedure."""
    stay, review = case.stays[name], case.plan.reviews[name]
    asks = case.chance.random() < case.plan.habits.reviews[name].corrections
    # Whoever has looked for itself asks for nothing on paper any more: what it misses it has put right.
    if asks and not stay.visits and stay.rounds < case.plan.service.supplement.rounds:
        part = case.chance.random() * stay.left
        stay.left -= part
        case.later(at + part, "ask", name)
    elif stay.visit:
        part = case.chance.random() * stay.left
        stay.left -= part
        case.later(at + part, "visit", name)
    else:
        case.later(at + stay.left, "answer", name)
    if review.on_overdue == "approve" and not review.safety and review.channel == "online":
        case.later(max(at, stay.deadline(review.limits.statutory)), "deemed", name)


def answer(case: Playing, name: str, at: float) -> None:
    """The work is done; an approval in person waits for whoever has to come."""
    stay = case.stays[name]
    if stay.status != "open":
        return
    stay.done = not (stay.met or stay.refuses)
    stay.awaited = stay.awaited or stay.done
    if not stay.done:
        case.answered(name, "refused" if stay.refuses else "approved", at)
        advance(case, at)


def meet(case: Playing, name: str, at: float) -> None:
    """The applicant has come, or staff have been on site."""
    stay = case.stays[name]
    if stay.waits:
        stay.met = True
        case.told(at, "met", name)
        if stay.done:
            answer(case, name, at)


def deem(case: Playing, name: str, at: float) -> None:
    """The law's limit of a review that silence grants has ended, unless a pause has moved it since."""
    stay = case.stays[name]
    if stay.status == "open" and at >= stay.deadline(case.plan.reviews[name].limits.statutory):
        case.answered(name, "deemed_approved", at)
        advance(case, at)
