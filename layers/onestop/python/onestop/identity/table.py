"""The one table of who may do what: operation × role -> how near the caller must be to the case."""

from collections.abc import Mapping
from typing import Literal

Scope = Literal[
    "own",
    "acting",
    "preparing",
    "filed",
    "involved",
    "core",
    "acceptor",
    "reviewer",
    "desk",
    "escalated",
    "adviser",
    "superior",
    "charged",
    "issuer",
    "reconsidering",
    "any",
]
"""own: the caller is the applicant, or asked the question; acting: the same, or whom the applicant lets do so;
preparing: or whom the applicant lets prepare it at least; filed: the caller filed it at the counter; involved: a
department of the caller's has it before it; core: a department of the caller's answers for the whole; acceptor: one
decides its acceptance, the core department or the one that took it over; reviewer: the review
is a department's of the caller; escalated: it, or the acceptance, was escalated to one of theirs; desk: either of the
two, of a review;
adviser: a department of theirs was asked for its opinion on it;
superior: the review is of a department that answers to one of theirs, or theirs; charged: the card is
charged to one of theirs; issuer: the licence is;
reconsidering: one of theirs looks at its refusal again; any: whatever the case. Of an operation
without a case, the role alone decides, and the handler asks only for what is the caller's."""

Row = Mapping[str, Scope]

PUBLIC: Row = {}
"""Open to everybody, signed in or not."""
APPLICANT: Row = {"citizen": "acting", "counter": "filed"}
PREPARERS: Row = {"citizen": "preparing", "counter": "filed"}
"""Whoever fills the form in, and the same besides those who may hand it in."""
CORRESPONDENTS: Row = {**PREPARERS, "department": "involved"}
READERS: Row = {**CORRESPONDENTS, "supervisor": "any"}
CORE: Row = {"department": "core"}
REVIEWER: Row = {"department": "reviewer"}
ISSUER: Row = {"department": "issuer"}
ASKERS: Row = {"citizen": "own", "counter": "own", "operator": "own", "department": "involved", "supervisor": "any"}
SUPERVISOR: Row = {"supervisor": "any"}
COUNTER: Row = {"counter": "any"}
"""Whoever stands in front says whose it is: see `onestop.operations.counter`."""
RECONSIDERING: Row = {"department": "reconsidering"}

TABLE: Mapping[str, Row] = {
    "listServices": PUBLIC,
    "readService": PUBLIC,
    "listEvents": PUBLIC,
    "assessService": PUBLIC,
    "readLicence": PUBLIC,
    "listLicences": {"citizen": "own"},
    "readLicencePdf": READERS,
    "readKeys": PUBLIC,
    "readStatusList": PUBLIC,
    "readPublicStatistics": PUBLIC,
    "readSpecification": PUBLIC,
    "listAnsweredQuestions": PUBLIC,
    "createCase": APPLICANT,
    "listCases": APPLICANT,
    "listFiled": COUNTER,
    "takeOverDraft": COUNTER,
    "issueVoucher": {"counter": "filed"},
    "redeemVoucher": {"citizen": "own"},
    "readCase": READERS,
    "amendCase": PREPARERS,
    "declareDocument": PREPARERS,
    "listKnown": PREPARERS,
    "inviteDelegate": {"citizen": "own"},
    "dismissDelegate": {"citizen": "preparing"},
    "acceptDelegation": {"citizen": "own"},
    "listDelegations": {"citizen": "own"},
    "readDocument": CORRESPONDENTS,
    "submitCase": APPLICANT,
    "withdrawCase": APPLICANT,
    "readTimeline": READERS,
    "readClocks": READERS,
    "listMessages": CORRESPONDENTS,
    "postMessage": {**APPLICANT, "department": "involved"},
    "listNotifications": {**PREPARERS, "supervisor": "any"},
    "readPreferences": {"citizen": "own"},
    "choosePreferences": {"citizen": "own"},
    "listReviews": {"department": "involved", "supervisor": "any"},
    "decideAcceptance": {"department": "acceptor"},
    "instructAcceptance": {"department": "escalated"},
    "takeOverAcceptance": {"department": "escalated"},
    "claimReview": REVIEWER,
    "releaseReview": REVIEWER,
    "decideReview": REVIEWER,
    "requestSupplement": REVIEWER,
    "answerSupplement": APPLICANT,
    "planInspection": REVIEWER,
    "chooseVisit": APPLICANT,
    "declareEvidence": REVIEWER,
    "reportInspection": REVIEWER,
    "recordAttendance": {**REVIEWER, "counter": "filed"},
    "extendReview": {"department": "superior"},
    "transferReview": {"department": "desk"},
    "listRelatedLicences": {"department": "desk"},
    "assignReview": {**REVIEWER, **SUPERVISOR},
    "listCoordinated": {"department": "involved", "supervisor": "any"},
    "readLoad": {"department": "involved", "supervisor": "any"},
    "listClerks": {"department": "involved", "supervisor": "any"},
    "askOpinions": APPLICANT,
    "giveOpinion": {"department": "adviser"},
    "instructReview": {"department": "escalated"},
    "takeOverReview": {"department": "escalated"},
    "listOpenClocks": SUPERVISOR,
    "listSupervised": SUPERVISOR,
    "listCards": {"department": "involved", "supervisor": "any"},
    "readCard": {"department": "charged", "supervisor": "any"},
    "appealCard": {"department": "charged"},
    "settleCard": SUPERVISOR,
    "reopenReview": CORE,
    "resolveConflict": CORE,
    "listReconsiderations": {"department": "involved", "supervisor": "any"},
    "askReconsideration": APPLICANT,
    "withdrawReconsideration": APPLICANT,
    "decideReconsideration": RECONSIDERING,
    "rateCase": APPLICANT,
    "rectifyRating": CORE,
    "suspendLicence": ISSUER,
    "reinstateLicence": ISSUER,
    "revokeLicence": ISSUER,
    "readStatistics": {"department": "involved", "supervisor": "any"},
    "listRenewals": {"department": "involved", "supervisor": "any"},
    "renewLicence": APPLICANT,
    "decideRenewal": ISSUER,
    "askQuestion": ASKERS,
    "listQuestions": ASKERS,
    "readQuestion": ASKERS,
    "answerQuestion": CORE,
    "withdrawQuestion": CORE,
}


def is_public(operation: str) -> bool:
    """Whether an operation needs no sign-in; raises KeyError for one without a row."""
    return TABLE[operation] is PUBLIC
