"""An operation as Chalice calls a view."""

from chalice.app import Blueprint, Response

from api.current import current
from api.problem import Escaped
from api.reading import read
from api.response import response
from onestop.operations import Declared


class View:
    """An operation that answers the current request, called with the ids of the path."""

    def __init__(self, declared: Declared) -> None:
        self.operation = declared.operation
        self.__name__ = declared.operation.id
        self._answer = declared

    def __call__(self, **ids: str) -> Response:
        """Answer the current request; errors leave through the middleware alone."""
        try:
            return response(self._answer(read(self.operation, current(), ids), **ids))
        except Exception as error:
            raise Escaped from error


def add_route(routes: Blueprint, declared: Declared) -> None:
    """Give an operation its route."""
    said = declared.operation
    # Media types are looked at with the body: a request without one has none.
    routes.route(said.path, methods=[said.method], content_types=[], name=said.id)(View(declared))
