"""The gateway before the pages: a browser's request becomes the event that their function is called with."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from portal.app import app

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Gateway:
    """How the pages are reached: what the browser has before their paths, and what the gateway says of itself."""

    base: str
    stage: str
    context: Mapping[str, str]
    host: str = "portal.example"

    def event(
        self, method: str, path: str, query: str, body: str | bytes | None, headers: Mapping[str, str]
    ) -> dict[str, Any]:
        """Of one request; `path` below the base. A body of bytes is carried as Base64."""
        route, given = _routed(method, path or "/")
        asked = parse_qs(query, keep_blank_values=True)
        return {
            "headers": {"Host": self.host, **headers},
            "multiValueQueryStringParameters": asked or None,
            "pathParameters": given or None,
            "stageVariables": None,
            "body": b64encode(body).decode() if isinstance(body, bytes) else body,
            "isBase64Encoded": isinstance(body, bytes),
            "requestContext": {
                **self.context,
                "httpMethod": method,
                "resourcePath": route,
                "path": f"{self.stage}{path or '/'}",
            },
        }


AWS = Gateway("/portal", "/portal", {"apiId": "a1b2c3", "domainName": "a1b2c3.execute-api.eu-west-1.amazonaws.com"})
DOMAIN = Gateway("", "", {"apiId": "a1b2c3", "domainName": "www.government.example"})
BELOW_A_DOMAIN = Gateway("/one/stop", "/one/stop", {"apiId": "a1b2c3", "domainName": "www.government.example"})
LOCAL = Gateway("/_aws/execute-api/a1b2c3/portal", "/portal", {"apiId": "a1b2c3"}, "127.0.0.1:4566")
LOCAL_NAME = Gateway("/portal", "/portal", {"apiId": "a1b2c3"}, "a1b2c3.execute-api.localhost:4566")
GATEWAYS = (AWS, DOMAIN, BELOW_A_DOMAIN, LOCAL, LOCAL_NAME)


def _routed(method: str, path: str) -> tuple[str, dict[str, str]]:
    """The route of a path as the gateway finds it: what is written out before what is open."""
    for route in sorted(app.routes, key=lambda each: (each.count("{"), each)):
        pattern = re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", route)
        found = re.fullmatch(pattern, path) if "{proxy+}" not in route else None
        if found and method in app.routes[route]:
            return route, found.groupdict()
    return "/{proxy+}", {"proxy": path.lstrip("/")}
