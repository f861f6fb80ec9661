"""Limits: what is promised, against what the law allows."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake

AT_LEAST = {"hours": 1.0, "calendar_days": 24.0, "working_days": 24.0}
"""Hours that a unit takes at least: a working day is a calendar day when no day off comes between."""


def promised_over_statutory(entry: Entry) -> Iterator[Mistake]:
    """An office may promise to be quicker than the law, never slower."""
    renewals = ((("permits", index, "renewal"), row.get("renewal", {})) for index, row in entry.rows("permits"))
    reconsideration = (("reconsideration",), entry.declared.get("reconsideration", {}))
    for place, row in (*entry.viewers, *renewals, reconsideration):
        limits = row.get("limits")
        if limits and _longer(limits["promised"], limits["statutory"]):
            promised, statutory = _words(limits["promised"]), _words(limits["statutory"])
            detail = f"{promised} are promised where the law allows {statutory}"
            fix = f"promise {statutory} at most"
            yield entry.file.mistake("promised-over-statutory", detail, fix, *place, "limits", "promised")


def _longer(promised: Mapping[str, Any], statutory: Mapping[str, Any]) -> bool:
    """Whether the promise may end later; as many working days end later than calendar days do."""
    units = promised["unit"], statutory["unit"]
    if not set(units) <= AT_LEAST.keys():
        return False
    lengths = [each["within"] * AT_LEAST[each["unit"]] for each in (promised, statutory)]
    return lengths[0] > lengths[1] or (lengths[0] == lengths[1] and units == ("working_days", "calendar_days"))


def _words(limit: Mapping[str, Any]) -> str:
    return f"{limit['within']} {limit['unit'].replace('_', ' ')}"
