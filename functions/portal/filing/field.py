"""A field of a service's form as it stands on a page: which control, and what its control sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.question import NO, YES, Question

DATE_PARTS = ("year", "month", "day")
LONG = 120
"""Characters from which on a text is given several lines."""


@dataclass(frozen=True)  # with slots, `super()` would not know the class
class Field(Question):
    """A field by name, with its JSON Schema in the reader's language; `required` with the answers so far."""

    required: bool = True

    @property
    def kind(self) -> str:
        """As of a question, and `date`, `long` text and an `email` besides."""
        kind = super().kind
        if kind != "text":
            return kind
        wanted = self.schema.get("format")
        if wanted in ("date", "email"):
            return str(wanted)
        return "long" if self.schema["maxLength"] > LONG else "text"

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.schema["x-title"])

    def sent(self, fields: Mapping[str, Sequence[str]]) -> Sequence[str]:
        """What a form sent for it, as it was typed: a date in its parts; empty for nothing at all."""
        if self.kind == "date":
            parts = [next(iter(fields.get(f"{self.name}-{part}", ())), "").strip() for part in DATE_PARTS]
            return parts if any(parts) else ()
        return [each for each in fields.get(self.name, ()) if each.strip()]

    def value(self, sent: Sequence[str]) -> Any:
        """The answer as the form has it; raises ValueError for what is none, KeyError for what cannot be chosen."""
        match self.kind:
            case "date":
                return date(*map(int, sent)).isoformat()
            case "long":
                return sent[0].strip().replace("\r\n", "\n")
        return super().value(sent)

    def typed(self, answer: Any) -> Sequence[str]:
        """A saved answer as its control shows it: what `sent` would have been."""
        if answer is None:
            return ()
        match self.kind:
            case "yes_no":
                return [YES if answer else NO]
            case "choices":
                return [str(each) for each in answer]
            case "date":
                return [part.lstrip("0") for part in str(answer).split("-")]
        return [str(answer)]
