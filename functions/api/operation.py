"""The decorator that declares an operation beside its handler and gives Chalice its route."""

from collections.abc import Callable, Mapping

from chalice.app import Blueprint, Response

from api.call import Call
from api.current import current
from api.declaration import Operation, Parameter
from api.problem import Escaped
from api.reply import Reply

Handler = Callable[..., Reply]


class View:
    """A handler with its declaration, called as Chalice calls a view: with the ids of the path."""

    def __init__(self, operation: Operation, handler: Handler) -> None:
        self.operation = operation
        self.__name__ = operation.id
        self._handler = handler

    def __call__(self, **ids: str) -> Response:
        """Answer the current request; errors leave through the middleware alone."""
        try:
            call = Call.read(self.operation, current(), ids)
            return self._handler(call, **ids).response()
        except Exception as error:
            raise Escaped from error


def operation(
    routes: Blueprint,
    route: str,
    id: str,
    *,
    summary: str,
    answers: Mapping[int, str],
    body: str | None = None,
    query: tuple[Parameter, ...] = (),
    text: str | None = None,
) -> Callable[[Handler], Handler]:
    """Declare the decorated handler as the operation `id` at `route`, as in `GET /services/{service}`."""
    method, path = route.split(" ")
    declared = Operation(id, method, path, summary, answers, body, query, text)

    def register(handler: Handler) -> Handler:
        # Media types are looked at with the body: a request without one has none.
        routes.route(path, methods=[method], content_types=[], name=id)(View(declared, handler))
        return handler

    return register
