"""How programs reach the local AWS: the environment that points an SDK at it.

The key is the emulator's own root: it opens nothing but this machine's loopback.
"""

import os
from typing import Any

import boto3

from cli.local.home import Home

ACCOUNT = "000000000000"
REGION = "us-east-1"
_ROOT_KEY = "test"


def environment(home: Home) -> dict[str, str]:
    """Return this process's environment with every AWS setting replaced by the local ones."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "CDK_"))}
    # The person's own AWS profiles must neither leak in nor be deployed to.
    return inherited | {
        "AWS_ENDPOINT_URL": home.url,
        "AWS_ACCESS_KEY_ID": _ROOT_KEY,
        "AWS_SECRET_ACCESS_KEY": _ROOT_KEY,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "CDK_DEFAULT_ACCOUNT": ACCOUNT,
        "CDK_DEFAULT_REGION": REGION,
        "NO_PROXY": "127.0.0.1,localhost",
    }


def enter(home: Home) -> None:
    """Make this process speak to that local AWS and to no other: a stray AWS_PROFILE goes."""
    local = environment(home)
    for name in os.environ.keys() - local.keys():
        del os.environ[name]
    os.environ.update(local)


def client(home: Home, service: str) -> Any:
    """Return a boto3 client of the local service."""
    session = boto3.Session(_ROOT_KEY, _ROOT_KEY, region_name=REGION)
    return session.client(service, endpoint_url=home.url)


def gateway_url(home: Home, api: str, stage: str) -> str:
    """Return the address of the REST API with that id."""
    return f"{gateways(home)}/{api}/{stage}"


def gateways(home: Home) -> str:
    """Return the address below which all REST APIs stand."""
    return f"{home.url}/_aws/execute-api"
