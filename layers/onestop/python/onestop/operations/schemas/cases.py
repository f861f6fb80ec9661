"""A case and its reviews, as `onestop.cases.view` shows them."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.appearance import GRADE, Proof
from onestop.cases.delegate import May
from onestop.cases.status import CaseStatus, ReviewStatus
from onestop.operations.schemas.parts import (
    ANSWERS,
    COUNT,
    FLAG,
    NULLABLE,
    NULLABLE_TIME,
    STRING,
    STRINGS,
    TERMS,
    TIME,
    Schema,
    page,
    ref,
    whole,
)

CASE_STATUS: Schema = {"enum": list(get_args(CaseStatus))}
REVIEW_STATUS: Schema = {"enum": list(get_args(ReviewStatus))}
MAY: Schema = {"enum": list(get_args(May))}


def _many(name: str) -> Schema:
    return {"type": "array", "items": ref(name)}


CASES: Mapping[str, Schema] = {
    "Voucher": whole(
        case=STRING,
        code={**STRING, "description": "To be printed on the receipt; it is said once."},
        expires_at=NULLABLE_TIME,
    ),
    "Invitation": whole(
        case=STRING,
        delegate=STRING,
        code={**STRING, "description": "To be passed on to them, who alone should have it; it is said once."},
        expires_at=NULLABLE_TIME,
    ),
    "Delegation": whole(case=STRING, delegate=STRING, ended_at=NULLABLE_TIME),
    "HeldDelegation": whole(
        case=STRING, service=STRING, may=MAY, since=TIME, until=NULLABLE_TIME, holds={**FLAG, "description": "Today."}
    ),
    "HeldDelegationPage": page("HeldDelegation"),
    "Delegate": whole(
        delegate={**STRING, "description": "Its number in the case, by which events name it."},
        name=STRING,
        may=MAY,
        invited_at=TIME,
        expires_at={**NULLABLE_TIME, "description": "The last moment of the invitation; null once it was accepted."},
        since=NULLABLE_TIME,
        until=NULLABLE_TIME,
        ended_at=NULLABLE_TIME,
    ),
    "Case": whole(
        id=STRING,
        service=STRING,
        service_version=STRING,
        department=STRING,
        status=CASE_STATUS,
        version=COUNT,
        applicant=STRING,
        answers=ANSWERS,
        created_at=TIME,
        submitted_at=NULLABLE_TIME,
        accepted_at=NULLABLE_TIME,
        decided_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
        overdue=FLAG,
        late_acceptance={"anyOf": [{"type": "null"}, ref("LateAcceptance")]},
        outcome=NULLABLE,
        missing={"type": "array", "items": whole(target=STRING, detail=STRING)},
        reasons=STRINGS,
        conditions={
            "type": "array",
            "items": whole(text=STRING, subject=NULLABLE, requirement=NULLABLE, reviews=STRINGS),
        },
        conflicts=_many("Conflict"),
        reviews=_many("Review"),
        documents=_many("Document"),
        known=_many("KnownDocument"),
        supplements=_many("Supplement"),
        opinions=_many("CaseOpinion"),
        visits=_many("Visit"),
        cards=_many("Card"),
        delegates=_many("Delegate"),
        delegate={**NULLABLE, "description": "Under which of these the caller acts; null for all others."},
        appearances=_many("Appearance"),
        continues={**NULLABLE, "description": "The case whose refusal was set aside; what stands of it is carried."},
        reconsideration={"anyOf": [{"type": "null"}, ref("Reconsideration")]},
        rating={"anyOf": [{"type": "null"}, ref("Rating")]},
        licences=_many("CaseLicence"),
    ),
    "Appearance": whole(proof={"enum": list(get_args(Proof))}, grade={"const": GRADE}, at=TIME),
    "Review": whole(
        id=STRING,
        department=STRING,
        permit=NULLABLE,
        status=REVIEW_STATUS,
        outcome=NULLABLE,
        opened_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
        decided_at=NULLABLE_TIME,
        blocked_by=STRINGS,
        overdue=FLAG,
        card=NULLABLE,
        paused=FLAG,
        turn={**NULLABLE, "description": "Whose move it is: `applicant` or `department:<code>`; null for nobody's."},
        escalation={"anyOf": [{"type": "null"}, ref("Escalation")]},
        reasons=STRINGS,
        conditions=STRINGS,
        terms=TERMS,
        legal_basis=STRINGS,
        claimed_by=NULLABLE,
        assigned={
            "description": "How it came to whoever has it; null when they took it themselves.",
            "anyOf": [{"type": "null"}, whole(by=STRING, at=TIME, reason=NULLABLE)],
        },
        attendances={
            "type": "array",
            "items": whole(
                at=TIME, place=STRING, identity_checked=FLAG, documents_checked=FLAG, clerk=NULLABLE, noted_at=TIME
            ),
        },
        pauses={"type": "array", "items": {"type": "object"}},
        extended_by={"type": ["integer", "null"]},
        transfers={"type": "array", "items": whole(**{"from": STRING}, to=STRING, at=TIME, reason=NULLABLE, by=STRING)},
        reopened_at=NULLABLE_TIME,
        reopened_because=NULLABLE,
        revised_at={**NULLABLE_TIME, "description": "When the applicant last changed what it sees."},
        carried_from={**NULLABLE, "description": "The case in which it was answered."},
    ),
    "Escalation": whole(
        to={**STRING, "description": "The department before which the overdue review lies."},
        at=TIME,
        instructions={"type": "array", "items": whole(text=STRING, at=TIME)},
    ),
    "LateAcceptance": whole(
        to={**STRING, "description": "The department before which the overdue acceptance lies."},
        at=TIME,
        instructions={"type": "array", "items": whole(text=STRING, at=TIME)},
        taken_over_at={**NULLABLE_TIME, "description": "Since when it is theirs to decide."},
        reason=NULLABLE,
    ),
    "Conflict": whole(
        subject=STRING,
        requirements=STRINGS,
        found_at=TIME,
        requirement={**NULLABLE, "description": "What the core department laid down; null while it is open."},
        reasons=STRINGS,
        resolved_at=NULLABLE_TIME,
    ),
}
