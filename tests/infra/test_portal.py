"""The gateway of the pages, and the pool's own sign-in pages as they go to AWS."""

import json
from http import HTTPStatus
from pathlib import Path

import pytest

from infra.door import PORTAL
from infra.gateway import BINARY, gateway_document
from portal.document import document
from tests.infra.assembly import Assembly
from tests.infra.conftest import app

OIDC = {"name": "national", "issuer": "https://id.example", "client_id": "onestop", "secret": "onestop/oidc"}


def test_every_page_is_open_at_the_gateway_and_carries_what_is_no_text() -> None:
    made = gateway_document(document(), integration_uri="uri", user_pool_arn="arn", refusals=PORTAL.refusals)
    assert {"/", "/services/{service}", "/{proxy+}"} <= made["paths"].keys()
    asked = [method["security"] for item in made["paths"].values() for method in item.values()]
    assert not any(asked)
    assert made["x-amazon-apigateway-binary-media-types"] == [*BINARY]
    (stray,) = made["paths"]["/{proxy+}"]["get"]["parameters"]
    assert stray["name"] == "proxy"


def test_a_refusal_of_the_gateway_is_a_page_in_every_language() -> None:
    page = PORTAL.refusals.unforeseen
    assert all(f'lang="{each}"' in page for each in ("zh-Hant", "zh-Hans", "en"))
    assert "$" not in page  # a template: nothing in it is to be filled in
    assert PORTAL.refusals.media_type.startswith("text/html")


def test_a_form_that_is_too_large_for_the_gateway_is_told_what_to_do() -> None:
    page = PORTAL.refusals.of(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    for said in ("檔案太大", "文件太大", "without JavaScript, 4 MB at most"):
        assert said in page
    assert PORTAL.refusals.of(HTTPStatus.NOT_FOUND) == PORTAL.refusals.unforeseen


def test_people_sign_in_at_the_pools_pages_and_come_back_to_the_portal_alone(aws: Assembly) -> None:
    (client,) = aws.resources("AWS::Cognito::UserPoolClient").values()
    assert client["AllowedOAuthFlows"] == ["code"]
    assert client["CallbackURLs"] == ["https://onestop.example/sign-in/callback"]
    assert client["LogoutURLs"] == ["https://onestop.example/"]
    assert client["SupportedIdentityProviders"] == ["COGNITO"]
    assert "ALLOW_USER_PASSWORD_AUTH" not in client["ExplicitAuthFlows"]
    assert client.get("GenerateSecret") in (None, False)


def test_a_national_identity_provider_may_vouch_for_people(tmp_path: Path) -> None:
    app(tmp_path, portal="https://portal.example.gov", identity_provider=json.dumps(OIDC)).synth()
    made = Assembly.read(tmp_path)
    (provider,) = made.resources("AWS::Cognito::UserPoolIdentityProvider").values()
    assert provider["ProviderDetails"]["oidc_issuer"] == OIDC["issuer"]
    assert "resolve:secretsmanager:onestop/oidc" in str(provider["ProviderDetails"]["client_secret"])
    (client,) = made.resources("AWS::Cognito::UserPoolClient").values()
    assert client["SupportedIdentityProviders"] == ["COGNITO", "national"]
    functions = made.resources("AWS::Lambda::Function")
    assert functions["FunctionsportalFunction"]["Environment"]["Variables"]["ONESTOP_IDENTITY_PROVIDER"] == "national"


def test_a_provider_that_lacks_something_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="issuer"):
        app(tmp_path, identity_provider='{"name": "national"}')
