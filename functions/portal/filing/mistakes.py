"""What is wrong with answers, said in the reader's language beside the field that it is about."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from onestop.errors import Fault
from portal.filing.field import Field
from portal.filing.form import Form
from portal.filing.target import ANSWERS, target
from portal.words import Words

Mistakes = Mapping[str, Markup]
"""By field, in the order of the form."""


def unreadable(t: Words, fields: Iterable[Field]) -> Mistakes:
    """For fields whose control sent what the form cannot hold."""
    return {each.name: t.of("field.unreadable", each.kind, what=each.title) for each in fields}


def missing(t: Words, fields: Iterable[Field]) -> Mistakes:
    """For fields that must be answered."""
    return {each.name: t.of("field.missing", each.kind, what=each.title) for each in fields}


def broken(t: Words, form: Form, faults: Iterable[Fault]) -> Mistakes:
    """For answers that break a rule of the form; of several about one field, the first."""
    said: dict[str, Markup] = {}
    for fault in faults:
        part, name = target(fault.pointer)
        if part == ANSWERS and form.section_of(name):
            said.setdefault(name, _rule(t, form.field(name), fault))
    return said


def _rule(t: Words, field: Field, fault: Fault) -> Markup:
    """By the keyword that is broken, never by the text of the rule, which speaks one language alone."""
    if fault.rule == "required":
        return t.of("field.missing", field.kind, what=field.title)
    known = fault.rule if t.has("field.rule", fault.rule) else "other"
    return t.of("field.rule", known, what=field.title, limit=fault.limit)
