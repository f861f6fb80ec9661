"""GET /assets/{file}: style, script and pictures, each under a name that changes with its content."""

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import File
from portal.built import built
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

MEDIA_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}


@page(routes, "GET /assets/{file}")
def asset(_: Visit, file: str) -> File:
    """One file; the browser never asks for it again."""
    content = built().content(file)
    if content is None:
        raise NotFound("there is no such file")
    return File(content, MEDIA_TYPES[file.rpartition(".")[2]])
