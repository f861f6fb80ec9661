"""GET /openapi.json: this API, described from the declarations that it runs on."""

from api.openapi import document
from onestop.operations import Call, Reply, operation

KEPT = 300
"""Seconds for which anybody may keep the description."""


@operation(
    "GET /openapi.json",
    "readSpecification",
    summary="This document",
    answers={200: "Specification"},
)
def read(_: Call) -> Reply:
    """OpenAPI 3.1."""
    return Reply(document(), max_age=KEPT)
