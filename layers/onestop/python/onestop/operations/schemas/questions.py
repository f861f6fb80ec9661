"""Questions about services."""

from collections.abc import Mapping
from typing import get_args

from onestop.operations.schemas.parts import COUNT, FLAG, NULLABLE, NULLABLE_TIME, STRING, TIME, Schema, page, whole
from onestop.questions import QuestionStatus

QUESTIONS: Mapping[str, Schema] = {
    "Question": whole(
        id=STRING,
        service=STRING,
        department=STRING,
        text=STRING,
        public={**FLAG, "description": "Whether the asker lets it be published."},
        status={"enum": list(get_args(QuestionStatus))},
        asked_at=TIME,
        answer=NULLABLE,
        answered_at=NULLABLE_TIME,
        published_at={**NULLABLE_TIME, "description": "Since when everybody can read it."},
        reason={**NULLABLE, "description": "Why the department took it down."},
        version={**COUNT, "description": "For If-Match, with what is done about it."},
    ),
    "QuestionPage": page("Question"),
    "AnsweredQuestion": whole(
        id=STRING, service=STRING, department=STRING, text=STRING, answer=STRING, answered_at=TIME
    ),
    "AnsweredQuestionPage": page("AnsweredQuestion"),
}
