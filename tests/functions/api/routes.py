"""Every route that the API has."""

from collections.abc import Iterator

from api.app import app
from api.view import View


def routes() -> Iterator[tuple[str, str, str]]:
    """Operation, method and path of every route there is."""
    for path, entries in app.routes.items():
        for method, entry in entries.items():
            assert isinstance(entry.view_function, View)
            yield entry.view_function.operation.id, method, path
