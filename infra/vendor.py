"""The vendor layer: what the functions import and did not write, as the lock has it.

Left out is what no function reaches: chalice's command line, and the descriptions of
the hundreds of AWS services that we do not call (most of botocore's 30 MB).
"""

import fcntl
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from infra.lock import LOCK, ROOT, RUNTIME, closure

AWS_PYTHON = "3.13"
"""The Lambda runtime's Python on AWS; on the emulator it is this machine's."""

_BUILD = ROOT / ".onestop" / "build"
_CHALICE_COMMAND_LINE = {"click", "inquirer", "pip", "pyyaml", "setuptools", "wheel"}
# xray: its SDK asks for the sampling rules.
_SERVICES = {"cognito-idp", "dynamodb", "events", "kms", "s3", "sqs", "stepfunctions", "sts", "xray"}
_SHARED = {"_retry.json", "endpoints.json", "partitions.json", "sdk-default-configuration.json"}
_LAMBDA_ON_AWS = ["--only-binary", ":all:", "--python-version", AWS_PYTHON]
_PLATFORM = {"uv": ["--python-platform", "aarch64-manylinux2014"], "pip": ["--platform", "manylinux2014_aarch64"]}


def vendor_layer(profile: str) -> Path:
    """Return the layer's folder for the `aws` or `emulator` profile, building it when the lock has changed.

    On the emulator Lambdas run on this machine's Python, on AWS on arm64.
    """
    folder, stamp = _BUILD / f"vendor-{profile}", _BUILD / f"vendor-{profile}.stamp"
    _BUILD.mkdir(parents=True, exist_ok=True)
    with (_BUILD / f"vendor-{profile}.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # two synths at once build it once
        if not (folder.is_dir() and stamp.is_file() and stamp.read_text() == _fingerprint()):
            stamp.unlink(missing_ok=True)
            _build(folder, profile)
            stamp.write_text(_fingerprint())
    return folder


def _fingerprint() -> str:
    inputs = LOCK.read_bytes() + Path(__file__).read_bytes() + sys.version.encode()
    return hashlib.sha256(inputs).hexdigest()


def _build(folder: Path, profile: str) -> None:
    with tempfile.TemporaryDirectory(dir=_BUILD) as temporary:
        lock = Path(temporary) / "requirements.txt"
        lock.write_text(closure(LOCK.read_text(), RUNTIME, without=_CHALICE_COMMAND_LINE))
        built = Path(temporary) / "layer"
        _install(lock, built / "python", profile)
        _prune(built / "python")
        shutil.rmtree(folder, ignore_errors=True)
        built.rename(folder)


def _install(lock: Path, target: Path, profile: str) -> None:
    failures = []
    for installer in ("uv", "pip"):  # uv is faster; pip knows a private index that only pip is set up for
        command = [sys.executable, "-m", *(["uv", "pip"] if installer == "uv" else ["pip"]), "install", "--quiet"]
        platform = [*_LAMBDA_ON_AWS, *_PLATFORM[installer]] if profile == "aws" else []
        options = ["--no-deps", "--require-hashes", "--target", str(target), "-r", str(lock)]
        done = subprocess.run([*command, *platform, *options], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return
        failures.append(done.stderr)
    raise RuntimeError("No installer could fetch the vendor layer; is the index reachable?\n" + "\n".join(failures))


def _prune(python: Path) -> None:
    for described in (python / "botocore" / "data").iterdir():
        if described.name not in _SERVICES | _SHARED:
            shutil.rmtree(described) if described.is_dir() else described.unlink()
    shutil.rmtree(python / "bin", ignore_errors=True)
    # Which installer wrote it must not change the layer's hash.
    for trace in ("INSTALLER", "RECORD", "REQUESTED"):
        for file in python.glob(f"*.dist-info/{trace}"):
            file.unlink()
    for compiled in list(python.rglob("__pycache__")):
        shutil.rmtree(compiled)
    (python / ".lock").unlink(missing_ok=True)
