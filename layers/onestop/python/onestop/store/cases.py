"""Load a case, ask a rule, write what it says: one read and one write a request."""

from collections.abc import Callable
from datetime import datetime

from onestop.cases import Case, Change
from onestop.errors import Conflict, NotFound, Refusal
from onestop.store.keys import case_key
from onestop.store.once import replayed
from onestop.store.reading import of_one_moment, to_case
from onestop.store.row import Row
from onestop.store.transaction import LostRace, commit
from onestop.store.write import Answer, Once, ready

ATTEMPTS = 6
"""How often a lost race is run again before the caller is asked to."""

Rule = Callable[[Case], Change]
Respond = Callable[[Case], Answer]


def load(case: str, *, consistent: bool = True) -> Case:
    """The case as it stands, or (not `consistent`) as it stood at most a moment ago.

    Raises NotFound, or Conflict when others change it faster than it can be read.
    """
    for attempt in range(ATTEMPTS):
        certain = consistent or attempt > 0
        rows = list(Row.query(case_key(case), Row.sk.startswith("CASE"), consistent_read=certain))
        # A query beside a transaction may find one row written and another not yet.
        if of_one_moment(rows):
            found = to_case(rows)
            if found is None:
                raise NotFound("there is no such case")
            return found
    raise _taken()


def create(change: Change, now: datetime, respond: Respond, once: Once | None = None) -> Answer:
    """Write a new case; a repeated key gets the first answer. Raises Invalid for a key used for something else."""
    write = ready(None, change, now)
    answer = respond(write.after)
    try:
        commit(write, answer, once)
    except LostRace:
        repeated = replayed(once)
        if repeated is None:
            raise _taken() from None
        return repeated
    return answer


def perform(
    case: str, rule: Rule, now: datetime, respond: Respond, once: Once | None = None, known: Case | None = None
) -> Answer:
    """Apply a rule to a case and answer. `known` is the case as the caller has just read it, if it has.

    A refusal writes nothing. Raises what the rule raises, NotFound, Conflict, or Invalid for a key
    that was used for something else.
    """
    for attempt in range(ATTEMPTS):
        # The first look may be a moment old, at half the price: what it would change loses its race. What would
        # change nothing is asked again of what is certain.
        certain = attempt > 0
        try:
            before = known if known and not certain else load(case, consistent=certain)
            change = rule(before)
        except Refusal:
            repeated = replayed(once) if certain else None
            if repeated:
                return repeated
            if certain:
                raise
            continue
        if change.events or once:
            answer = _written(before, change, now, respond, once)
            if answer:
                return answer
        elif certain:
            return respond(before)
    raise _taken()


def _written(before: Case, change: Change, now: datetime, respond: Respond, once: Once | None) -> Answer | None:
    """The answer, once it and the change are written; None when the case has moved on in between."""
    write = ready(before, change, now)
    answer = respond(write.after)
    try:
        commit(write, answer, once)
    except LostRace:
        return replayed(once)
    return answer


def apply(case: str, rule: Rule, now: datetime, known: Case | None = None) -> Case:
    """Apply a rule for a step that owes nobody an answer; a rule without events writes nothing."""
    after: list[Case] = []

    def keep(state: Case) -> Answer:
        after[:] = [state]
        return Answer(204, {})

    perform(case, rule, now, keep, known=known)
    return after[0]


def _taken() -> Conflict:
    return Conflict("the case is being changed by others right now: try again")
