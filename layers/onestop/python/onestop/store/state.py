"""A case as rows: the same names on both sides, tuples as JSON lists, the index keys derived."""

from onestop.cases import Case, Document, Review, under_way
from onestop.cases.letter import Letter
from onestop.cases.schedule import alarm_of
from onestop.cases.status import PAUSED, WORKABLE
from onestop.cases.superior import acceptor
from onestop.cases.visit import Visit
from onestop.catalogue.decode import encode
from onestop.store.carded import card_attributes
from onestop.store.case_rows import AnswersRow, CaseRow, DocumentRow, LicenceRow, ReviewRow
from onestop.store.keys import Attributes, alarm, clerks_desk, counters_desk, due_key, moment, shard
from onestop.store.listed import (
    CONFLICT,
    COORDINATED,
    delegate_attributes,
    escalation_attributes,
    late_acceptance_attributes,
    licence_attributes,
    opinion_attributes,
    rating_attributes,
    reconsideration_attributes,
)
from onestop.store.part_rows import (
    CardRow,
    DelegateRow,
    EscalationRow,
    LateAcceptanceRow,
    LetterRow,
    OpinionRow,
    RatingRow,
    ReconsiderationRow,
    VisitRow,
)
from onestop.store.plain import LISTS, PARTS, plain
from onestop.store.row import Row


def case_attributes(case: Case) -> Attributes:
    """The row of the case itself; until it is decided it stands in a list: to be accepted, in review, to be settled."""
    waits = _waits(case)
    return {
        **plain(case),
        "case": case.id,
        "touched": sorted(case.touched),
        "marks": list(case.marks) or None,
        "card": case.card if case.status == "submitted" else None,
        "missing": [[each.target, each.detail] for each in case.missing],
        "conflicts": [encode(each) for each in case.conflicts.values()] or None,
        "known": [encode(each) for each in case.known.values()] or None,
        "appearances": [encode(each) for each in case.appearances] or None,
        "voucher": encode(case.voucher) if case.voucher else None,
        "created_key": f"{moment(case.created_at)}#{case.id}",
        "desk": counters_desk(case.filed_by) if case.filed_by else None,
        "desk_due": due_key(case.created_at, case.id) if case.filed_by else None,
        "worklist": waits,
        "worklist_due": due_key(case.due_at, case.id) if waits else None,
        "open_shard": shard(case.id) if under_way(case) else None,
        "submitted_key": f"{moment(case.submitted_at)}#{case.id}" if under_way(case) else None,
        **alarm(case.id, alarm_of(case)),
    }


def _waits(case: Case) -> str | None:
    """The list in which the case waits, for its core department or whoever took the acceptance over; None for none."""
    open_conflict = any(each.requirement is None for each in case.conflicts.values())
    if case.status == "in_review" and open_conflict:
        return f"{case.department}#{CONFLICT}"
    if case.status == "in_review":
        return f"{case.department}#{COORDINATED}"
    return f"{acceptor(case)}#submitted" if case.status == "submitted" else None


def review_attributes(case: Case, review: Review) -> Attributes:
    """The row of one review; it stands in its department's work list unless it is not required, and in that of the
    clerk who has it in hand."""
    listed, in_hand = review.status != "not_required", review.status in WORKABLE | PAUSED
    due = due_key(review.due_at, f"{case.id}#{review.id}")
    return {
        **plain(review),
        "case": case.id,
        "review": review.id,
        "service": case.service,
        "worklist": f"{review.department}#{review.status}" if listed else None,
        "worklist_due": due if listed else None,
        "desk": clerks_desk(review.department, review.claimed_by) if in_hand and review.claimed_by else None,
        "desk_due": due if in_hand and review.claimed_by else None,
        **{name: [encode(each) for each in getattr(review, name)] or None for name in LISTS},
        **{name: encode(part) if (part := getattr(review, name)) else None for name in PARTS},
        "overdue": review.overdue,
        "card": review.card,
        **alarm(case.id, review.alarm_at if review.status in WORKABLE else None),
    }


def document_attributes(case: Case, document: Document) -> Attributes:
    """The row of one document."""
    return {**plain(document), "case": case.id, "document": document.id}


def letter_attributes(case: Case, letter: Letter) -> Attributes:
    """The row of one correction letter."""
    return {"case": case.id, "number": letter.number, "status": letter.status, "body": encode(letter)}


def visit_attributes(case: Case, visit: Visit) -> Attributes:
    """The row of one visit."""
    return {"case": case.id, "visit": visit.id, "status": visit.status, "body": encode(visit)}


def state_rows(case: Case) -> dict[tuple[type[Row], str], Attributes]:
    """Every state row of a case, by model and sort key."""
    return {
        (CaseRow, "CASE"): case_attributes(case),
        (AnswersRow, "CASE#ANSWERS"): {"case": case.id, "answers": case.answers},
        **{(ReviewRow, f"CASE#REVIEW#{key}"): review_attributes(case, each) for key, each in case.reviews.items()},
        **{
            (DocumentRow, f"CASE#DOCUMENT#{key}"): document_attributes(case, each)
            for key, each in case.documents.items()
        },
        **{(LicenceRow, f"CASE#LICENCE#{key}"): licence_attributes(case, each) for key, each in case.licences.items()},
        **{
            (LetterRow, f"CASE#SUPPLEMENT#{key:02}"): letter_attributes(case, each)
            for key, each in case.letters.items()
        },
        **{
            (DelegateRow, f"CASE#DELEGATE#{key}"): delegate_attributes(case, each)
            for key, each in case.delegates.items()
        },
        **{(VisitRow, f"CASE#VISIT#{key}"): visit_attributes(case, each) for key, each in case.visits.items()},
        **{
            (EscalationRow, f"CASE#ESCALATION#{key}"): escalation_attributes(case, each)
            for key, each in case.escalations.items()
        },
        **{(CardRow, f"CASE#CARD#{key}"): card_attributes(case, each) for key, each in case.cards.items()},
        **{(OpinionRow, f"CASE#OPINION#{key}"): opinion_attributes(case, each) for key, each in case.opinions.items()},
        **_single(case),
    }


def _single(case: Case) -> dict[tuple[type[Row], str], Attributes]:
    """What a case has once or not at all."""
    rows: dict[tuple[type[Row], str], Attributes] = {}
    if case.late_acceptance:
        rows[LateAcceptanceRow, "CASE#LATE_ACCEPTANCE"] = late_acceptance_attributes(case, case.late_acceptance)
    if case.reconsideration:
        rows[ReconsiderationRow, "CASE#RECONSIDERATION"] = reconsideration_attributes(case, case.reconsideration)
    if case.rating:
        rows[RatingRow, "CASE#RATING"] = rating_attributes(case, case.rating)
    return rows
