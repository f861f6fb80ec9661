"""Where the pages stand, below whatever path of whatever host; every link is made here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from chalice.app import Request


@dataclass(frozen=True, slots=True)
class Place:
    """The address of the page that was asked for: what all pages stand below, its own path, and its query."""

    base: str
    """Of every page, as the browser sees it: empty, or `/portal`, or `/_aws/execute-api/<id>/portal`."""
    path: str
    """Of this page below the base, as it was sent."""
    query: Mapping[str, Sequence[str]]
    origin: str
    """Scheme and host; a gateway on AWS says its name, and that it speaks TLS alone."""

    @classmethod
    def of(cls, request: Request) -> "Place":
        """Where a request of the gateway's was sent to."""
        sent = _segments(request.context.get("path") or "/")
        own = _depth(request)
        before, after = sent[: len(sent) - own], sent[len(sent) - own :]
        base = _mount(request) + "".join(f"/{each}" for each in before)
        asked = request.query_params
        query = {name: asked.getlist(name) for name in asked} if asked else {}
        return cls(base, "/" + "/".join(after), query, _origin(request))

    def link(self, path: str = "/", *parts: str, **query: str | Sequence[str]) -> str:
        """The address of another page: `link("/services", id, "assessment", lang="en")`; parts are quoted."""
        whole = "/".join([self.base + path, *(quote(each, safe="") for each in parts)])
        return f"{whole}?{urlencode(query, doseq=True)}" if query else whole

    def here(self, **query: str | None) -> str:
        """This page again, with these changes to its query; None takes away."""
        kept = [(name, value) for name, values in self.query.items() if name not in query for value in values]
        asked = [*kept, *((name, value) for name, value in query.items() if value is not None)]
        return f"{self.base}{self.path}" + (f"?{urlencode(asked)}" if asked else "")

    def below(self, path: str) -> str:
        """The address of a path of ours, with its query, as it stands."""
        return self.base + path

    def whole(self, path: str) -> str:
        """The same with scheme and host, for those who are elsewhere."""
        return f"{self.origin}{self.base}{path}"

    @property
    def cookies(self) -> str:
        """The path to which cookies of the pages are sent."""
        return self.base or "/"

    def asked(self, name: str) -> str:
        """A value of the query without the spaces around it; the first of several, empty for none."""
        return next(iter(self.query.get(name, ())), "").strip()


def _origin(request: Request) -> str:
    domain = request.context.get("domainName")
    return f"https://{domain}" if domain else f"http://{request.headers.get('host', '')}"


def _segments(path: str) -> list[str]:
    return [each for each in path.split("/") if each]


def _depth(request: Request) -> int:
    """Of how many segments the page's own path is: the route says it, whatever stands before."""
    given: Mapping[str, Any] = request.uri_params or {}
    return sum(len(_segments(given["proxy"])) if each == "{proxy+}" else 1 for each in _segments(request.path))


def _mount(request: Request) -> str:
    """A gateway that has a name is reached by it. One without is reached by the API's, or below a path of its host."""
    api = request.context.get("apiId")
    if not api or "domainName" in request.context or request.headers.get("host", "").startswith(f"{api}."):
        return ""
    return f"/_aws/execute-api/{api}"
