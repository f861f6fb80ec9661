"""Answers by rule: a YAML file whose first fitting rule decides.

- task: acceptance                       # `review` unless said
  outcome: accept
- review: fire-safety                    # of any review unless said
  when: {area_m2: {minimum: 1000}}       # in the catalogue's short form, on the answers that the department sees
  outcome: refused
  reasons: [escape routes are too long for that area]
- outcome: approved
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from catalogue.compiler.conditions import expand
from cli.worker.task import Task

Answer = Mapping[str, Any]
"""The body that the API takes: an outcome and what belongs to it."""

_LINES = {"type": "array", "items": {"type": "string", "minLength": 1}}
_MISSING = {
    "type": "object",
    "properties": {"target": {"type": "string"}, "detail": {"type": "string"}},
    "required": ["target", "detail"],
    "additionalProperties": False,
}
_SAID = {
    "reasons": _LINES,
    "conditions": _LINES,
    "legal_basis": _LINES,
    "missing": {"type": "array", "items": _MISSING},
}
_RULE = {
    "type": "object",
    "properties": {
        "task": {"enum": ["acceptance", "review"]},
        "review": {"type": "string"},
        "when": {"type": "object", "minProperties": 1},
        "outcome": {"enum": ["accept", "return", "refuse", "approved", "approved_with_conditions", "refused"]},
        **_SAID,
    },
    "required": ["outcome"],
    "additionalProperties": False,
}
FILE: Mapping[str, Any] = {"type": "array", "items": _RULE, "minItems": 1}
"""JSON Schema of a rule file."""


class Rules:
    """The rules of one file, in their order."""

    def __init__(self, rules: Sequence[Mapping[str, Any]]) -> None:
        self._rules = rules

    @classmethod
    def read(cls, path: Path) -> "Rules":
        """Read and check a file; raises ClickException that names every fault."""
        try:
            found = YAML(typ="safe").load(path)
        except MarkedYAMLError as error:
            raise click.ClickException(f"{path}: {error}") from error
        faults = [f"{path}: {each.json_path}: {each.message}" for each in Draft202012Validator(FILE).iter_errors(found)]
        if faults:
            raise click.ClickException("\n".join(faults))
        return cls(found)

    def answer(self, task: Task, answers: Mapping[str, Any]) -> Answer | None:
        """What the first fitting rule says; None when none fits."""
        for rule in self._rules:
            if _fits(rule, task, answers):
                return {name: rule[name] for name in ("outcome", *_SAID) if name in rule}
        return None


def _fits(rule: Mapping[str, Any], task: Task, answers: Mapping[str, Any]) -> bool:
    if rule.get("task", "review") != task.kind or rule.get("review", task.review) != task.review:
        return False
    return "when" not in rule or Draft202012Validator(expand(rule["when"])).is_valid(dict(answers))
