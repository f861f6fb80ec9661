"""What every test finds: the catalogue compiled, a Node.js for the CDK, and no way to anybody's AWS account."""

import os
from pathlib import Path

import pytest

from catalogue.compiler import SHIPPED, compile_catalogue
from cli.setup.cdk_cli import node
from onestop import catalogue

for setting in [name for name in os.environ if name.startswith("AWS_") and name != "AWS_CA_BUNDLE"]:
    del os.environ[setting]
os.environ |= {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
    "JSII_NODE": str(node()),
}


def pytest_configure(config: pytest.Config) -> None:
    """Compile before any test module is imported, once for all workers."""
    if not hasattr(config, "workerinput"):
        compile_catalogue(SHIPPED, Path(catalogue.__file__).parent / "compiled")
