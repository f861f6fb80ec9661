"""The commands find everything deployed, and the API at an address."""

from collections.abc import Iterator

import pytest

from cli.outputs import Outputs
from onestop.catalogue import shipped
from onestop.settings import Settings
from tests.api_server import serving
from tests.deployed import deployed, machines, stream

__all__ = ["deployed", "machines", "stream"]


@pytest.fixture
def outputs(deployed: Settings) -> Iterator[Outputs]:
    """What a command reads of the deployment."""
    with serving() as api_url:
        yield Outputs(
            api_url=api_url,
            portal_url="http://127.0.0.1:1/portal",
            user_pool_id="",
            user_pool_client_id="",
            table=deployed.table,
            bus=deployed.bus,
            queues={code: deployed.queue_prefix + code for code in shipped().departments},
            state_machines={each["id"]: f"{deployed.machine_prefix}{each['id']}" for each in shipped().index},
        )
