"""The clerk's ID token, renewed before it runs out."""

import time
from typing import Any

EARLY_S = 60
"""A token is renewed so long before its end: a request under way must not be caught by it."""


class SignIn:
    """Somebody of a Cognito user pool, by name and password."""

    def __init__(self, cognito: Any, client_id: str, name: str, password: str) -> None:
        self._cognito, self._client_id = cognito, client_id
        self._who = {"USERNAME": name, "PASSWORD": password}
        self._token, self._ends = "", 0.0

    def token(self) -> str:
        """The current ID token; raises NotAuthorizedException of Cognito's client."""
        if time.monotonic() > self._ends:
            answer = self._cognito.initiate_auth(
                ClientId=self._client_id, AuthFlow="USER_PASSWORD_AUTH", AuthParameters=self._who
            )["AuthenticationResult"]
            self._token = str(answer["IdToken"])
            self._ends = time.monotonic() + answer["ExpiresIn"] - EARLY_S
        return self._token
