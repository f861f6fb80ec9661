"""What is said of an operation once: its route, what it takes and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onestop.identity import is_public


@dataclass(frozen=True, slots=True)
class Parameter:
    """A query parameter; `schema` is of its text."""

    name: str
    description: str
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """Who may call it stands in `onestop.identity.TABLE` under `id`; schemas in `operations.schemas` by name."""

    id: str
    method: str
    path: str
    summary: str
    answers: Mapping[int, str]
    """HTTP status -> schema of the body."""
    body: str | None = None
    query: tuple[Parameter, ...] = ()
    text: str | None = None
    """A media type in which the answer can be had as plain text, by whoever accepts that."""
    file: str | None = None
    """The media type of an answer that is a file."""

    @property
    def public(self) -> bool:
        """Whether anybody may call it."""
        return is_public(self.id)

    @property
    def writes(self) -> bool:
        """Whether it does something, and so takes an Idempotency-Key; what is put twice is put once by itself."""
        return self.method not in {"GET", "PUT"} and not self.public
