"""A page of cases, and of a work list."""

from collections.abc import Mapping

from onestop.operations.schemas.cases import CASE_STATUS, REVIEW_STATUS
from onestop.operations.schemas.parts import (
    COUNT,
    FLAG,
    NULLABLE,
    NULLABLE_TIME,
    STRING,
    STRINGS,
    Schema,
    page,
    ref,
    whole,
)

LISTS: Mapping[str, Schema] = {
    "CaseSummary": whole(
        id=STRING,
        service=STRING,
        status=CASE_STATUS,
        submitted_at=NULLABLE_TIME,
        decided_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
    ),
    "CasePage": page("CaseSummary"),
    "FiledCase": whole(
        id=STRING,
        service=STRING,
        status=CASE_STATUS,
        submitted_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
    ),
    "FiledPage": page("FiledCase"),
    "WorklistItem": whole(
        case=STRING,
        service=STRING,
        review={**NULLABLE, "description": "null: it is about the case as a whole: its acceptance, its bad grade."},
        department=STRING,
        permit=NULLABLE,
        status=STRING,
        opened_at=NULLABLE_TIME,
        submitted_at=NULLABLE_TIME,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
        claimed_by=NULLABLE,
        overdue=FLAG,
        card={**NULLABLE, "description": "The worst card that supervision gave: yellow or red."},
        outcome=NULLABLE,
        blocked_by=STRINGS,
    ),
    "WorklistPage": page("WorklistItem"),
    "CoordinatedCase": whole(
        case=STRING,
        service=STRING,
        submitted_at=NULLABLE_TIME,
        due_at={**NULLABLE_TIME, "description": "null while a clock stands still."},
        promised_due_at=NULLABLE_TIME,
        overdue=FLAG,
        conflicts={**COUNT, "description": "Conflicts of conditions that await this department's word."},
        reviews={
            "type": "array",
            "items": whole(
                id=STRING,
                department=STRING,
                status=REVIEW_STATUS,
                due_at=NULLABLE_TIME,
                promised_due_at=NULLABLE_TIME,
                card=NULLABLE,
                overdue=FLAG,
            ),
        },
    ),
    "CoordinatedPage": page("CoordinatedCase"),
    "Load": whole(
        department=STRING,
        unassigned={**COUNT, "description": "Reviews in nobody's hands."},
        complete={**FLAG, "description": "false: there are more than are counted here."},
        items={"type": "array", "items": ref("Hand")},
    ),
    "Clerks": whole(
        department=STRING,
        items={"type": "array", "items": whole(clerk={**STRING, "description": "Cognito `sub`."}, name=STRING)},
        next={**NULLABLE, "description": "Send it back as `cursor` for the next page; null on the last."},
    ),
    "Hand": whole(
        clerk=STRING,
        running={**COUNT, "description": "Reviews in their hands whose clock runs."},
        stopped={**COUNT, "description": "Those that wait for somebody else."},
        overdue=COUNT,
        carded=COUNT,
        next_due_at=NULLABLE_TIME,
    ),
}
