"""The portal (design §2): one Chalice app, a blueprint a group of pages."""

from typing import Any

from aws_lambda_powertools.logging import correlation_paths
from aws_lambda_powertools.utilities.typing import LambdaContext
from chalice.app import Chalice

from portal import (
    assets,
    delegations,
    guide,
    holder,
    home,
    joining,
    licences,
    preferences,
    services,
    sign_in,
    statistics,
    strays,
    wallet,
    wizard,
)
from portal.casefile.groups import GROUPS as CASEFILE
from portal.compression import compressed
from portal.consultation.groups import GROUPS as CONSULTATION
from portal.counter.groups import GROUPS as COUNTER
from portal.desk.groups import GROUPS as DESK
from portal.filing.groups import GROUPS as FILING
from portal.supervision.groups import GROUPS as SUPERVISION
from portal.telemetry import logger

# An environment of its own: Chalice writes to the process's otherwise.
app = Chalice("portal", configure_logs=False, env={})
# What is bytes and what is text is decided when it is compressed, not by Chalice.
app.api.binary_types = []
GROUPS = (
    home, services, guide, wizard, licences, wallet, holder, joining, delegations, statistics, sign_in, preferences,
    *CONSULTATION, *FILING, *CASEFILE, *COUNTER, *DESK, *SUPERVISION, assets, strays,
)  # fmt: skip
for group in GROUPS:
    app.register_blueprint(group.routes)


@logger.inject_lambda_context(correlation_id_path=correlation_paths.API_GATEWAY_REST, clear_state=True)
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """One request of the gateway's."""
    whole = {**event, "headers": event.get("headers") or {}}
    return compressed(whole, app(whole, context))
