"""What every test finds: catalogue and pages compiled, a Node.js for the CDK, and no way to anybody's AWS account."""

import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer

from catalogue.compiler import SHIPPED, compile_catalogue
from cli.local import process
from cli.local.home import Home
from cli.setup.cdk_cli import node
from infra.pages import build_pages
from infra.typefaces import typefaces_layer
from onestop import catalogue
from tests import attribute_values, rows
from tests.scheduling import Together, place

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

attribute_values.pass_on()
rows.touch_few()

# How hard properties are searched: a plain one by so many examples, a whole life by ten times as many.
# `make prove` (proof/properties.py) runs the second profile in shards with seeds of their own.
settings.register_profile("tests", max_examples=100, deadline=None)
settings.register_profile("prove", max_examples=int(os.environ.get("ONESTOP_EXAMPLES", "10000")), deadline=None)
# Each mutant meets the same examples (`make mutate`); a whole life is lived thirty times.
settings.register_profile("mutation", max_examples=3, deadline=None, derandomize=True, database=None)
settings.load_profile("tests")


def pytest_configure(config: pytest.Config) -> None:
    """Before any test module is imported, once for all workers: compile; choose a home for a local AWS."""
    sys.path.append(str(typefaces_layer() / "python"))  # where a function has it from its layer
    if not hasattr(config, "workerinput"):
        build_pages(compile_catalogue(SHIPPED, Path(catalogue.__file__).parent / "compiled"))
        os.environ["ONESTOP_HOME"] = tempfile.mkdtemp(prefix="onestop-tests-")  # never the person's own
        os.environ["ONESTOP_PORT"] = str(_free_port())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the local AWS, if a test has started it."""
    if not hasattr(config, "workerinput"):
        process.stop(Home.from_env())
        shutil.rmtree(os.environ["ONESTOP_HOME"])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what lasts longest."""
    items.sort(key=place)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Together:
    """Keep what must not run beside each other in one worker."""
    return Together(config, log)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
