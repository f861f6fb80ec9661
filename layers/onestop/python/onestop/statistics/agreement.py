"""Whether counters that were kept are what the events say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onestop.statistics.projection import Counts, Place, merge


@dataclass(frozen=True, slots=True)
class Difference:
    """A counter that is not what the events say."""

    place: Place
    counter: str
    kept: int
    told: int


def differences(kept: Counts, told: Counts) -> tuple[Difference, ...]:
    """Every counter in which the two disagree, in the order of its place and name."""
    return tuple(_differences(kept, told))


def correction(found: Iterable[Difference]) -> Counts:
    """What must be added to the kept counters that they agree."""
    return merge({each.place: {each.counter: each.told - each.kept}} for each in found)


def _differences(kept: Counts, told: Counts) -> Iterator[Difference]:
    none: Mapping[str, int] = {}
    for place in sorted({*kept, *told}):
        ours, theirs = kept.get(place, none), told.get(place, none)
        for name in sorted({*ours, *theirs}):
            if ours.get(name, 0) != theirs.get(name, 0):
                yield Difference(place, name, ours.get(name, 0), theirs.get(name, 0))
