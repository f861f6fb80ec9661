"""The one place where an error becomes an answer: RFC 9457 problem details."""

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from chalice.app import ChaliceUnhandledError, Request, Response

from api.current import answering
from api.response import PRIVATE, json_response
from api.telemetry import count, logger, unexpected
from onestop.errors import Conflict, Refusal

MEDIA_TYPE = "application/problem+json"
TYPE = "urn:onestop:problem:"


class Escaped(ChaliceUnhandledError):
    """Carries an error (its cause) past Chalice, which would answer in its own words."""


def answered(request: Request, answer: Callable[[Request], Response]) -> Response:
    """Chalice middleware: answer, and say in our words whatever goes wrong."""
    with answering(request):
        try:
            response = answer(request)
        except Escaped as escaped:
            response = _of(escaped.__cause__, request)
    if response.status_code >= HTTPStatus.BAD_REQUEST and response.headers.get("Content-Type") != MEDIA_TYPE:
        response = _of_chalice(response, request)
    logger.info("answered", method=request.method, route=request.path, status=response.status_code)
    return response


def _of(error: BaseException | None, request: Request) -> Response:
    if isinstance(error, Refusal):
        if isinstance(error, Conflict):
            count("Conflicts")
        faults = [{"pointer": each.pointer, "detail": each.detail} for each in error.errors]
        return _problem(request, type(error).__name__, error.status, error.title, error.detail, faults)
    unexpected(error or RuntimeError())
    return _internal(request)


def _of_chalice(response: Response, request: Request) -> Response:
    """What Chalice itself refuses: a method that a route does not have."""
    if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _internal(request)
    status = HTTPStatus(response.status_code)
    allow = {name: str(value) for name, value in response.headers.items() if name == "Allow"}
    return _problem(request, status.name.title(), status.value, status.phrase, status.description, [], allow)


def _internal(request: Request) -> Response:
    detail = "The fault is ours and has been noted; try again later."
    return _problem(request, "Internal", HTTPStatus.INTERNAL_SERVER_ERROR, "Unexpected error", detail, [])


def _problem(
    request: Request,
    name: str,
    status: int,
    title: str,
    detail: str,
    errors: list[dict[str, str]],
    headers: Mapping[str, str] | None = None,
) -> Response:
    body: dict[str, Any] = {
        "type": TYPE + re.sub(r"_|(?<=[a-z])(?=[A-Z])", "-", name).lower(),
        "title": title,
        "status": int(status),
        "detail": detail,
        "instance": request.context.get("path", request.path),
        "errors": errors,
    }
    return json_response(body, int(status), MEDIA_TYPE, {"Cache-Control": PRIVATE, **(headers or {})})
