"""Statistics: counters, and the figures that they say."""

from collections.abc import Mapping

from onestop.operations.schemas.parts import STRING, Schema, ref, whole
from onestop.statistics import COLUMNS, RATES

FIGURES: Mapping[str, Schema] = {
    each: {"type": ["number", "null"]} if each in RATES else {"type": "integer"} for each in COLUMNS
}
STATISTICS: Mapping[str, Schema] = {
    "Statistics": whole(
        items={"type": "array", "items": ref("StatisticsRow")},
        **{"from": {**STRING, "description": "The first month that is counted in it."}, "to": STRING},
    ),
    "StatisticsRow": {
        "type": "object",
        "description": "One month, service and department, or one of what was asked `by`. Rates are 0 to 1, durations "
        "working days: of cases from acceptance, of reviews while their clocks ran. null: nothing to say it of.",
        "properties": {
            "month": STRING,
            "service": STRING,
            "department": STRING,
            "region": STRING,
            "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
            **FIGURES,
        },
        "required": list(FIGURES),
        "additionalProperties": False,
    },
}
