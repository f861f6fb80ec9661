"""What API Gateway imports says of each route of the API who may call it, and nothing that 3.0.1 lacks."""

from typing import Any

import pytest

from api.openapi import document
from infra.gateway import METHODS, gateway_document
from tests.infra.assembly import Assembly

POOL = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a"


@pytest.fixture(scope="module")
def imported() -> dict[str, Any]:
    """The document for the gateway."""
    return gateway_document(document(), integration_uri="uri", user_pool_arn=POOL)


def operations(described: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """Every operation by path and method."""
    paths = described["paths"].items()
    return {(path, method): item[method] for path, item in paths for method in METHODS if method in item}


def test_every_route_is_there(imported: dict[str, Any]) -> None:
    assert operations(imported).keys() == operations(document()).keys()


def test_a_route_asks_for_a_token_unless_the_api_says_it_is_public(imported: dict[str, Any]) -> None:
    asked = {key: bool(each["security"]) for key, each in operations(imported).items()}
    assert asked == {key: bool(each["security"]) for key, each in operations(document()).items()}
    assert asked["/cases", "post"]
    assert not asked["/services", "get"]


def test_tokens_are_checked_by_the_pool(imported: dict[str, Any]) -> None:
    (scheme,) = imported["components"]["securitySchemes"].values()
    assert scheme["x-amazon-apigateway-authorizer"] == {"type": "cognito_user_pools", "providerARNs": [POOL]}


def test_every_variable_of_a_path_is_declared(imported: dict[str, Any]) -> None:
    for (path, _), each in operations(imported).items():
        declared = {parameter["name"] for parameter in each["parameters"]}
        assert declared == {part[1:-1] for part in path.split("/") if part.startswith("{")}


def test_a_place_in_a_path_has_one_variable(imported: dict[str, Any]) -> None:
    """API Gateway routes by place: `/cases/{case}` and `/cases/{id}/clocks` could not stand together."""
    names: dict[str, set[str]] = {}
    for path in imported["paths"]:
        parts = path.split("/")
        for depth, part in enumerate(parts):
            if part.startswith("{"):
                names.setdefault("/".join(parts[:depth]), set()).add(part)
    assert {place: each for place, each in names.items() if len(each) > 1} == {}


def test_every_refusal_of_the_gateway_is_a_problem_document(imported: dict[str, Any]) -> None:
    refusals = imported["x-amazon-apigateway-gateway-responses"]
    assert {"DEFAULT_4XX", "DEFAULT_5XX", "UNAUTHORIZED", "THROTTLED", "REQUEST_TOO_LARGE"} <= refusals.keys()
    types = {each["responseParameters"]["gatewayresponse.header.Content-Type"] for each in refusals.values()}
    assert types == {"'application/problem+json'"}


def test_a_file_is_passed_on_as_bytes_whatever_a_browser_asks_for_first(
    imported: dict[str, Any], aws: Assembly, emulator: Assembly
) -> None:
    said = "x-amazon-apigateway-binary-media-types"
    assert imported[said] == ["*/*"]
    assert all(each["Body"][said] == ["*/*"] for each in aws.resources("AWS::ApiGateway::RestApi").values())
    assert all(each["BinaryMediaTypes"] == ["*/*"] for each in emulator.resources("AWS::ApiGateway::RestApi").values())


def test_a_parameter_may_be_declared_once_for_many_routes() -> None:
    shared = {"name": "case", "in": "path", "required": True, "schema": {"type": "string"}}
    declared = {
        "info": {"title": "t", "version": "1"},
        "components": {"parameters": {"Case": shared}},
        "paths": {
            "/cases/{case}": {"parameters": [{"$ref": "#/components/parameters/Case"}], "get": {"responses": {}}}
        },
    }
    made = gateway_document(declared, integration_uri="uri", user_pool_arn=POOL)
    assert made["paths"]["/cases/{case}"]["get"]["parameters"] == [shared]
