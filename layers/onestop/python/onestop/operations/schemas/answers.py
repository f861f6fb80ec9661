"""What else the API answers: history, clocks, messages, figures, problems."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.reconsideration import ReconsiderationStatus
from onestop.catalogue.text import LANGUAGES
from onestop.notices import KINDS, State
from onestop.operations.schemas.parts import (
    COUNT,
    FLAG,
    NULLABLE,
    NULLABLE_TIME,
    STRING,
    STRINGS,
    TIME,
    Schema,
    page,
    ref,
    whole,
)

DAY: Schema = whole(
    date={"type": "string", "format": "date"},
    state={"enum": ["counted", "skipped", "paused"]},
    number={"type": ["integer", "null"]},
    reason=NULLABLE,
    charged_to=NULLABLE,
)

ANSWERS: Mapping[str, Schema] = {
    "Event": whole(seq=COUNT, type=STRING, at=TIME, actor=STRING, data={"type": "object"}, prev=STRING, hash=STRING),
    "Timeline": page("Event"),
    "Ledger": whole(
        within=COUNT,
        unit=STRING,
        source=STRING,
        due_at=NULLABLE_TIME,
        provisional={**FLAG, "description": "A year in it has no published calendar yet."},
        days={"type": "array", "items": DAY},
    ),
    "Clock": whole(
        id=STRING,
        department=STRING,
        status=STRING,
        blocked_by=STRINGS,
        extended_by={"type": ["integer", "null"]},
        started_at=NULLABLE_TIME,
        ended_at=NULLABLE_TIME,
        statutory=ref("Ledger"),
        promised=ref("Ledger"),
    ),
    "Clocks": whole(
        case=STRING,
        time_zone=STRING,
        due_at=NULLABLE_TIME,
        promised_due_at=NULLABLE_TIME,
        clocks={"type": "array", "items": ref("Clock")},
    ),
    "Reconsideration": whole(
        status={"enum": list(get_args(ReconsiderationStatus))},
        department=STRING,
        reviews=STRINGS,
        grounds=NULLABLE,
        asked_at=TIME,
        due_at=TIME,
        promised_due_at=TIME,
        overdue=FLAG,
        decided_at=NULLABLE_TIME,
        reasons=STRINGS,
        legal_basis=STRINGS,
        successor={**NULLABLE, "description": "The case in which the refused reviews are decided anew."},
    ),
    "WaitingReconsideration": whole(
        case=STRING,
        service=STRING,
        department=STRING,
        due_at=TIME,
        promised_due_at=TIME,
        overdue=FLAG,
        card=NULLABLE,
    ),
    "ReconsiderationPage": page("WaitingReconsideration"),
    "Message": whole(number=COUNT, sender=STRING, text=STRING, at=TIME),
    "MessagePage": page("Message"),
    "Notification": whole(
        at=TIME,
        event={"enum": list(KINDS), "description": "What weighs most of what it told."},
        channel={"enum": ["mail"]},
        language={"enum": list(LANGUAGES)},
        state={"enum": list(get_args(State))},
    ),
    "NotificationPage": page("Notification"),
    "Preferences": whole(language={"enum": [*LANGUAGES, None]}, mail=FLAG),
    "Link": whole(url=STRING),
    "Specification": {"type": "object"},
    "Problem": whole(
        type=STRING,
        title=STRING,
        status=COUNT,
        detail=STRING,
        instance=STRING,
        errors={"type": "array", "items": whole(pointer=STRING, detail=STRING)},
    ),
}
