"""The checked YAML of one service and its form -> the compiled Service."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from catalogue.compiler.conditions import expand
from onestop.catalogue import Department, Service
from onestop.catalogue.decode import decode

CONDITIONS = frozenset({"when", "required_when", "check"})
AT_ONCE: Mapping[str, Any] = {"within": 0, "unit": "hours", "source": "answered by the system, or not at all"}
"""The limit of a review that waits for nobody (automatic, fyi)."""
HASH_DIGITS = 16


def department(declared: Mapping[str, Any], regions: Mapping[str, Mapping[str, Any]]) -> Department:
    """A department; its level is its region's."""
    return decode(Department, {**declared, "level": regions[declared["region"]]["level"]})


def service(declared: Mapping[str, Any], form: Mapping[str, Any], regions: Mapping[str, Mapping[str, Any]]) -> Service:
    """The compiled service; its version is a hash of all the rest."""
    whole = _expanded(declared)
    whole["reviews"] = [_with_limits(review) for review in whole["reviews"]]
    calendar = regions[declared["region"]]["calendar"]
    compiled = decode(Service, {**whole, "form": titled(form), "calendar": calendar, "version": ""})
    return replace(compiled, version=_digest(asdict(compiled)))


def _expanded(node: Any) -> Any:
    """A copy in which every short condition is a whole JSON Schema."""
    if isinstance(node, list):
        return [_expanded(each) for each in node]
    if not isinstance(node, Mapping):
        return node
    return {key: expand(value) if key in CONDITIONS else _expanded(value) for key, value in node.items()}


def _with_limits(review: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"limits": {"statutory": AT_ONCE, "promised": AT_ONCE}, **review}


def titled(form: Any) -> Any:
    """A copy of the form in which the standard `title` and `description` say the English of the `x-` texts."""
    if isinstance(form, list):
        return [titled(each) for each in form]
    if not isinstance(form, Mapping):
        return form
    english = {key: form[f"x-{key}"]["en"] for key in ("title", "description") if f"x-{key}" in form}
    return {**english, **{key: titled(value) for key, value in form.items()}}


def _digest(compiled: Mapping[str, Any]) -> str:
    """The first digits of the SHA-256 of the service as compact JSON."""
    text = json.dumps(compiled, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:HASH_DIGITS]
