"""When the branches of a case's machine may end: the last one together with the join, and never before it.

A branch that has ended cannot be called back, and a review can be: by a re-opening, an amendment, a
conflict of conditions. So while the case is in review one branch is kept, whatever was answered; the
change that settles the case lets it go. In a case without such turns nothing is ever held back.
"""

from dataclasses import replace

from onestop.cases.model import Case
from onestop.cases.status import UNANSWERED


def released(case: Case) -> Case:
    """The case with every branch ended that may end now. Pure, idempotent; what has ended stays ended."""
    ending = {each.id for each in case.reviews.values() if not each.branch_ended}
    if case.status == "in_review":
        waiting = [each for each in ending if case.reviews[each].status in UNANSWERED]
        ending -= set(waiting) or {min(ending, default="")}
    reviews = {key: replace(each, branch_ended=True) if key in ending else each for key, each in case.reviews.items()}
    return replace(case, reviews=reviews)
