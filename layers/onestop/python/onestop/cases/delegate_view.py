"""Those who act for the applicant, as JSON for whoever sees the whole case."""

from typing import Any

from onestop.cases.delegate import Delegate
from onestop.clock import iso, iso_or_none


def delegate_view(delegate: Delegate) -> dict[str, Any]:
    """One of them; whose account it is stays with the case."""
    return {
        "delegate": delegate.number,
        "name": delegate.name,
        "may": delegate.may,
        "invited_at": iso(delegate.invited_at),
        "expires_at": iso_or_none(delegate.expires_at),
        "since": iso_or_none(delegate.since),
        "until": iso_or_none(delegate.until),
        "ended_at": iso_or_none(delegate.ended_at),
    }
