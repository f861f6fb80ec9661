"""What each event tells its subscribers: who may have acted, and which facts stand in it. No more, and never less."""

from dataclasses import dataclass

from onestop.events import Event

APPLICANT = frozenset({"applicant", "counter"})
DEPARTMENT = frozenset({"department"})
SYSTEM = frozenset({"system"})
SUPERVISOR = frozenset({"supervisor"})


@dataclass(frozen=True)
class Word:
    """Actors (without code or number), facts that always stand in it, and facts that may."""

    actors: frozenset[str]
    facts: str
    more: str = ""


ASKED = "review department permit due_at"
KEPT = "on_time within_law working_days"
"""How an answer kept its limits; none of one that a rule gave."""
VOCABULARY = {
    "acceptance.deemed": Word(SYSTEM, "department"),
    "acceptance.escalated": Word(SYSTEM, "department due_at from"),
    "acceptance.instructed": Word(DEPARTMENT, "department from"),
    "acceptance.reminded": Word(SYSTEM, "department percent"),
    "acceptance.taken_over": Word(DEPARTMENT, "department due_at from"),
    "case.accepted": Word(DEPARTMENT | SYSTEM, "service"),
    "case.amended": Word(APPLICANT, "fields", "documents"),
    "case.continued": Word(SYSTEM, "attempt carried continues department service"),
    "case.created": Word(APPLICANT, "service"),
    "case.decided": Word(SYSTEM, "department outcome", f"{KEPT} days_saved"),
    "case.lapsed": Word(SYSTEM, "department"),
    "case.merged": Word(SYSTEM, "outcome"),
    "case.overdue": Word(SYSTEM, "status"),
    "case.rated": Word(APPLICANT, "department grade"),
    "case.refused": Word(DEPARTMENT, ""),
    "case.rescheduled": Word(SYSTEM, "due_at promised_due_at"),
    "case.returned": Word(DEPARTMENT, "attempt targets"),
    "case.submitted": Word(APPLICANT | SYSTEM, "attempt department service", "continues"),
    "case.withdrawn": Word(APPLICANT, "before department"),
    "case.joined": Word(frozenset({"applicant"}), ""),
    "case.taken_over": Word(frozenset({"counter"}), "status"),
    "conflict.found": Word(SYSTEM, "department subject"),
    "conflict.resolved": Word(DEPARTMENT, "subject"),
    "counter.identified": Word(frozenset({"counter"}), "grade proof"),
    "delegate.dismissed": Word(frozenset({"applicant", "delegate"}), "delegate"),
    "delegate.invited": Word(frozenset({"applicant"}), "delegate may until"),
    "delegate.joined": Word(frozenset({"delegate"}), "delegate may"),
    "delegate.refused": Word(SYSTEM, "wrong"),
    "document.checked": Word(SYSTEM, "document status"),
    "document.declared": Word(APPLICANT | DEPARTMENT, "document", "requirement department review"),
    "document.known": Word(SYSTEM, "issuer licence requirement type"),
    "licence.expired": Word(SYSTEM, "department licence type"),
    "licence.issued": Word(DEPARTMENT, "licence review type", "succeeds"),
    "licence.reinstated": Word(DEPARTMENT, "department licence status type"),
    "licence.reminder": Word(SYSTEM, "days department licence type valid_until"),
    "licence.renewal_lapsed": Word(SYSTEM, "department licence type"),
    "licence.renewal_refused": Word(DEPARTMENT, "by department licence type"),
    "licence.renewal_requested": Word(APPLICANT, "department due_at licence type"),
    "licence.renewed": Word(DEPARTMENT | SYSTEM, "by department licence type"),
    "licence.revoked": Word(DEPARTMENT, "department licence status type"),
    "licence.suspended": Word(DEPARTMENT, "department licence status type"),
    "message.posted": Word(APPLICANT | DEPARTMENT, "message"),
    "opinion.carried": Word(SYSTEM, "department review"),
    "opinion.given": Word(DEPARTMENT, "advice department review"),
    "opinion.lapsed": Word(SYSTEM, "changed department review was why"),
    "opinion.overdue": Word(SYSTEM, "department review"),
    "opinion.relied": Word(DEPARTMENT, "department review"),
    "opinion.requested": Word(APPLICANT, "department due_at review"),
    "rating.rectified": Word(DEPARTMENT, "contacted department"),
    "reconsideration.decided": Word(DEPARTMENT, "department outcome successor"),
    "reconsideration.overdue": Word(SYSTEM, "department"),
    "reconsideration.reminded": Word(SYSTEM, "department percent"),
    "reconsideration.requested": Word(APPLICANT, "department due_at reviews"),
    "reconsideration.withdrawn": Word(APPLICANT, "department"),
    "rectification.overdue": Word(SYSTEM, "department"),
    "rectification.reminded": Word(SYSTEM, "department percent"),
    "rectification.requested": Word(SYSTEM, "department due_at"),
    "review.assigned": Word(DEPARTMENT | SUPERVISOR, "department review"),
    "review.attended": Word(DEPARTMENT, "channel complete department review"),
    "review.cancelled": Word(SYSTEM, "department review why"),
    "review.claimed": Word(DEPARTMENT, "department review"),
    "review.decided": Word(DEPARTMENT | SYSTEM, "department outcome review", KEPT),
    "review.escalated": Word(SYSTEM, f"{ASKED} from"),
    "review.extended": Word(DEPARTMENT, "by department review"),
    "review.instructed": Word(DEPARTMENT, "department from review"),
    "review.overdue": Word(SYSTEM, "department review"),
    "review.released": Word(DEPARTMENT | SUPERVISOR, "department review"),
    "review.reminded": Word(SYSTEM, "department percent review"),
    "review.reopened": Word(DEPARTMENT | SYSTEM, f"{ASKED} why"),
    "review.requested": Word(SYSTEM, ASKED),
    "review.rescheduled": Word(SYSTEM, "department due_at promised_due_at review"),
    "review.taken_over": Word(DEPARTMENT, f"{ASKED} from"),
    "review.transferred": Word(DEPARTMENT, f"{ASKED} from"),
    "supervision.card": Word(SYSTEM, "card card_id department", "review"),
    "supervision.card_appealed": Word(DEPARTMENT, "card card_id department", "review"),
    "supervision.card_settled": Word(SUPERVISOR, "card card_id department outcome", "review"),
    "supplement.answered": Word(APPLICANT, "complete supplement"),
    "supplement.requested": Word(DEPARTMENT, "department review supplement"),
    "supplement.rescheduled": Word(SYSTEM, "respond_by supplement"),
    "supplement.sent": Word(SYSTEM, "department respond_by reviews supplement", "kind"),
    "supplement.silent": Word(SYSTEM, "supplement"),
    "supplement.void": Word(SYSTEM, "supplement"),
    "visit.cancelled": Word(SYSTEM, "department review visit"),
    "visit.offered": Word(DEPARTMENT, "at department kind review slots visit"),
    "visit.reported": Word(DEPARTMENT, "department result review visit"),
    "visit.scheduled": Word(APPLICANT, "at reviews visit"),
    "voucher.issued": Word(frozenset({"counter"}), "expires_at"),
    "voucher.refused": Word(SYSTEM, "wrong"),
}


def check(event: Event) -> None:
    """Fail for an event that subscribers do not know, or that does not tell them what they rely on."""
    word = VOCABULARY[event.type]
    assert event.actor.split(":")[0] in word.actors, event
    assert set(word.facts.split()) <= set(event.data) <= {*word.facts.split(), *word.more.split()}, event
