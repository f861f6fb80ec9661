"""How long the CDK takes from the sample catalogue to its templates."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from bench.figure import Figure
from cli.setup.cdk_cli import CDK, node
from infra.lock import ROOT
from infra.vendor import vendor_layer

BOUND_S = 12


def measure() -> Iterator[Figure]:
    """One synth, its vendor layer built before (that is part of the set-up)."""
    vendor_layer("emulator")
    path = os.pathsep.join([str(node().parent), os.environ["PATH"]])
    with tempfile.TemporaryDirectory() as target:
        app = ["--app", f"{sys.executable} -m infra.app", "--context", "profile=emulator", "--output", target]
        started = time.perf_counter()
        subprocess.run(
            [node(), CDK, "synth", "--quiet", "--no-notices", *app],
            cwd=ROOT,
            env={**os.environ, "PATH": path, "JSII_NODE": str(node())},
            check=True,
            capture_output=True,
        )
    yield Figure("cdk synth of the sample catalogue", time.perf_counter() - started, BOUND_S, "s")
