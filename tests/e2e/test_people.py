"""Everybody who is anybody can sign in, and is who they should be."""

import base64
import json
from collections.abc import Callable
from typing import Any

from cli.local.people import people
from cli.outputs import Outputs


def test_every_sample_person_signs_in_with_their_groups(outputs: Outputs, id_token: Callable[[str], str]) -> None:
    for person in people(outputs.queues):
        claims = _claims(id_token(person.name))
        assert set(claims.get("cognito:groups", ())) == set(person.groups)
        assert claims["token_use"] == "id"


def test_every_department_of_the_catalogue_has_a_queue(outputs: Outputs) -> None:
    from onestop.catalogue import shipped

    assert set(outputs.queues) == set(shipped().departments)


def _claims(token: str) -> dict[str, Any]:
    body = token.split(".")[1]
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return claims
