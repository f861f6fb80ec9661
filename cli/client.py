"""The HTTP API as one caller sees it (contract: design of the API, problem details of RFC 9457)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import uuid4

import click
import requests

TIMEOUT_S = 30.0
"""As long as the gateway itself waits for an answer."""


class Refused(click.ClickException):
    """The API refused; `status` is HTTP's, `errors` point at each fault of the request."""

    def __init__(self, status: int, problem: Mapping[str, Any]) -> None:
        self.status = status
        self.errors: Sequence[Mapping[str, str]] = problem.get("errors", ())
        faults = "".join(f"\n  {each['pointer']}: {each['detail']}" for each in self.errors)
        super().__init__(f"{status} {problem.get('title', '')}: {problem.get('detail', '')}{faults}")


class Client:
    """A caller of the API; not to be shared between threads.

    `token` gives the current ID token, or None for a caller who is not signed in.
    """

    def __init__(self, api_url: str, token: Callable[[], str] | None = None) -> None:
        self.api_url = api_url
        self._token = token
        self._http = requests.Session()
        self._http.auth = self._sign  # given, so that nobody's .netrc takes its place

    def get(self, path: str, **query: str) -> Any:
        """Read `path`, as in `/cases/{id}`; raises Refused."""
        return self._ask("GET", path, params=query)

    def post(self, path: str, body: Mapping[str, Any], key: str | None = None) -> Any:
        """Write once: with the same `key` a repeated request gets the first one's answer. Raises Refused."""
        return self._ask("POST", path, json=body, headers={"Idempotency-Key": key or str(uuid4())})

    def patch(self, path: str, body: Mapping[str, Any], version: int) -> Any:
        """Change what stands at `version`; raises Refused (409 when it has moved on)."""
        return self._ask("PATCH", path, json=body, headers={"If-Match": f'"{version}"'})

    def _ask(self, method: str, path: str, headers: Mapping[str, str] | None = None, **rest: Any) -> Any:
        answer = self._http.request(method, self.api_url + path, headers=headers, timeout=TIMEOUT_S, **rest)
        if not answer.ok:
            raise Refused(answer.status_code, _problem(answer))
        return answer.json() if answer.content else None

    def _sign(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token()}"
        return request


def _problem(answer: requests.Response) -> Mapping[str, Any]:
    """What went wrong; the gateway's own refusals are JSON of another shape, or none."""
    try:
        problem = answer.json()
    except requests.JSONDecodeError:
        problem = None
    if not isinstance(problem, Mapping):
        return {"title": answer.reason, "detail": answer.text[:200]}
    return {"title": answer.reason, "detail": problem.get("message") or problem.get("Message") or "", **problem}
