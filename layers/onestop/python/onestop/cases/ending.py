"""The end of a case: the merged decision, and the licences that follow from it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from onestop.cases.licence import Licence
from onestop.cases.model import Case, Change
from onestop.cases.renewing import to_renew
from onestop.cases.review import Review
from onestop.cases.status import FINAL
from onestop.cases.timeliness import Facts
from onestop.errors import Conflict
from onestop.events import Event
from onestop.merge import GRANTED

NO_FACTS: Facts = MappingProxyType({})


def decide(case: Case, now: datetime, facts: Facts = NO_FACTS) -> Change:
    """Make the merge verdict the decision; a case that has ended stays as it is. Raises Conflict before the join.

    `facts` say how it kept its limits; see `timeliness`.
    """
    if case.status in FINAL:
        return Change(case, ())
    if case.status != "deciding" or case.outcome is None:
        raise Conflict(f"the case is {case.status}: its reviews are not merged yet")
    decided = replace(case, status=case.outcome, decided_at=now, due_at=None, promised_due_at=None)
    data = {"department": case.department, "outcome": case.outcome, **facts}
    return Change(decided, (Event("case.decided", "system", data),))


def to_issue(case: Case) -> tuple[Review, ...]:
    """Reviews of an approved case whose permit is granted and not issued yet."""
    issued = {each.review for each in case.licences.values()}
    return tuple(
        each
        for each in case.reviews.values()
        if case.status == "approved" and each.permit and each.status in GRANTED
        if each.id not in issued and not each.licensed_elsewhere
    )


def issue(case: Case, licences: Mapping[str, Licence]) -> Change:
    """Add signed licences: one a review of an approved case, one a renewal. What was issued is not issued again."""
    wanted = {each.id for each in to_issue(case)}
    renewed = {each.id for each in to_renew(case)}
    fresh = {
        key: each
        for key, each in licences.items()
        if (each.succeeds in renewed if each.succeeds else each.review in wanted)
    }
    return Change(replace(case, licences={**case.licences, **fresh}), tuple(map(_issued, fresh.values())))


def _issued(licence: Licence) -> Event:
    data = {"licence": licence.id, "type": licence.type, "review": licence.review}
    succeeds = {"succeeds": licence.succeeds} if licence.succeeds else {}
    return Event("licence.issued", f"department:{licence.department}", {**data, **succeeds})
