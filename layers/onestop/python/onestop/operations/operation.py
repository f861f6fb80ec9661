"""The decorator that declares an operation at its handler."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onestop.operations.call import Call
from onestop.operations.declaration import Operation, Parameter
from onestop.operations.reply import Reply

Handler = Callable[..., Reply]


@dataclass(frozen=True, slots=True)
class Declared:
    """A handler with its declaration; called with the call and the ids of the path."""

    operation: Operation
    handler: Handler

    def __call__(self, call: Call, **ids: str) -> Reply:
        """Answer; raises a Refusal of `onestop.errors`."""
        return self.handler(call, **ids)


def operation(
    route: str,
    id: str,
    *,
    summary: str,
    answers: Mapping[int, str],
    body: str | None = None,
    query: tuple[Parameter, ...] = (),
    text: str | None = None,
    file: str | None = None,
) -> Callable[[Handler], Declared]:
    """Declare the decorated handler as the operation `id` at `route`, as in `GET /services/{service}`."""
    method, path = route.split(" ")
    declared = Operation(id, method, path, summary, answers, body, query, text, file)
    return lambda handler: Declared(declared, handler)
