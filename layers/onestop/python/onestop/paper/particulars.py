"""The answers that a licence shows, in words: the form's own titles and labels."""

from collections.abc import Iterator, Mapping
from typing import Any

from onestop.cases import Case
from onestop.catalogue import Service
from onestop.paper.sheet import Chinese, Entry, Pair
from onestop.paper.wording import WORDS

HOLDER, TITLE, LABELS = "x-holder", "x-title", "x-labels"
"""Keywords of a form and its fields."""


def entries(stated: Mapping[str, Any], case: Case, service: Service, language: Chinese) -> Iterator[Entry]:
    """Whoever is licensed, by the name that the case has for them, and what the credential states of the answers."""
    fields, holder = service.form["properties"], service.form.get(HOLDER, "")
    if holder in case.answers:
        stated = {holder: case.answers[holder], **stated}
    else:
        number = Pair(case.id, case.id)
        applicant = Pair.of(WORDS["applicant"], language).filled(case=number)
        yield Entry(Pair.of(WORDS["holder"], language), (applicant,))
    for name, answer in stated.items():
        field = fields.get(name, {})
        title = Pair.of(field.get(TITLE) or {language: name}, language)
        yield Entry(title, tuple(_values(answer, field, language)))


def _values(answer: Any, field: Mapping[str, Any], language: Chinese) -> Iterator[Pair]:
    """An answer as it is read; what was chosen from a list goes by its label."""
    if isinstance(answer, list | tuple):
        for each in answer:
            yield from _values(each, field.get("items", {}), language)
    elif isinstance(answer, bool):
        yield Pair.of(WORDS["yes" if answer else "no"], language)
    elif isinstance(answer, Mapping):
        for name, each in answer.items():
            yield from _values(each, field.get("properties", {}).get(name, {}), language)
    else:
        label = field.get(LABELS, {}).get(str(answer))
        yield Pair.of(label, language) if label else Pair(str(answer))
