"""cdk-nag's AwsSolutions pack finds nothing that is not acknowledged, with a reason, beside its resource."""

import json
from pathlib import Path

from aws_cdk import Validations
from cdk_nag import AwsSolutionsChecks

from tests.infra.conftest import app


def test_cdk_nag_has_nothing_to_say(tmp_path: Path) -> None:
    checked = app(tmp_path)
    Validations.of(checked).add_plugins(AwsSolutionsChecks(checked))
    try:
        checked.synth()
    except RuntimeError:  # it says only where the findings are
        report = json.loads((tmp_path / "validation-report.json").read_text())
        raise AssertionError(json.dumps(report, indent=1)) from None
