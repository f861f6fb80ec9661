"""Sample people of the local AWS, one for each thing that one can be.

Their passwords are no secret: they open an emulator that listens on this machine's
loopback only. On AWS nobody is created.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cli.local.access import client
from cli.local.home import Home
from cli.outputs import Outputs


@dataclass(frozen=True, slots=True)
class Person:
    """A sample user and the groups that make them what they are."""

    name: str
    groups: tuple[str, ...] = ()

    @property
    def password(self) -> str:
        """Derived from the name, and long and mixed enough for the pool's policy."""
        return f"Sample-{self.name}-1"


def people(departments: Iterable[str]) -> Iterator[Person]:
    """Everybody: two citizens, the roles, and a clerk in each department."""
    yield Person("citizen")
    yield Person("neighbour")
    for role in ("counter", "supervisor", "operator"):
        yield Person(role, (f"role:{role}",))
    for code in departments:
        yield Person(f"clerk-{code}", (f"department:{code}",))


def create_people(home: Home, outputs: Outputs) -> None:
    """Create those who are not there yet."""
    cognito, pool = client(home, "cognito-idp"), outputs.user_pool_id
    pages = cognito.get_paginator("list_users").paginate(UserPoolId=pool)
    there = {user["Username"] for page in pages for user in page["Users"]}
    for person in people(outputs.queues):
        if person.name not in there:
            _create(cognito, pool, person)


def sign_in(cognito: Any, outputs: Outputs, person: Person) -> str:
    """Return the person's ID token, as `Authorization: Bearer` takes it."""
    answer = cognito.initiate_auth(
        ClientId=outputs.user_pool_client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": person.name, "PASSWORD": person.password},
    )
    return str(answer["AuthenticationResult"]["IdToken"])


def _create(cognito: Any, pool: str, person: Person) -> None:
    user = {"UserPoolId": pool, "Username": person.name}
    email = [{"Name": "email", "Value": f"{person.name}@example.org"}, {"Name": "email_verified", "Value": "true"}]
    cognito.admin_create_user(**user, UserAttributes=email, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(**user, Password=person.password, Permanent=True)
    for group in person.groups:
        cognito.admin_add_user_to_group(**user, GroupName=group)
