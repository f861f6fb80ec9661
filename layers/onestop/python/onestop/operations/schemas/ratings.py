"""Grades, and what was done about the bad ones."""

from collections.abc import Mapping

from onestop.operations.schemas.parts import COUNT, FLAG, NULLABLE, NULLABLE_TIME, STRING, TIME, Schema, ref, whole

RATINGS: Mapping[str, Schema] = {
    "Rating": {
        **whole(
            grade={**COUNT, "description": "5 is the best, 1 the worst."},
            comment=NULLABLE,
            rated_at=TIME,
            rectification={"anyOf": [{"type": "null"}, ref("Rectification")]},
        ),
        "description": "For the applicant, the core department and supervision.",
    },
    "Rectification": whole(
        department={**STRING, "description": "The core department, which puts it right."},
        due_at=NULLABLE_TIME,
        overdue=FLAG,
        rectified_at=NULLABLE_TIME,
        measures=NULLABLE,
        contacted={"type": ["boolean", "null"], "description": "Whether whoever was dissatisfied was spoken to."},
    ),
}
