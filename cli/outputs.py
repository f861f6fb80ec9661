"""`outputs.json`: what a deployment is called from outside (a contract with tests and other systems)."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from infra.names import PORTAL_STAGE, STAGE

STACKS = ("OneStopGround", "OneStopProcess")


@dataclass(frozen=True, slots=True)
class Outputs:
    """Names and addresses of one deployment."""

    api_url: str
    """Without a slash at the end."""
    portal_url: str
    """Without a slash at the end."""
    user_pool_id: str
    user_pool_client_id: str
    table: str
    bus: str
    queues: Mapping[str, str]
    """Queue URL by department code."""
    state_machines: Mapping[str, str]
    """ARN by service id."""

    @classmethod
    def read(cls, path: Path) -> "Outputs":
        """Read the file; raises FileNotFoundError."""
        return cls(**json.loads(path.read_text()))

    def write(self, path: Path) -> None:
        """Replace the file in one step."""
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(asdict(self), indent=2) + "\n")
        beside.replace(path)


def deployed_outputs(cloudformation: Any, gateway_url: Callable[[str, str], str]) -> Outputs:
    """Ask a deployment for its outputs; `gateway_url` makes the address of a gateway from its id and stage."""
    stacks = [cloudformation.describe_stacks(StackName=name)["Stacks"][0] for name in STACKS]
    stated = {each["OutputKey"]: each["OutputValue"] for stack in stacks for each in stack.get("Outputs", [])}
    return Outputs(
        api_url=gateway_url(stated["ApiId"], STAGE),
        portal_url=gateway_url(stated["PortalId"], PORTAL_STAGE),
        user_pool_id=stated["UserPoolId"],
        user_pool_client_id=stated["UserPoolClientId"],
        table=stated["TableName"],
        bus=stated["BusName"],
        queues=json.loads(stated["Queues"]),
        state_machines=json.loads(stated["StateMachines"]),
    )
