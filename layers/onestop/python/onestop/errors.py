"""Refusals that a caller sees; each class carries its HTTP status (RFC 9457 problem details).

Refusal
├── Malformed 400      the request cannot be read
├── Unauthenticated 401
├── Forbidden 403      the caller knows that the thing exists, and may not do this to it
├── NotFound 404       also for everything the caller may not know exists
├── Conflict 409       stale version, lost race, or a state that does not allow it
├── TooLarge 413
├── UnsupportedMedia 415
└── Invalid 422        well formed, and wrong: `errors` points at each fault
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a request: a JSON Pointer into it (RFC 6901) and what to do about it."""

    pointer: str
    detail: str
    rule: str = ""
    """The keyword of the form (JSON Schema) that it breaks, for whoever says so in another language."""
    limit: str | float | None = None
    """What the keyword asks for, where that is one value: the least, the most, the format."""


class Refusal(Exception):
    """Why a request is not carried out; nothing was written."""

    status = 500
    title = "Refused"

    def __init__(self, detail: str, errors: tuple[Fault, ...] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors


class Malformed(Refusal):
    """The request cannot be read at all: not JSON, a wrong type, an unknown parameter."""

    status = 400
    title = "Malformed request"


class Unauthenticated(Refusal):
    """No valid ID token came with the request."""

    status = 401
    title = "Sign in first"


class Forbidden(Refusal):
    """The caller may see the thing and may not do this to it."""

    status = 403
    title = "Not allowed"


class NotFound(Refusal):
    """There is no such thing, or the caller may not know that there is."""

    status = 404
    title = "Not found"


class Conflict(Refusal):
    """The thing has moved on: a stale version, a lost race, a state that does not allow it."""

    status = 409
    title = "Conflict"

    def __init__(self, detail: str, why: str = "") -> None:
        """`why` names the reason, where there is one that whoever says so in another language tells apart."""
        super().__init__(detail)
        self.why = why


class TooLarge(Refusal):
    """The request body is over the limit."""

    status = 413
    title = "Too large"


class UnsupportedMedia(Refusal):
    """The request body or a document is of a type that is not accepted."""

    status = 415
    title = "Unsupported media type"


class Invalid(Refusal):
    """Well formed, and against the form or the rules; `errors` points at each fault."""

    status = 422
    title = "Invalid"
