"""The real `cdk bootstrap` and `cdk deploy --all`, onto the local AWS."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from botocore.exceptions import ClientError

from cli.local.access import ACCOUNT, REGION, client, environment, gateways
from cli.local.home import Home
from cli.local.mail import SENDER
from cli.local.problem import LocalProblem
from cli.outputs import STACKS
from cli.setup.cdk_cli import CDK, node
from infra.lock import ROOT

_BOOTSTRAP = "CDKToolkit"
_ROOMS = ("catalogue", "statemachines", "infra", "functions", "layers")
_FILES = ("cdk.json", "package-lock.json", "requirements.lock")
_NOT_SOURCES = {"__pycache__", "built", "compiled"}


def deploy(home: Home, say: Callable[[str], None], turn: int) -> None:
    """Deploy what the sources say, unless that is what is deployed; the CDK inherits the descriptor `turn`."""
    wanted = fingerprint()
    if home.deployed.is_file() and home.deployed.read_text() == wanted and all(_is_complete(home, s) for s in STACKS):
        say("deployed already, nothing has changed since")
        return
    home.deployed.unlink(missing_ok=True)
    home.deploy_log.unlink(missing_ok=True)
    if not _is_complete(home, _BOOTSTRAP):
        say("cdk bootstrap ...")
        # From where no cdk.json is: a bootstrap needs no synth.
        _cdk(home, say, turn, "bootstrap", f"aws://{ACCOUNT}/{REGION}", folder=home.folder)
    say("cdk deploy --all ...")
    told = {"profile": "emulator", "sender": SENDER, "gateways": gateways(home)}
    context = [word for name, value in told.items() for word in ("--context", f"{name}={value}")]
    app = ["--app", f"{sys.executable} -m infra.app", *context, "--output", str(home.assembly)]
    _cdk(home, say, turn, "deploy", "--all", "--require-approval", "never", "--progress", "events", *app)
    home.deployed.write_text(wanted)


def fingerprint() -> str:
    """Return a hash of all that a synth reads."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted([*_sources(), *(ROOT / name for name in _FILES)]):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for room in _ROOMS:
        for folder, folders, names in os.walk(ROOT / room):
            folders[:] = [each for each in folders if each not in _NOT_SOURCES]
            yield from (Path(folder, name) for name in names)


def _is_complete(home: Home, stack: str) -> bool:
    try:
        described = client(home, "cloudformation").describe_stacks(StackName=stack)["Stacks"][0]
    except ClientError:
        return False
    return described["StackStatus"] in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}


def _cdk(home: Home, say: Callable[[str], None], turn: int, *words: str, folder: Path = ROOT) -> None:
    path = os.pathsep.join([str(node().parent), os.environ["PATH"]])
    with (
        home.deploy_log.open("a") as log,
        subprocess.Popen(
            [node(), CDK, *words, "--ci", "--no-notices"],
            cwd=folder,
            env={**environment(home), "PATH": path, "JSII_NODE": str(node())},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            pass_fds=[turn],
        ) as process,
    ):
        for line in process.stdout or ():
            log.write(line)
            if "✅" in line:
                say(line.strip())
    if process.returncode:
        raise LocalProblem(_failure(home, words[0]))


def _failure(home: Home, verb: str) -> str:
    last = "\n".join(home.deploy_log.read_text().splitlines()[-25:])
    return (
        f"`cdk {verb}` failed; it said last:\n{last}\n\nAll of it: {home.deploy_log}\n"
        "Mend it and run the same command again; `onestop local reset` starts from an empty AWS."
    )
