"""Counts of the real calls to AWS: a hook on every botocore session made after this was imported."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from botocore import handlers

_listeners: list[Callable[[str], None]] = []


def _heard(model: Any, **_: Any) -> None:
    for each in list(_listeners):
        each(model.name)


handlers.BUILTIN_HANDLERS.append(("before-call", _heard))


@contextmanager
def before_each_call(listener: Callable[[str], None]) -> Iterator[None]:
    """Tell the listener the name of each operation just before it is sent."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """The operations that were called, by name."""
    counter: Counter[str] = Counter()
    with before_each_call(lambda name: counter.update([name])):
        yield counter
