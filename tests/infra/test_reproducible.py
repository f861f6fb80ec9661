"""The same sources make the same templates and the same assets, in another process and another hash seed."""

import json
import os
import subprocess
import sys
from pathlib import Path

from infra.lock import ROOT
from tests.infra.assembly import Assembly
from tests.infra.conftest import CONTEXT


def test_a_second_synth_changes_nothing(aws: Assembly, tmp_path: Path) -> None:
    told = {"CDK_OUTDIR": str(tmp_path), "CDK_CONTEXT_JSON": json.dumps(CONTEXT), "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-m", "infra.app"], cwd=ROOT, env={**os.environ, **told}, check=True)
    again = Assembly.read(tmp_path)
    assert again.templates == aws.templates
    assert {each.name for each in tmp_path.glob("asset.*")} == {each.name for each in aws.folder.glob("asset.*")}


def test_nothing_of_this_machine_is_in_the_templates(aws: Assembly) -> None:
    text = json.dumps(aws.templates)
    assert str(ROOT) not in text
    assert str(Path.home()) not in text
