"""The command before it meets its queue."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import main
from cli.outputs import Outputs


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The outputs of a deployment on AWS."""
    path = tmp_path / "outputs.json"
    queues = {"fire-rescue": "https://sqs.example/onestop-fire-rescue"}
    Outputs("https://api.example/v1", "http://127.0.0.1:1/portal", "pool", "client", "table", "bus", queues, {}).write(
        path
    )
    return path


def run(*told: str) -> Result:
    return CliRunner().invoke(main, ["worker", *told])


def test_nothing_deployed_says_how_to_deploy(tmp_path: Path) -> None:
    result = run("--department", "fire-rescue", "--outputs", str(tmp_path / "none.json"))
    assert result.exit_code == 1
    assert "onestop local up" in result.output


def test_an_unknown_department_is_told_the_known_ones(file: Path) -> None:
    result = run("--department", "fire", "--outputs", str(file))
    assert result.exit_code == 2
    assert "fire-rescue" in result.output


def test_without_rules_somebody_must_be_there(file: Path) -> None:
    result = run("--department", "fire-rescue", "--outputs", str(file))
    assert result.exit_code == 2
    assert "--rules" in result.output


def test_rules_that_are_wrong_stop_it_before_it_takes_a_task(file: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text("- outcome: perhaps\n")
    result = run("--department", "fire-rescue", "--outputs", str(file), "--rules", str(rules))
    assert result.exit_code == 1
    assert "perhaps" in result.output
