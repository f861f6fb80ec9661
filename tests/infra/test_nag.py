"""Neither cdk-nag's AwsSolutions pack nor CloudFormation's own validation finds a thing that is not acknowledged."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from aws_cdk import App, Stack, Validations
from aws_cdk.aws_s3 import Bucket
from cdk_nag import AwsSolutionsChecks

from tests.infra.conftest import app


@pytest.mark.parametrize("profile", ["aws", "emulator"])
def test_the_templates_are_valid(tmp_path: Path, profile: str) -> None:
    app(tmp_path, validated=True, profile=profile).synth()
    assert findings(tmp_path) == []


def test_cdk_nag_has_nothing_to_say(tmp_path: Path) -> None:
    checked = app(tmp_path)
    check(checked)
    assert findings(tmp_path) == []


def test_cdk_nag_would_say_so(tmp_path: Path) -> None:
    careless = App(outdir=str(tmp_path))
    Bucket(Stack(careless, "Careless"), "Open")
    check(careless)
    assert any("AwsSolutions-S10" in each for each in findings(tmp_path))


def check(checked: App) -> None:
    """Synthesise under the pack's eyes."""
    Validations.of(checked).add_plugins(AwsSolutionsChecks(checked))
    with suppress(RuntimeError):  # it says only where the findings are
        checked.synth()


def findings(folder: Path) -> list[str]:
    """What the report of a synth's validation complains of, warnings too."""
    report = json.loads((folder / "validation-report.json").read_text())
    return [json.dumps(each) for plugin in report["pluginReports"] for each in plugin["violations"]]
