"""The API's own OpenAPI 3.1 document -> the 3.0.1 document that API Gateway imports."""

from collections.abc import Iterator, Mapping
from typing import Any

from infra.refusals import PROBLEMS, Wording, document_extension

Document = Mapping[str, Any]

METHODS = ("delete", "get", "head", "patch", "post", "put")
LONGEST_WAIT_MS = 29_000
BINARY = ("*/*",)
"""What the gateway passes on as bytes: of anything narrower, a browser that asks for a page first and for
anything second would be sent a file's base64."""


def gateway_document(
    document: Document,
    *,
    integration_uri: str,
    user_pool_arn: str,
    refusals: Wording = PROBLEMS,
) -> dict[str, Any]:
    """Routes, which of them need a signed-in user, and the one function behind all of them.

    What is asked and answered stays in the document that the API itself serves: bodies are checked by
    the function, which points at each mistake; the gateway would only say that there is one.
    """
    schemes = document.get("components", {}).get("securitySchemes", {})
    return {
        "openapi": "3.0.1",
        "info": {name: document["info"][name] for name in ("title", "version")},
        "paths": {
            path: {method: _operation(document, path, method, integration_uri) for method in METHODS if method in item}
            for path, item in sorted(document["paths"].items())
        },
        "components": {"securitySchemes": {name: _authorizer(user_pool_arn) for name in sorted(schemes)}},
        "x-amazon-apigateway-binary-media-types": [*BINARY],
        "x-amazon-apigateway-gateway-responses": document_extension(refusals),
    }


def _operation(document: Document, path: str, method: str, integration_uri: str) -> dict[str, Any]:
    item = document["paths"][path]
    operation = item[method]
    return {
        "security": operation.get("security", document.get("security", [])),
        "parameters": list(_parameters(document, [*item.get("parameters", ()), *operation.get("parameters", ())])),
        "responses": {
            status: {"description": response["description"]} for status, response in operation["responses"].items()
        },
        "x-amazon-apigateway-integration": {
            "type": "aws_proxy",
            "httpMethod": "POST",
            "uri": integration_uri,
            "passthroughBehavior": "when_no_match",
            "timeoutInMillis": LONGEST_WAIT_MS,
        },
    }


def _parameters(document: Document, parameters: list[Document]) -> Iterator[dict[str, Any]]:
    """Those in the path, which the gateway must know; others it passes on unasked."""
    for each in parameters:
        found = _resolved(document, each)
        if found["in"] == "path":
            yield {"name": found["name"], "in": "path", "required": True, "schema": {"type": "string"}}


def _resolved(document: Document, node: Document) -> Document:
    """What a `$ref` within the document points at, or the node itself."""
    reference = node.get("$ref")
    if reference is None:
        return node
    for step in reference.removeprefix("#/").split("/"):
        document = document[step]
    return document


def _authorizer(user_pool_arn: str) -> dict[str, Any]:
    return {
        "type": "apiKey",
        "name": "Authorization",
        "in": "header",
        "x-amazon-apigateway-authtype": "cognito_user_pools",
        "x-amazon-apigateway-authorizer": {"type": "cognito_user_pools", "providerARNs": [user_pool_arn]},
    }
