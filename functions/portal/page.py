"""The decorator that gives a page its route."""

from collections.abc import Callable

from chalice.app import Blueprint, Request, Response

from onestop.errors import Refusal, Unauthenticated
from portal import crumb
from portal.answer import Answer, Page, Redirect
from portal.refusal import broken, refused
from portal.response import response
from portal.telemetry import logger, unexpected
from portal.visit import Visit

Handler = Callable[..., Answer]


class View:
    """A handler as Chalice calls a view: with the ids of the path."""

    def __init__(self, routes: Blueprint, name: str, handler: Handler) -> None:
        self.__name__ = name
        self._routes = routes
        self._handler = handler

    def __call__(self, **ids: str) -> Response:
        """Answer the current request; whatever goes wrong is a page too."""
        request: Request = self._routes.current_request
        visit = Visit.of(request)
        try:
            sent = response(visit, self._answer(visit, ids))
        except Exception as error:
            unexpected(error)
            sent = response(visit, broken())
        logger.info("answered", method=visit.method, route=request.path, status=sent.status_code)
        return sent

    def _answer(self, visit: Visit, ids: dict[str, str]) -> Answer:
        try:
            if visit.method == "POST":
                crumb.check(visit)
            return self._handler(visit, **ids)
        except Unauthenticated:
            return _asked_to_sign_in(visit)
        except Refusal as refusal:
            return refused(refusal, visit)


def _asked_to_sign_in(visit: Visit) -> Answer:
    """On the way to a page; a form that was sent is kept in the page, to be sent again."""
    here = visit.place.here().removeprefix(visit.place.base)
    if visit.method == "GET":
        return Redirect(visit.place.link("/sign-in", next=here))
    return Page("kept.html", {"fields": visit.fields, "files": bool(visit.files)}, 401)


def page(routes: Blueprint, route: str) -> Callable[[Handler], Handler]:
    """Answer `route`, as in `GET /services/{service}`, with the decorated handler: of a Visit and the ids."""
    method, path = route.split(" ")

    def register(handler: Handler) -> Handler:
        name = f"{method.lower()} {path}"
        # Media types are looked at with the form: a request without one has none.
        routes.route(path, methods=[method], content_types=[], name=name)(View(routes, name, handler))
        return handler

    return register
