"""Every address that is no page's."""

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Page
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /{proxy+}")
def stray(_: Visit) -> Page:
    """There is nothing there."""
    raise NotFound("there is no such page")
