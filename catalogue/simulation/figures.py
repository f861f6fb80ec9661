"""Many cases played, and what they come to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor
from random import Random
from statistics import fmean
from typing import Any

from catalogue.simulation.habits import Habits, Origin, habits
from catalogue.simulation.plan import plan
from catalogue.simulation.play import critical_path, play
from catalogue.simulation.playing import Playing
from catalogue.simulation.spread import Spread, share, spread
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from onestop.merge.verdict import COUNTED

DECIDED = frozenset({"approved", "refused"})
ANSWERED = frozenset({"binding", "advisory"})
"""Kinds of review that a department answers, and takes time for."""


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    """What became of one review in the cases in which it was answered; shares are 0 to 1, None of no case."""

    review: str
    origin: Origin
    answered: int
    elapsed: Spread | None
    """From its opening to its answer, pauses included."""
    critical: float | None
    """How often it is on the critical path of a decided case."""
    promised: float | None
    statutory: float | None
    deemed: float | None
    corrected: float | None
    """How often it took part in a letter."""
    visited: float | None
    """How often a special procedure took place."""
    failed: float | None
    """How often one failed, was put right and took place again."""
    joint: float | None
    """How often it took place together with another review."""
    awaited: float | None
    """How often the work was done and nobody had come in person yet."""
    paused: float | None
    """Mean working days that the clock stood still."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A service under certain habits. Durations run from acceptance to the verdict, of decided cases."""

    cases: int
    outcomes: Mapping[str, int]
    durations: Sequence[float]
    """Of each decided case."""
    duration: Spread | None
    whole: Spread | None
    """From the filing: with the acceptance."""
    serial: float | None
    """Mean working days, had the same reviews been done one after another."""
    promised_days: int
    statutory_days: int
    promised: float | None
    """How often the date was kept that the applicant was promised, moved by the pauses on its way."""
    statutory: float | None
    reviews: tuple[ReviewFigures, ...]


def simulate(
    service: Service, answers: Mapping[str, Any], cases: int, seed: int, known: Habits | None = None
) -> Figures:
    """Play `cases` cases with these answers. Each has a chance of its own, so that more cases change none before."""
    how = known or habits(service)
    planned = plan(service, answers, how)
    played = [play(planned, Random(f"{seed}/{number}")) for number in range(cases)]
    decided = [each for each in played if each.outcome in DECIDED]
    paths = Counter(review for each in decided for review in critical_path(each))
    durations = [each.ended - each.accepted for each in decided]
    return Figures(
        cases=cases,
        outcomes=Counter(str(each.outcome) for each in played),
        durations=durations,
        duration=spread(durations),
        whole=spread([each.ended - each.submitted for each in decided]),
        serial=fmean(map(_serial, decided)) if decided else None,
        promised_days=planned.promised,
        statutory_days=planned.statutory,
        promised=share([_kept(each, planned.promised) for each in decided]),
        statutory=share([_kept(each, planned.statutory) for each in decided]),
        reviews=tuple(
            _review(each, how.reviews[each.id].origin, played, paths[each.id] / len(decided) if decided else None)
            for each in planned.reviews.values()
            if each.kind in ANSWERED
        ),
    )


def _serial(case: Playing) -> float:
    """The same work one review after another."""
    return sum(case.stays[each.id].elapsed for each in case.plan.reviews.values() if each.kind in COUNTED)


def _kept(case: Playing, days: int) -> bool:
    paused = sum(case.stays[each].paused_days for each in critical_path(case))
    return floor(case.ended) - floor(case.accepted) - paused <= days


def _review(review: Review, origin: Origin, played: Sequence[Playing], critical: float | None) -> ReviewFigures:
    stays = [stay for each in played if (stay := each.stays[review.id]).ended is not None]
    return ReviewFigures(
        review=review.id,
        origin=origin,
        answered=len(stays),
        elapsed=spread([each.elapsed for each in stays]),
        critical=critical,
        promised=share([each.kept(review.limits.promised) for each in stays]),
        statutory=share([each.kept(review.limits.statutory) for each in stays]),
        deemed=share([each.status == "deemed_approved" for each in stays]),
        corrected=share([each.rounds > 0 for each in stays]),
        visited=share([each.visits > 0 for each in stays]),
        failed=share([each.failed > 0 for each in stays]),
        joint=share([each.joint for each in stays]),
        awaited=share([each.awaited for each in stays]),
        paused=fmean([each.paused_days for each in stays]) if stays else None,
    )
