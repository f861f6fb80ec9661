"""GET /services/{service}: all there is to know before one applies."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.catalogue.assessment import COUNTED, critical_path, working_days
from portal.answer import Page
from portal.asking import ask
from portal.built import built
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /services/{service}")
def guide(visit: Visit, service: str) -> Page:
    """What, who, documents, fees, limits, law, departments, and the process as a picture."""
    told = ask(visit, "readService", service=service).body
    reviews = shipped().service(service).reviews
    serial = sum(working_days(each.limits.promised) for each in reviews if each.kind in COUNTED)
    figures = (("parallel", critical_path(reviews)), ("serial", serial))
    words = built().conditions.get(service, {})
    conditions = {part: text[visit.language] for part, text in words.items()}
    return Page("guide.html", {"service": told, "figures": figures, "conditions": conditions, **known(told)})


def known(service: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a service's departments and permits are called, by code and type."""
    return {
        "names": {each["code"]: each["name"] for each in service["departments"]},
        "permits": {each["type"]: each for each in service["permits"]},
    }
