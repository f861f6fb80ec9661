"""Names that others rely on: they are contracts, everything else is named by the deployment."""

PREFIX = "onestop-"
"""Of queues (`onestop-<department>`), state machines (`onestop-<service>`) and functions (`onestop-<function>`)."""

BUS = "onestop"
STAGE = "v1"
"""Of the API; the pages have one of their own."""
PORTAL_STAGE = "portal"
KEY_ALIAS = "alias/onestop-licences"
