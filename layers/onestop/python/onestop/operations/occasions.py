"""GET /events: the life and business events by which people look for services."""

from dataclasses import asdict

from onestop.catalogue import shipped
from onestop.catalogue.occasion import Occasion
from onestop.operations.call import Call
from onestop.operations.languages import in_language
from onestop.operations.operation import operation
from onestop.operations.parameters import LANG
from onestop.operations.reply import Reply

KEPT = 300
"""Seconds for which anybody may keep what the catalogue says."""


@operation(
    "GET /events",
    "listEvents",
    summary="Life events and business events, each with the services that belong to it",
    answers={200: "Events"},
    query=(LANG,),
)
def occasions(call: Call) -> Reply:
    """In the order of the catalogue; none without a service."""
    told = ({**asdict(each), "services": _services(each)} for each in shipped().occasions)
    items = [each for each in told if each["services"]]
    return Reply(in_language({"items": items}, call.query.get("lang")), max_age=KEPT)


def _services(occasion: Occasion) -> list[str]:
    return [each["id"] for each in shipped().index if occasion.id in each["events"]]
