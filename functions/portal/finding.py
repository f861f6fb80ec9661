"""The ways to browse what is on offer: by what happens in a life or to a business, and by department."""

from collections.abc import Mapping, Sequence
from typing import Any

from onestop.catalogue import shipped
from portal.asking import ask
from portal.visit import Visit

KINDS = ("life", "business")


def occasions(visit: Visit) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The events that services belong to, by their kind, in the reader's language."""
    found = ask(visit, "listEvents").body["items"]
    return {kind: [each for each in found if each["kind"] == kind] for kind in KINDS}


def offering(language: str) -> dict[str, str]:
    """The departments that take part in a service, by code."""
    codes = {code for each in shipped().index for code in each["departments"]}
    return {code: each.name[language] for code, each in shipped().departments.items() if code in codes}
