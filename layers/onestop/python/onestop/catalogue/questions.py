"""Which answers still change what an application involves: the questions worth asking before it is filed. Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator

from onestop.catalogue.service import Service
from onestop.catalogue.text import Condition


def questions(service: Service, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Fields not answered yet on which a review, a document or a fee depends, in the order of the form.

    Unlike `Assessment.open_questions`, a condition that the answers already settle asks for nothing more.
    """
    asked = {field for condition in conditions(service) for field in undecided(condition, answers)}
    return tuple(field for section in service.sections for field in section.fields if field in asked)


def conditions(service: Service) -> Iterator[Condition]:
    """Every condition on which something depends."""
    every = [each.when for each in service.reviews]
    every += [each.required_when for each in service.documents]
    every += [each.when for each in service.fees]
    return (each for each in every if each is not None)


def undecided(condition: Condition, answers: Mapping[str, Any]) -> frozenset[str]:
    """The fields that a condition still waits for; none when it holds, or cannot hold any more."""
    verdict, waiting = _judged(condition, answers)
    return waiting if verdict is None else frozenset()


def _judged(condition: Condition, answers: Mapping[str, Any]) -> tuple[bool | None, frozenset[str]]:
    """Whether it holds, None while that is open; and the fields that it reads and that are not answered."""
    parts = [_read(name, wanted, answers) for name, wanted in condition.get("properties", {}).items()]
    parts += [_judged(each, answers) for each in condition.get("allOf", ())]
    if "anyOf" in condition:
        parts.append(_either([_judged(each, answers) for each in condition["anyOf"]]))
    verdicts = [verdict for verdict, _ in parts]
    waiting = frozenset[str]().union(*(fields for _, fields in parts))
    if False in verdicts:
        return False, frozenset()
    return (None if None in verdicts else True), waiting


def _either(parts: list[tuple[bool | None, frozenset[str]]]) -> tuple[bool | None, frozenset[str]]:
    verdicts = [verdict for verdict, _ in parts]
    if True in verdicts:
        return True, frozenset()
    open_ones = frozenset[str]().union(*(fields for verdict, fields in parts if verdict is None))
    return (None if None in verdicts else False), open_ones


def _read(name: str, wanted: Condition, answers: Mapping[str, Any]) -> tuple[bool | None, frozenset[str]]:
    if name not in answers:
        return None, frozenset({name})
    return bool(Draft202012Validator(wanted).is_valid(answers[name])), frozenset()
