"""The request that is being answered; handlers are given what they need of it by `call`."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from chalice.app import Request

_request: ContextVar[Request] = ContextVar("request")


@contextmanager
def answering(request: Request) -> Iterator[None]:
    """Make this the current request."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def current() -> Request:
    """The current request; raises LookupError outside of one."""
    return _request.get()
