"""Where the demo plays, and how its people come on: signed in as anybody signs in, with a password."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import boto3

from cli.client import Client
from cli.local.people import people, sign_in
from cli.outputs import Outputs


@dataclass(frozen=True)
class Stage:
    """A deployment with the sample people in its user pool."""

    outputs: Outputs
    aws: Callable[[str], Any] = boto3.client
    """Makes a client of an AWS service."""
    _tokens: dict[str, str] = field(default_factory=dict)
    """ID tokens by name: each outlives a play."""

    def as_(self, name: str) -> Client:
        """The API as that sample person sees it; raises KeyError for nobody's name."""
        if name not in self._tokens:
            self._tokens[name] = sign_in(self.cognito, self.outputs, self._people[name])
        return Client(self.outputs.api_url, lambda: self._tokens[name])

    def as_anybody(self) -> Client:
        """The API as whoever is not signed in sees it."""
        return Client(self.outputs.api_url)

    def as_clerk(self, department: str) -> Client:
        """The API as a department's sample clerk sees it."""
        return self.as_(f"clerk-{department}")

    @cached_property
    def cognito(self) -> Any:
        """The user pool's client; boto3's clients may be shared between threads."""
        return self.aws("cognito-idp")

    @cached_property
    def _people(self) -> dict[str, Any]:
        return {person.name: person for person in people(self.outputs.queues)}
