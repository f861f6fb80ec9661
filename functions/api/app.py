"""The JSON API (design §5): one Chalice app, a blueprint a resource."""

from typing import Any

from aws_lambda_powertools.logging import correlation_paths
from aws_lambda_powertools.utilities.typing import LambdaContext
from chalice.app import Blueprint, Chalice

from api import specification
from api.problem import answered
from api.telemetry import logger
from api.view import add_route
from onestop.operations import OPERATIONS, RESOURCES, declared
from onestop.surroundings import surroundings

# An environment of its own: Chalice writes to the process's otherwise.
app = Chalice("api", configure_logs=False, env={})
app.register_middleware(answered, "http")
app.api.binary_types = [each.operation.file for each in OPERATIONS.values() if each.operation.file]
for resource in (*RESOURCES, specification):
    routes = Blueprint(resource.__name__)
    for each in declared(resource).values():
        add_route(routes, each)
    app.register_blueprint(routes)


@logger.inject_lambda_context(correlation_id_path=correlation_paths.API_GATEWAY_REST, clear_state=True)
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """One request of the gateway's."""
    surroundings()
    answer: dict[str, Any] = app({**event, "headers": _headers(event)}, context)
    return answer


def _headers(event: dict[str, Any]) -> dict[str, Any]:
    """Those that were sent. Who says nothing of what they accept accepts anything (RFC 9110, 12.5.1)."""
    sent = event.get("headers") or {}
    return sent if any(name.lower() == "accept" for name in sent) else {"Accept": "*/*", **sent}
