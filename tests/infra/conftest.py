"""Both profiles, synthesised once a session from the repository's own catalogue and routes."""

import json
from pathlib import Path
from typing import Any

import pytest
from aws_cdk import App

from infra.app import build
from infra.lock import ROOT
from onestop.catalogue import shipped
from tests.infra.assembly import Assembly

SENDER = "notices@onestop.example"
CONTEXT = {**json.loads((ROOT / "cdk.json").read_text())["context"], "sender": SENDER}
"""As in the file, for a government that sends mails."""


def app(folder: Path, *, validated: bool = False, **context: Any) -> App:
    """An app with the stacks in it, not yet synthesised; `context` as on the command line."""
    made = App(
        context={**CONTEXT, **context},
        outdir=str(folder),
        tree_metadata=False,
        builtin_cloud_formation_validation=validated,
    )
    build(made, shipped())
    return made


@pytest.fixture(scope="session")
def aws(tmp_path_factory: pytest.TempPathFactory) -> Assembly:
    """What goes to AWS."""
    folder = tmp_path_factory.mktemp("aws")
    app(folder).synth()
    return Assembly.read(folder)


@pytest.fixture(scope="session")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Assembly:
    """What goes to the emulator."""
    folder = tmp_path_factory.mktemp("emulator")
    app(folder, profile="emulator").synth()
    return Assembly.read(folder)
