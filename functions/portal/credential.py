"""What a licence itself states, read from its proof."""

import json
from collections.abc import Mapping
from typing import Any

from onestop.base64url import decode
from onestop.catalogue import Service, shipped
from onestop.errors import NotFound
from onestop.licences import holder


def stated(licence: Mapping[str, Any], language: str) -> tuple[str, list[tuple[str, str]]]:
    """The licence's title, and its particulars with what their fields are called. Nothing is said of a licence
    whose proof does not hold but the type that its number is kept under."""
    if not licence["verified"]:
        return licence["type"], []
    claims = _claims(licence)
    titles = {each["@language"]: each["@value"] for each in claims["name"]}
    subject = claims["credentialSubject"]
    fields = _fields(subject["service"])
    particulars = subject.get("particulars", {})
    named = [_entry(fields.get(name, {}), name, value, language) for name, value in particulars.items()]
    return titles.get(language, licence["type"]), named


def held(licence: Mapping[str, Any], person: str) -> bool:
    """Whether a proof that holds says that the licence is this person's (Cognito `sub`)."""
    stated = licence["verified"] and _claims(licence)["credentialSubject"]["id"]
    return bool(stated == holder(licence["id"], person))


def case_of(licence: Mapping[str, Any]) -> str:
    """The case that a verified licence came from; who may read it, `readCase` says."""
    return str(_claims(licence)["credentialSubject"]["case"])


def _claims(licence: Mapping[str, Any]) -> Mapping[str, Any]:
    claims: Mapping[str, Any] = json.loads(decode(licence["proof"]["jwt"].split(".")[1]))
    return claims


def _fields(service: str) -> Mapping[str, Any]:
    try:
        offered: Service = shipped().service(service)
    except NotFound:
        return {}
    fields: Mapping[str, Any] = offered.form["properties"]
    return fields


def _entry(field: Mapping[str, Any], name: str, value: Any, language: str) -> tuple[str, str]:
    """What a field is called, and its answer; what was chosen from a list goes by its label."""
    label = field.get("x-labels", {}).get(str(value), {}).get(language)
    return field.get("x-title", {}).get(language, name), label or str(value)
