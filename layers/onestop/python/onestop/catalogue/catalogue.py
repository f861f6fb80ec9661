"""The compiled catalogue: an index that is read at once, and one JSON file a service read when it is asked for."""

import json
from collections.abc import Mapping
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from onestop.catalogue.decode import decode
from onestop.catalogue.department import Department
from onestop.catalogue.occasion import Occasion
from onestop.catalogue.service import Service
from onestop.catalogue.text import Text
from onestop.clock import Calendar
from onestop.errors import NotFound

INDEX = "index.json"
DEPARTMENTS = "departments.json"
CALENDARS = "calendars.json"
EVENTS = "events.json"
SERVICES = "services"


class Catalogue:
    """A compiled catalogue below `root`; files are read once, on first use."""

    def __init__(self, root: Traversable) -> None:
        self._root = root
        self._services: dict[str, Service] = {}

    def _read(self, *path: str) -> Any:
        return json.loads(self._root.joinpath(*path).read_text(encoding="utf-8"))

    @cached_property
    def index(self) -> tuple[Mapping[str, Any], ...]:
        """Of each service: id, version, title, summary, audience, departments, events, synonyms, titles of permits."""
        return tuple(self._read(INDEX))

    @cached_property
    def departments(self) -> Mapping[str, Department]:
        """Every department by code."""
        return {each["code"]: decode(Department, each) for each in self._read(DEPARTMENTS)}

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """The life and business events, in their order."""
        return tuple(decode(Occasion, each) for each in self._read(EVENTS))

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """Which department answers for which, by code."""
        return {code: each.parent for code, each in self.departments.items() if each.parent}

    @cached_property
    def calendars(self) -> Mapping[str, Calendar]:
        """Every calendar by id."""
        return {each["id"]: Calendar.from_json(each) for each in self._read(CALENDARS)}

    @cached_property
    def permits(self) -> Mapping[str, Text]:
        """The title of every permit that some service issues, by its type."""
        return {kind: title for each in self.index for kind, title in each["permits"].items()}

    def service(self, service: str) -> Service:
        """The current version of a service; raises NotFound."""
        if service not in self._services:
            if not any(each["id"] == service for each in self.index):
                raise NotFound(f"there is no service {service!r}; GET /services lists them")
            self._services[service] = decode(Service, self._read(SERVICES, f"{service}.json"))
        return self._services[service]


@cache
def shipped() -> Catalogue:
    """The catalogue that was compiled into this layer."""
    return Catalogue(resources.files("onestop.catalogue") / "compiled")
