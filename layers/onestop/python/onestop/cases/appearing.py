"""The counter files for a person in front of it: it begins a case of theirs, or takes a draft of theirs over."""

from dataclasses import replace

from onestop.cases.appearance import GRADE, WALK_IN, Appearance
from onestop.cases.draft import require_editable
from onestop.cases.model import Case, Change
from onestop.errors import Conflict, NotFound
from onestop.events import Event

MOST_APPEARANCES = 20
"""Identity checks of one case: its own row holds them."""


def appeared(change: Change, appearance: Appearance) -> Change:
    """A new case of the counter's with the identity check that it rests on."""
    return Change(_with(change.case, appearance), (*change.events, _identified(appearance)))


def take_over_draft(case: Case, appearance: Appearance, *, named: bool) -> Change:
    """Go on at the counter with what the applicant began: from now on its clerk files it, beside the applicant.

    `named` is whether the person in front said whose it is, and was right: the number alone opens a draft only of
    somebody without an account. Raises NotFound, or Conflict for a case that was handed in.
    """
    if not named and not case.applicant.startswith(WALK_IN):
        raise NotFound("there is no such case")
    require_editable(case)
    if len(case.appearances) >= MOST_APPEARANCES:
        raise Conflict(f"a case holds at most {MOST_APPEARANCES} identity checks")
    taken = _with(replace(case, filed_by=appearance.clerk), appearance)
    return Change(taken, (_identified(appearance), Event("case.taken_over", "counter", {"status": case.status})))


def _with(case: Case, appearance: Appearance) -> Case:
    return replace(case, appearances=(*case.appearances, appearance))


def _identified(appearance: Appearance) -> Event:
    return Event("counter.identified", "counter", {"proof": appearance.proof, "grade": GRADE})
