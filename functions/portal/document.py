"""The pages' routes as an OpenAPI document, for the gateway alone: people read the pages themselves."""

import re
from typing import Any


def document() -> dict[str, Any]:
    """Every route; importing this reads no environment and opens nothing."""
    from portal.app import app

    return {
        "openapi": "3.1.0",
        "info": {"title": "OneStop portal", "version": "1"},
        "paths": {
            path: {method.lower(): _operation(path) for method in entries}
            for path, entries in sorted(app.routes.items())
        },
        # Without an authorizer: a browser sends no token of its own accord, and the function reads the session.
        "components": {},
    }


def _operation(path: str) -> dict[str, Any]:
    names = [each.removesuffix("+") for each in re.findall(r"{([\w+]+)}", path)]
    return {
        "parameters": [{"name": each, "in": "path", "required": True, "schema": {"type": "string"}} for each in names],
        "responses": {"200": {"description": "A page"}},
        "security": [],
    }
