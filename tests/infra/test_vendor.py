"""The vendor layer alone carries a function: nothing of the project's environment helps it."""

import subprocess
import sys

import pytest

from infra.vendor import vendor_layer

AARCH64 = 183
"""What an ELF file is for, in its bytes 18 and 19."""
IMPORTS = "import aws_xray_sdk.core, boto3, chalice, jsonschema, pydyf, pynamodb.models, segno, tzdata, uharfbuzz"
CLIENTS = """
import boto3, sys
session = boto3.Session("key", "secret", region_name="ap-east-1")
for service in ("cognito-idp", "dynamodb", "events", "kms", "s3", "sesv2", "sqs", "stepfunctions", "sts"):
    session.client(service)
assert all("site-packages" not in module.__file__ for module in sys.modules.values() if getattr(module, "__file__", 0))
"""
POWERTOOLS = """
from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.utilities.batch import BatchProcessor
from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer
Tracer(service="onestop", disabled=True)
"""


@pytest.mark.parametrize("program", [IMPORTS, CLIENTS, POWERTOOLS], ids=["imports", "clients", "powertools"])
def test_the_layer_alone_is_enough(program: str) -> None:
    python = vendor_layer("emulator") / "python"
    alone = f"import sys; sys.path.append({str(python)!r})\n{program}"
    done = subprocess.run([sys.executable, "-I", "-S", "-B", "-c", alone], env={}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_second_call_builds_nothing() -> None:
    folder = vendor_layer("emulator")
    before = folder.stat().st_ino
    assert vendor_layer("emulator").stat().st_ino == before


def test_the_layer_for_aws_carries_arm64_machine_code_of_its_own_python() -> None:
    compiled = list(vendor_layer("aws").rglob("*.so"))
    assert compiled
    assert {int.from_bytes(file.read_bytes()[18:20], "little") for file in compiled} == {AARCH64}
    assert all("cpython-313" in file.name or "abi3" in file.name for file in compiled)


def test_the_layer_fits_lambda() -> None:
    size = sum(file.stat().st_size for file in vendor_layer("aws").rglob("*"))
    assert size < 40_000_000, "Lambda allows 250 MB unzipped; a cold start pays for every one of them"
