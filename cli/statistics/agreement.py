"""The kept counters beside what all events say, on a system at work: nothing is stopped, and nothing counted twice.

A change of a case is marked as counted in the write that counts it. So the kept counters must be the sum of the marked
changes, at any moment; one that is not marked is on its way, or was lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onestop import store
from onestop.statistics import Counts, Difference, Place, correction, differences, merge
from onestop.store import Tally

LOOKS = 5
"""How often counters that move while the events are read are looked at again."""
NONE: Counts = {}


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a look found: of how many cases and changes, what differs, what is not counted, what would not rest."""

    cases: int
    changes: int
    differences: tuple[Difference, ...]
    uncounted: int
    unsettled: frozenset[Place] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether the kept counters are what all the events say."""
        return not (self.differences or self.uncounted or self.unsettled)


def compare() -> Agreement:
    """Compute every counter from the events of every case, and compare.

    A counter that others moved meanwhile proves nothing: it is looked at again until it rests, a few times.
    """
    found: tuple[Difference, ...] = ()
    unsettled: frozenset[Place] | None = None
    for _ in range(LOOKS):
        seen = _look()
        fresh = tuple(each for each in seen.differences if unsettled is None or each.place in unsettled)
        found = (*found, *(each for each in fresh if each.place not in seen.unsettled))
        unsettled = seen.unsettled if unsettled is None else unsettled & seen.unsettled
        if not unsettled:
            break
    return Agreement(seen.cases, seen.changes, found, seen.uncounted, unsettled or frozenset())


def rebuild() -> Agreement:
    """Make the kept counters what the events say; return how far they were from it."""
    before = compare()
    store.correct(correction(before.differences))
    if before.uncounted:
        for part in store.together(_uncounted()):
            store.count(part)
    return before


def _look() -> Agreement:
    """One look at everything; `unsettled` are the places whose counters moved meanwhile."""
    before = store.statistics(consistent=True)
    cases, changes, uncounted = 0, 0, 0

    def marked() -> Iterator[Counts]:
        nonlocal cases, changes, uncounted
        for history in store.histories():
            cases += 1
            for tally in _tallies(history):
                changes += 1
                if tally.seq in history.counted:
                    yield tally.counts
                else:
                    uncounted += 1

    told = merge(marked())
    kept = store.statistics(consistent=True)
    unsettled = frozenset(each for each in {*before, *kept} if before.get(each, {}) != kept.get(each, {}))
    return Agreement(cases, changes, differences(kept, told), uncounted, unsettled)


def _uncounted() -> Iterator[Tally]:
    """Every change that counts something and was not counted; if it is meanwhile, that is seen when it is written."""
    for history in store.histories():
        yield from (each for each in _tallies(history) if each.seq not in history.counted)


def _tallies(history: store.History) -> Iterator[Tally]:
    """What each change of a case counts, of those that count anything."""
    tallies = (store.tally(each, history.origin) for each in history.changes)
    return (each for each in tallies if each.counts)
