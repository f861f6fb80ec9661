"""The document that infra deploys and clients read, and what importing it costs."""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

from api.app import app
from api.openapi import SIGN_IN, document
from onestop.identity import TABLE, is_public
from onestop.operations.schemas import COMPONENTS
from tests.functions.api.person import Person

ROOT = Path(__file__).parents[3]
HEAVY = ("boto3", "aws_cdk", "aws_xray_sdk", "requests", "yaml")
MEASURED = """
import json, os, sys
sys.path[:0] = ["functions", "layers/onestop/python"]
before = dict(os.environ)
import api.openapi
api.openapi.document()
import api.app
print(json.dumps([sorted(sys.modules), dict(os.environ) == before]))
"""


def test_the_document_that_is_served_is_the_one_that_is_deployed() -> None:
    assert Person(None).get("/openapi.json").body == document()


def test_every_route_is_described_and_only_the_public_ones_are_open() -> None:
    operations = {
        operation["operationId"]: operation
        for methods in document()["paths"].values()
        for operation in methods.values()
    }
    assert set(operations) == set(TABLE)
    for name, operation in operations.items():
        assert operation["security"] == ([] if is_public(name) else [{SIGN_IN: []}])
        assert operation["summary"]


def test_every_reference_leads_somewhere_and_every_schema_is_one() -> None:
    text = json.dumps(document())
    for name, schema in COMPONENTS.items():
        Draft202012Validator.check_schema(schema)
        assert f'"#/components/schemas/{name}"' in text or name == "Nothing"
    referred = {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert referred <= set(COMPONENTS)


def test_a_path_parameter_of_the_document_is_one_of_the_route() -> None:
    for path, methods in document()["paths"].items():
        for method, operation in methods.items():
            named = [each["name"] for each in operation["parameters"] if each["in"] == "path"]
            assert named == app.routes[path][method.upper()].view_args


def test_importing_needs_no_environment_changes_none_and_loads_nothing_heavy() -> None:
    ran = subprocess.run(
        [sys.executable, "-I", "-c", MEASURED], cwd=ROOT, env={}, capture_output=True, text=True, check=True
    )
    modules, unchanged = json.loads(ran.stdout)
    assert unchanged
    assert not set(HEAVY) & set(modules)
