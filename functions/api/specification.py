"""GET /openapi.json: this API, described from the declarations that it runs on."""

from chalice.app import Blueprint

from api.call import Call
from api.openapi import described
from api.operation import operation
from api.reply import Reply

routes = Blueprint(__name__)

KEPT = 300
"""Seconds for which anybody may keep the description."""


@operation(
    routes,
    "GET /openapi.json",
    "readSpecification",
    summary="This document",
    answers={200: "Specification"},
)
def read(_: Call) -> Reply:
    """OpenAPI 3.1."""
    return Reply(described(routes.current_app.routes), max_age=KEPT)
