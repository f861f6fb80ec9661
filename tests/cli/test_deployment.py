"""Which deployment a command talks to."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from cli.deployment import local_home, reach
from cli.outputs import Outputs

LOCAL = Outputs(
    "http://127.0.0.1:4599/_aws/execute-api/a/v1", "http://127.0.0.1:1/portal", "pool", "client", "table", "bus", {}, {}
)
ON_AWS = replace(LOCAL, api_url="https://a.execute-api.eu-west-1.amazonaws.com/v1")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put back whatever a command changes."""
    monkeypatch.setattr(os, "environ", os.environ.copy())
    os.environ.pop("AWS_ENDPOINT_URL", None)


def reached(outputs: Outputs, folder: Path) -> Outputs:
    outputs.write(folder / "outputs.json")
    return reach(folder / "outputs.json")


def test_the_local_aws_is_reached_without_the_persons_own_profile(tmp_path: Path) -> None:
    os.environ["AWS_PROFILE"] = "production"
    assert reached(LOCAL, tmp_path) == LOCAL
    assert os.environ["AWS_ENDPOINT_URL"] == "http://127.0.0.1:4599"
    assert "AWS_PROFILE" not in os.environ


def test_aws_is_reached_as_the_environment_says(tmp_path: Path) -> None:
    os.environ["AWS_PROFILE"] = "production"
    assert reached(ON_AWS, tmp_path) == ON_AWS
    assert os.environ["AWS_PROFILE"] == "production"
    assert "AWS_ENDPOINT_URL" not in os.environ


def test_an_endpoint_that_was_set_by_hand_stays(tmp_path: Path) -> None:
    os.environ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1"
    reached(LOCAL, tmp_path)
    assert os.environ["AWS_ENDPOINT_URL"] == "http://127.0.0.1:1"


def test_a_deployment_on_aws_has_no_home_here() -> None:
    assert local_home(ON_AWS) is None
    home = local_home(LOCAL)
    assert home is not None
    assert home.port == 4599
