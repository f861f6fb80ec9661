"""What a licence itself states, read from its proof."""

import json
from collections.abc import Mapping
from typing import Any

from onestop.base64url import decode
from onestop.catalogue import Service, shipped
from onestop.errors import NotFound


def stated(licence: Mapping[str, Any], language: str) -> tuple[str, list[tuple[str, str]]]:
    """The licence's title, and its particulars with what their fields are called. Nothing is said of a licence
    whose proof does not hold but the type that its number is kept under."""
    if not licence["verified"]:
        return licence["type"], []
    claims = json.loads(decode(licence["proof"]["jwt"].split(".")[1]))
    titles = {each["@language"]: each["@value"] for each in claims["name"]}
    subject = claims["credentialSubject"]
    fields = _fields(subject["service"])
    particulars = subject.get("particulars", {})
    named = [(_title(fields.get(name, {}), name, language), str(value)) for name, value in particulars.items()]
    return titles.get(language, licence["type"]), named


def _fields(service: str) -> Mapping[str, Any]:
    try:
        offered: Service = shipped().service(service)
    except NotFound:
        return {}
    fields: Mapping[str, Any] = offered.form["properties"]
    return fields


def _title(field: Mapping[str, Any], name: str, language: str) -> str:
    title: str = field.get("x-title", {}).get(language, name)
    return title
