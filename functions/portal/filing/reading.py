"""What a section's page sent, read field by field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.filing.field import Field


@dataclass(frozen=True, slots=True)
class Sent:
    """`typed` as it was, `answers` as the form has them (None for a field that was left empty), and the
    fields that cannot be read."""

    typed: Mapping[str, Sequence[str]]
    answers: Mapping[str, Any]
    unreadable: Sequence[Field]

    def changes(self, before: Mapping[str, Any]) -> dict[str, Any]:
        """What differs from the answers before."""
        return {name: value for name, value in self.answers.items() if value != before.get(name)}


def read(fields: Sequence[Field], sent: Mapping[str, Sequence[str]]) -> Sent:
    """Read what was sent for these fields; whatever else was sent changes nothing."""
    typed = {each.name: each.sent(sent) for each in fields}
    answers: dict[str, Any] = {}
    unreadable = []
    for each in fields:
        try:
            answers[each.name] = each.value(typed[each.name]) if typed[each.name] else None
        except (ValueError, KeyError, OverflowError):
            unreadable.append(each)
    return Sent(typed, answers, unreadable)
