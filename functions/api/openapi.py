"""The OpenAPI 3.1 document, generated from Chalice's routes and what is declared beside their handlers."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from api.problem import MEDIA_TYPE
from onestop.identity import TABLE
from onestop.operations import Operation, Parameter
from onestop.operations.schemas import COMPONENTS
from onestop.operations.schemas.parts import STRING, ref

SIGN_IN = "idToken"
"""The security scheme of every operation that is not public."""
PROBLEM = "Problem"
REFUSALS = (400, 404, 500)
PRIVATE_REFUSALS = (401, 403)
BODY_REFUSALS = (413, 415, 422)
WRITE_REFUSALS = (409,)
IDEMPOTENCY_KEY = Parameter("Idempotency-Key", "The same key gets the same answer, and one effect.", STRING)
IF_MATCH = Parameter(
    "If-Match", "The ETag of the case, or version of the question, that was read; 409 when it moved on.", STRING
)

Routes = Mapping[str, Mapping[str, Any]]


def document() -> dict[str, Any]:
    """The whole API; importing this reads no environment and opens nothing."""
    # The app serves this document too: it cannot be imported from above.
    from api.app import app

    return described(app.routes)


def described(routes: Routes) -> dict[str, Any]:
    """The document of these routes."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "OneStop", "version": "1", "description": "One-stop government: joint licensing."},
        "servers": [{"url": "/v1"}],
        "paths": {path: _path(entries) for path, entries in sorted(routes.items())},
        "components": {
            "schemas": dict(COMPONENTS),
            "securitySchemes": {SIGN_IN: {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
    }


def _path(entries: Mapping[str, Any]) -> dict[str, Any]:
    return {method.lower(): _operation(entry.view_function.operation) for method, entry in entries.items()}


def _operation(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.id,
        "summary": operation.summary,
        "description": _who(operation),
        "parameters": _parameters(operation),
        "responses": _responses(operation),
        "security": [] if operation.public else [{SIGN_IN: []}],
    }
    if operation.body:
        described["requestBody"] = {"content": {"application/json": {"schema": ref(operation.body)}}}
    return described


def _who(operation: Operation) -> str:
    if operation.public:
        return "For anybody."
    rows = ", ".join(f"{role} ({scope})" for role, scope in TABLE[operation.id].items())
    return f"For: {rows}."


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    ids = re.findall(r"{(\w+)}", operation.path)
    headers = [IDEMPOTENCY_KEY] if operation.writes else []
    headers += [IF_MATCH] if operation.writes and {"case", "question"} & set(ids) else []
    return [
        *({"name": each, "in": "path", "required": True, "schema": STRING} for each in ids),
        *(_parameter(each, "query") for each in operation.query),
        *(_parameter(each, "header") for each in headers),
    ]


def _parameter(parameter: Parameter, place: str) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": place,
        "description": parameter.description,
        "schema": dict(parameter.schema),
    }


def _responses(operation: Operation) -> dict[str, Any]:
    refusals = [*REFUSALS]
    refusals += [] if operation.public else PRIVATE_REFUSALS
    refusals += BODY_REFUSALS if operation.method != "GET" else []
    refusals += WRITE_REFUSALS if operation.writes else []
    answers = {**dict.fromkeys(refusals, PROBLEM), **operation.answers}
    return {str(status): _response(status, answers[status], operation) for status in sorted(answers)}


def _response(status: int, schema: str, operation: Operation) -> dict[str, Any]:
    media_type = MEDIA_TYPE if schema == PROBLEM else operation.file or "application/json"
    content: dict[str, Any] = {media_type: {"schema": ref(schema)}}
    if operation.text and schema != PROBLEM:
        content[operation.text] = {"schema": STRING}
    return {"description": HTTPStatus(status).phrase, "content": content}
