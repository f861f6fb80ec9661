"""A field of a service's form as a question, and what was answered in an address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

YES, NO = "yes", "no"
ASKED = "asked"
"""Names the question whose form was sent."""


@dataclass(frozen=True, slots=True)
class Question:
    """A field by name, with its JSON Schema in the reader's language (`x-title`, `x-description`, `x-labels`)."""

    name: str
    schema: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """How it is asked: `yes_no`, `choice`, `choices`, `number` or `text`."""
        match self.schema["type"]:
            case "boolean":
                return "yes_no"
            case "array":
                return "choices"
            case "integer" | "number":
                return "number"
        return "choice" if "enum" in self.schema else "text"

    @property
    def choices(self) -> Sequence[tuple[str, str]]:
        """Each value that can be chosen, and what it is called."""
        of = self.schema["items"] if self.kind == "choices" else self.schema
        return [(value, of.get("x-labels", {}).get(value, value)) for value in of["enum"]]

    def label(self, value: str) -> str:
        """What a chosen value is called; anything else as it is."""
        return dict(self.choices).get(value, value) if self.kind in ("choice", "choices") else value

    def value(self, sent: Sequence[str]) -> Any:
        """The answer as the form has it; raises ValueError for what is none."""
        text = sent[0].strip()
        match self.kind:
            case "yes_no":
                return {YES: True, NO: False}[text]
            case "choices":
                return list(dict.fromkeys(sent))
            case "number":
                return _number(text, whole=self.schema["type"] == "integer")
        return text


@dataclass(frozen=True, slots=True)
class Answered:
    """What the address answers: `texts` as it was sent, `answers` as the form has it, `faults` by field."""

    texts: Mapping[str, Sequence[str]]
    answers: Mapping[str, Any]
    faults: Mapping[str, str]

    def typed(self, name: str) -> Sequence[str]:
        """What was sent for a field."""
        return self.texts.get(name, ())


def read(asked: Mapping[str, Question], query: Mapping[str, Sequence[str]]) -> Answered:
    """Read the answers to the questions that may be asked; whatever else the address says changes nothing."""
    texts = {name: query[name] for name in asked if name in query}
    answers: dict[str, Any] = {}
    # A browser sends nothing for a question of which nothing was chosen.
    faults = {name: "missing" for name in query.get(ASKED, ()) if name in asked and name not in texts}
    for name, sent in texts.items():
        if not any(each.strip() for each in sent):
            faults[name] = "missing"
            continue
        try:
            answers[name] = asked[name].value(sent)
        except (ValueError, KeyError):
            faults[name] = "unreadable"
    return Answered(texts, answers, faults)


def _number(text: str, *, whole: bool) -> int | float:
    """A number as people type it, with commas between thousands; raises ValueError."""
    plain = text.replace(",", "").replace("，", "")
    if len(plain) > 20 or not plain.isascii():
        raise ValueError("not a number")
    number = float(plain)
    if not isfinite(number):
        raise ValueError("not a number")
    if whole or number.is_integer():
        if not number.is_integer():
            raise ValueError("not a whole number")
        return int(number)
    return number
