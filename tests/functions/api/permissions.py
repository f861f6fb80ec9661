"""Who may do what at which stage of a case, as it is meant to be: written here again, against `onestop.identity`."""

from collections.abc import Mapping

from tests.functions.api.office import CORE, clerk
from tests.functions.api.person import Person

PEOPLE: Mapping[str, Person] = {
    "anyone": Person(None),
    "owner": Person("ann"),
    "neighbour": Person("ben"),
    "delegate": Person("dora"),
    "preparer": Person("pat"),
    "filer": Person("counter-1", "role:counter"),
    "other counter": Person("counter-2", "role:counter"),
    "core": clerk(CORE),
    "reviewer": clerk("fire-rescue"),
    "superior": clerk("people-government"),
    "not required": clerk("tobacco"),
    "uninvolved": clerk("health"),
    "supervisor": Person("supervisor-1", "role:supervisor"),
    "operator": Person("operator-1", "role:operator"),
    "unknown role": Person("stranger-1", "role:emperor"),
}
STAGES = ("draft", "opinion", "submitted", "late", "in_review", "escalated")
_ALWAYS = {"owner", "delegate", "preparer", "filer", "supervisor"}
KNOW: Mapping[str, set[str]] = {
    "draft": _ALWAYS,
    "opinion": {*_ALWAYS, "core", "reviewer"},
    "submitted": {*_ALWAYS, "core"},
    "late": {*_ALWAYS, "core", "superior"},
    "in_review": {*_ALWAYS, "core", "reviewer"},
    "escalated": {*_ALWAYS, "core", "reviewer", "superior"},
}
"""Who may know that the case exists; to everybody else there is no such case."""
PUBLIC = {
    "listServices", "readService", "assessService", "readLicence", "readKeys", "readPublicStatistics",
    "readSpecification", "readStatusList", "listAnsweredQuestions", "listEvents",
}  # fmt: skip
CITIZENS, COUNTERS = {"owner", "neighbour", "delegate", "preparer"}, {"filer", "other counter"}
OFFICIALS = {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"}
COLLECTIONS: Mapping[str, set[str]] = {
    "createCase": {*CITIZENS, *COUNTERS},
    "listCases": {*CITIZENS, *COUNTERS},
    "listFiled": COUNTERS,
    "listLicences": CITIZENS,
    "redeemVoucher": CITIZENS,
    "acceptDelegation": CITIZENS,
    "listDelegations": CITIZENS,
    "listQuestions": {*CITIZENS, *COUNTERS, *OFFICIALS, "operator"},
    "readPreferences": CITIZENS,
    "choosePreferences": CITIZENS,
    "listReconsiderations": OFFICIALS,
    "listRenewals": OFFICIALS,
    "readStatistics": OFFICIALS,
    "listReviews": OFFICIALS,
    "listOpenClocks": {"supervisor"},
    "listSupervised": {"supervisor"},
    "listCoordinated": OFFICIALS,
    "readLoad": OFFICIALS,
    "listClerks": OFFICIALS,
    "listCards": OFFICIALS,
}
"""Operations without a case, and who may call them."""
OF_A_LICENCE = {
    "suspendLicence", "reinstateLicence", "revokeLicence", "renewLicence", "decideRenewal", "readLicencePdf",
}  # fmt: skip
"""Operations on a licence: who may call them stands in `test_orders`, `test_renewals` and `test_printing`."""
OF_A_QUESTION = {"askQuestion", "readQuestion", "answerQuestion", "withdrawQuestion"}
"""Operations on a question: who may call them stands in `test_questions`."""
APPLICANTS = {"owner", "delegate", "filer"}
PREPARERS = {*APPLICANTS, "preparer"}
OF_A_CASE: Mapping[str, set[str]] = {
    "readCase": {*PREPARERS, "supervisor", "core", "reviewer", "superior"},
    "readTimeline": {*PREPARERS, "supervisor", "core", "reviewer", "superior"},
    "readClocks": {*PREPARERS, "supervisor", "core", "reviewer", "superior"},
    "amendCase": PREPARERS,
    "inviteDelegate": {"owner"},
    "dismissDelegate": {"owner", "delegate", "preparer"},
    "takeOverDraft": COUNTERS,
    "issueVoucher": {"filer"},
    "declareDocument": PREPARERS,
    "listKnown": PREPARERS,
    "submitCase": APPLICANTS,
    "withdrawCase": APPLICANTS,
    "readDocument": {*PREPARERS, "core", "reviewer", "superior"},
    "listMessages": {*PREPARERS, "core", "reviewer", "superior"},
    "postMessage": {*APPLICANTS, "core", "reviewer", "superior"},
    "listNotifications": {*PREPARERS, "supervisor"},
    "decideAcceptance": {"core"},
    "instructAcceptance": {"superior"},
    "takeOverAcceptance": {"superior"},
    "claimReview": {"reviewer"},
    "releaseReview": {"reviewer"},
    "decideReview": {"reviewer"},
    "requestSupplement": {"reviewer"},
    "answerSupplement": APPLICANTS,
    "planInspection": {"reviewer"},
    "chooseVisit": APPLICANTS,
    "declareEvidence": {"reviewer"},
    "reportInspection": {"reviewer"},
    "recordAttendance": {"reviewer", "filer"},
    "extendReview": {"reviewer", "superior"},
    "transferReview": {"reviewer", "superior"},
    "listRelatedLicences": {"reviewer", "superior"},
    "assignReview": {"reviewer", "supervisor"},
    "askOpinions": APPLICANTS,
    "giveOpinion": {"reviewer"},
    "instructReview": {"superior"},
    "takeOverReview": {"superior"},
    "readCard": {"reviewer", "supervisor"},
    "appealCard": {"reviewer"},
    "settleCard": {"supervisor"},
    "reopenReview": {"core"},
    "resolveConflict": {"core"},
    "askReconsideration": APPLICANTS,
    "withdrawReconsideration": APPLICANTS,
    "decideReconsideration": set(),
    "rateCase": APPLICANTS,
    "rectifyRating": {"core"},
}
"""Operations on a case, and who of those who know it may call them."""
ON_A_REVIEW = {
    "claimReview", "releaseReview", "decideReview", "requestSupplement", "planInspection", "reportInspection",
    "declareEvidence", "recordAttendance",
    "extendReview", "transferReview", "reopenReview", "instructReview", "takeOverReview",
    "assignReview", "listRelatedLicences",
}  # fmt: skip
ON_A_CARD = {"readCard", "appealCard", "settleCard"}
"""Of what is late: nobody else was given a card."""
ODD: Mapping[tuple[str, str, str], int | str] = {
    # asked for its approval before anything is escalated
    ("superior", "extendReview", "in_review"): "yes",
    # a review was escalated to it, the acceptance was not
    ("superior", "instructAcceptance", "escalated"): 403,
    ("superior", "takeOverAcceptance", "escalated"): 403,
    # ann says the number, and who she is
    **{("other counter", "takeOverDraft", stage): "yes" for stage in STAGES},
}
"""Who may where the two tables above do not say it."""


def expected(operation: str, name: str, stage: str) -> int | str:
    """The status of a refusal, or `yes`."""
    if name == "anyone":
        return 401
    if (name, operation, stage) in ODD:
        return ODD[name, operation, stage]
    if name == "core" and stage == "opinion" and operation in ("decideAcceptance", "resolveConflict", "rectifyRating"):
        return 403  # it sees the draft as an adviser, nothing was handed in yet
    if operation == "giveOpinion" and stage != "opinion":
        return 404
    if operation in ON_A_CARD and stage != "escalated":
        return 404
    if name not in KNOW[stage] or (operation in ON_A_REVIEW and stage not in ("in_review", "escalated")):
        return 404
    return "yes" if name in OF_A_CASE[operation] else 403


def kind(status: int) -> int | str:
    """The status of a refusal, or `yes`: whoever is let through may still fail."""
    return status if status in (401, 403, 404) else "yes"
