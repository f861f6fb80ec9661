"""Correction rounds: deficiencies are collected in one letter, its reviews pause, and each goes on with the answer."""

from math import floor

from catalogue.simulation.playing import Playing
from catalogue.simulation.reviews import work


def ask(case: Playing, name: str, at: float) -> None:
    """A department misses something: it joins the letter that is being collected, or begins one."""
    if case.stays[name].status != "open":
        return
    case.told(at, "asked", name)
    if not case.collecting:
        rule = case.plan.service.supplement
        window = floor(at) + rule.window + 1 if rule.window else at
        latest = floor(case.accepted) + rule.latest + 1
        case.later(max(at, min(window, latest)), "send", "")
    case.collecting.append(name)


def send(case: Playing, _: str, at: float) -> None:
    """The letter goes out; the clocks of its reviews stop, those that silence has granted meanwhile left out."""
    working = [each for each in case.collecting if case.stays[each].status == "open"]
    case.collecting = []
    case.told(at, "sent")
    if not working:
        return
    for each in working:
        case.stays[each].stop("awaiting_applicant", at)
        case.stays[each].rounds += 1
    wait(case, working, at)


def wait(case: Playing, reviews: list[str], at: float) -> None:
    """A letter has gone out to the applicant, who answers, or does not."""
    case.letters.append(reviews)
    respond_by = floor(at) + case.plan.service.supplement.respond + 1
    answered = at + case.plan.habits.applicant.sample(case.chance)
    number = str(len(case.letters) - 1)
    case.later(min(answered, respond_by), "respond" if answered < respond_by else "silent", number)


def respond(case: Playing, number: str, at: float) -> None:
    """The applicant answers the whole letter; every review in it goes on."""
    case.told(at, "responded", number)
    _resume(case, number, at)


def fall_silent(case: Playing, number: str, at: float) -> None:
    """The applicant's time is over: the case lapses, or the reviews go on with what there is."""
    case.told(at, "silent", number)
    if case.plan.service.supplement.on_silence == "lapse":
        case.close("lapsed", at)
    else:
        _resume(case, number, at)


def _resume(case: Playing, number: str, at: float) -> None:
    for name in case.letters[int(number)]:
        if case.stays[name].status == "awaiting_applicant":
            case.stays[name].resume(at)
            work(case, name, at)
