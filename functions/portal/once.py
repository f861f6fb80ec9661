"""A key in the form, so that a button pressed twice does one thing once (`Idempotency-Key`)."""

import secrets

from portal.visit import Visit

FIELD = "key"
BYTES = 18


def new_key() -> str:
    """For the hidden field of a form."""
    return secrets.token_urlsafe(BYTES)


def sent_key(visit: Visit) -> str | None:
    """The key that came with the form; None for a form without one."""
    return visit.typed(FIELD) or None
