"""The emulator gets the same house, but for what stands in the profile."""

import sys

import pytest

from infra.profile import LEFT_OUT, Profile
from tests.infra.assembly import Assembly


def test_only_what_is_listed_is_left_out(aws: Assembly, emulator: Assembly) -> None:
    assert aws.types() - emulator.types() == LEFT_OUT.keys()
    # The emulator does not read these from the API's document.
    assert emulator.types() - aws.types() == {"AWS::ApiGateway::GatewayResponse"}


def test_both_have_the_same_functions_with_the_same_surroundings(aws: Assembly, emulator: Assembly) -> None:
    there, here = (each.resources("AWS::Lambda::Function") for each in (aws, emulator))
    assert there.keys() == here.keys()
    for name, each in there.items():
        assert each["Environment"]["Variables"].keys() == here[name]["Environment"]["Variables"].keys()
        assert each["Handler"] == here[name]["Handler"]


def test_the_emulator_runs_functions_on_this_machines_python(emulator: Assembly) -> None:
    runtimes = {each["Runtime"] for each in emulator.resources("AWS::Lambda::Function").values()}
    assert runtimes == {f"python{sys.version_info.major}.{sys.version_info.minor}"}


def test_tests_sign_in_with_a_password_on_the_emulator(emulator: Assembly) -> None:
    flows = emulator.resources("AWS::Cognito::UserPoolClient")["PeoplePoolClient"]["ExplicitAuthFlows"]
    assert "ALLOW_USER_PASSWORD_AUTH" in flows


def test_plain_http_on_loopback_is_let_in(emulator: Assembly) -> None:
    assert "aws:SecureTransport" not in str(emulator.templates)


def test_another_profile_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="choose `aws` or `emulator`"):
        Profile.named("azure")
