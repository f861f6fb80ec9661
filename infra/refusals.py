"""How the gateway refuses a request that the API never sees: in problem+json (RFC 9457), as the API does."""

import json
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from aws_cdk import Acknowledgment, Validations
from aws_cdk.aws_apigateway import ResponseType, SpecRestApi

REFUSALS: Mapping[str, HTTPStatus] = {
    "ACCESS_DENIED": HTTPStatus.FORBIDDEN,
    "EXPIRED_TOKEN": HTTPStatus.UNAUTHORIZED,
    "INTEGRATION_FAILURE": HTTPStatus.BAD_GATEWAY,
    "INTEGRATION_TIMEOUT": HTTPStatus.GATEWAY_TIMEOUT,
    # What API Gateway says to a path that it does not know.
    "MISSING_AUTHENTICATION_TOKEN": HTTPStatus.NOT_FOUND,
    "REQUEST_TOO_LARGE": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "THROTTLED": HTTPStatus.TOO_MANY_REQUESTS,
    "UNAUTHORIZED": HTTPStatus.UNAUTHORIZED,
    "UNSUPPORTED_MEDIA_TYPE": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
}
"""Status by the gateway's own name for what happened."""

_PROBLEM = {"Content-Type": "'application/problem+json'"}

OTHERS = ("DEFAULT_4XX", "DEFAULT_5XX")
"""The rest, which keep the status of what happened and say it in the gateway's words."""


def document_extension() -> dict[str, Any]:
    """The value of `x-amazon-apigateway-gateway-responses` in the gateway's document."""
    return {
        kind: {
            **({"statusCode": status.value} if status else {}),
            "responseParameters": {f"gatewayresponse.header.{name}": value for name, value in headers.items()},
            "responseTemplates": {"application/json": body},
        }
        for kind, status, headers, body in _refusals()
    }


def add_resources(rest: SpecRestApi) -> None:
    """The same as resources of their own, for a gateway that does not read the extension. Not for AWS:
    there each import of the document wipes what stands beside it."""
    Validations.of(rest).acknowledge(Acknowledgment(id="CloudFormation-Validate::W3660", reason="only on the emulator"))
    for kind, status, headers, body in _refusals():
        rest.add_gateway_response(
            kind.title().replace("_", ""),
            type=ResponseType.of(kind),
            status_code=str(status.value) if status else None,
            response_headers=headers,
            templates={"application/json": body},
        )


def _refusals() -> Iterator[tuple[str, HTTPStatus | None, dict[str, str], str]]:
    """Name, status, headers and body of each."""
    for kind, status in REFUSALS.items():
        problem = {"type": "about:blank", "title": status.phrase, "status": status.value}
        challenge = {"WWW-Authenticate": "'Bearer'"} if status == HTTPStatus.UNAUTHORIZED else {}
        yield kind, status, {**_PROBLEM, **challenge}, json.dumps(problem)
    for kind in OTHERS:
        yield kind, None, dict(_PROBLEM), '{"type": "about:blank", "title": $context.error.messageString}'
