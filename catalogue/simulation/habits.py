"""How long everybody takes: from real statistics where there are any, else from the catalogue, else assumed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal

from onestop.catalogue.assessment import working_days
from onestop.catalogue.durations import Durations, Span, Visits
from onestop.catalogue.limit import Limit
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service

Origin = Literal["statistics", "catalogue", "assumed"]


@dataclass(frozen=True, slots=True)
class Habit:
    """How somebody works: durations in working days, and how often (0 to 1) it asks for corrections or refuses."""

    durations: Sequence[float] | Durations
    """Durations that were seen, each as likely as the next, or a triangular distribution."""
    origin: Origin
    corrections: float = 0.0
    refusals: float = 0.0
    visit: Visits | None = None
    """None: it decides on the papers alone."""
    meeting: Span | None = None
    """Of a review in person, how long until somebody has come."""

    def sample(self, chance: Random) -> float:
        """One duration in working days."""
        seen = self.durations
        return sampled(seen, chance) if isinstance(seen, Durations) else chance.choice(seen)


def sampled(span: Span | Durations | Visits, chance: Random) -> float:
    """One of the working days that it takes."""
    return chance.triangular(span.low, span.high, span.mode)


@dataclass(frozen=True, slots=True)
class Habits:
    """Everybody's habits in a service."""

    acceptance: Habit
    applicant: Habit
    """How long the answer to a letter takes."""
    reviews: Mapping[str, Habit] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Observed:
    """What statistics say; None, or a review left out: nothing."""

    acceptance: Habit | None = None
    applicant: Habit | None = None
    reviews: Mapping[str, Habit] = field(default_factory=dict)


def habits(service: Service, seen: Observed | None = None) -> Habits:
    """The best that is known of each. Assumed is that every promise is kept, mostly in three quarters of its
    time, that the applicant answers within the time given, mostly in a third of it, and comes in person within
    half of the promise."""
    seen = seen or Observed()
    acceptance = service.acceptance
    respond = service.supplement.respond
    return Habits(
        acceptance=seen.acceptance or _declared(acceptance.durations, acceptance.limits.promised),
        applicant=seen.applicant or Habit(Durations(min(1, respond / 3), respond / 3, respond), "assumed"),
        reviews={
            each.id: _in_person(each, seen.reviews.get(each.id) or _declared(each.durations, each.limits.promised))
            for each in service.reviews
        },
    )


def _declared(durations: Durations | None, promised: Limit) -> Habit:
    if durations is None:
        days = working_days(promised)
        return Habit(Durations(days / 4, days * 3 / 4, days), "assumed")
    return Habit(durations, "catalogue", durations.corrections, durations.refusals, durations.visit, durations.meeting)


def _in_person(review: Review, habit: Habit) -> Habit:
    if review.channel == "online":
        return replace(habit, meeting=None)
    if habit.meeting:
        return habit
    days = working_days(review.limits.promised)
    return replace(habit, meeting=Span(0, days / 4, days / 2))
