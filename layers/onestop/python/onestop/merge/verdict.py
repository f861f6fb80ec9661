"""The merge rule (併聯決定規則): a verdict that no answer still to come could change."""

from collections.abc import Mapping
from typing import Literal

from onestop.catalogue.review import Review
from onestop.catalogue.service import Service

Verdict = Literal["approved", "refused"]

COUNTED = frozenset({"binding", "automatic"})
"""Kinds of review that the rule counts; advisory and fyi reviews never hold a case up."""
GRANTED = frozenset({"approved", "approved_with_conditions", "deemed_approved"})
LOST = frozenset({"refused", "cancelled"})


def verdict(service: Service, statuses: Mapping[str, str]) -> Verdict | None:
    """What the merge rule says of these review statuses; None while an answer is still needed.

    A fatal refusal refuses the case at once, whatever the rule. Under `all`, a curable refusal refuses
    it once every binding review is answered, so that the applicant learns everything in one go; a
    `partial` rule then approves it all the same if a permit is left to issue. Under `quorum`, enough
    positive answers approve it as soon as no fatal refusal can still come, and it is refused once that
    many cannot be reached. So the order of answers never changes the verdict.
    """
    counted = [each for each in service.reviews if _counts(each, statuses)]
    if any(each.on_refusal == "fatal" and statuses[each.id] == "refused" for each in counted):
        return "refused"
    granted = sum(statuses[each.id] in GRANTED for each in counted)
    lost = sum(statuses[each.id] in LOST for each in counted)
    waiting = [each for each in counted if statuses[each.id] not in GRANTED | LOST]
    if service.merge.rule == "quorum":
        return _quorum(min(service.merge.quorum or 0, len(counted)), granted, waiting)
    if waiting:
        return None
    if lost and not (service.merge.partial and _any_permit(counted, statuses)):
        return "refused"
    return "approved"


def partly(service: Service, statuses: Mapping[str, str]) -> bool:
    """Whether an approval under these statuses keeps something back that was applied for."""
    lost = any(_counts(each, statuses) and statuses[each.id] in LOST for each in service.reviews)
    return service.merge.partial and lost


def _any_permit(counted: list[Review], statuses: Mapping[str, str]) -> bool:
    """Whether anything at all would be issued."""
    return any(each.permit and statuses[each.id] in GRANTED for each in counted)


def _quorum(needed: int, granted: int, waiting: list[Review]) -> Verdict | None:
    """Of the reviews that apply to this case, `needed` must be positive, or all when they are fewer."""
    if granted + len(waiting) < needed:
        return "refused"
    if granted < needed or any(each.on_refusal == "fatal" for each in waiting):
        return None
    return "approved"


def _counts(review: Review, statuses: Mapping[str, str]) -> bool:
    return review.kind in COUNTED and statuses[review.id] != "not_required"
