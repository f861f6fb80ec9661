"""The answers that a licence states, in words: the form's own titles and labels."""

from collections.abc import Iterator, Mapping
from typing import Any

from onestop.catalogue import Service
from onestop.paper.sheet import Chinese, Entry, Pair
from onestop.paper.wording import WORDS

TITLE, LABELS = "x-title", "x-labels"
"""Keywords of a form's fields."""


def entries(subject: Mapping[str, Any], service: Service, language: Chinese) -> Iterator[Entry]:
    """What the credential states of the answers; the first of them is the holder's name. Without any, the
    holder is the applicant of the case."""
    stated = subject.get("particulars", {})
    fields = service.form["properties"]
    for name, answer in stated.items():
        field = fields.get(name, {})
        title = Pair.of(field.get(TITLE) or {language: name}, language)
        yield Entry(title, tuple(_values(answer, field, language)))
    if not stated:
        case = Pair(subject["case"], subject["case"])
        applicant = Pair.of(WORDS["applicant"], language).filled(case=case)
        yield Entry(Pair.of(WORDS["holder"], language), (applicant,))


def _values(answer: Any, field: Mapping[str, Any], language: Chinese) -> Iterator[Pair]:
    """An answer as it is read; what was chosen from a list goes by its label."""
    if isinstance(answer, list):
        for each in answer:
            yield from _values(each, field.get("items", {}), language)
    elif isinstance(answer, bool):
        yield Pair.of(WORDS["yes" if answer else "no"], language)
    elif isinstance(answer, dict):
        for name, each in answer.items():
            yield from _values(each, field.get("properties", {}).get(name, {}), language)
    else:
        label = field.get(LABELS, {}).get(answer)
        yield Pair.of(label, language) if label else Pair(str(answer))
