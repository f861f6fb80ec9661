"""A case as the pages about it need it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from onestop.errors import NotFound
from portal.asking import ask
from portal.casefile.names import Names
from portal.visit import Visit


@dataclass(frozen=True)
class File:
    """The case as `readCase` answers, and its service as `readService` does in the reader's language."""

    case: Mapping[str, Any]
    service: Mapping[str, Any]
    language: str

    @cached_property
    def names(self) -> Names:
        """What its parts are called."""
        return Names(self.service, self.language)

    def one(self, part: str, key: str, value: Any) -> Mapping[str, Any]:
        """The letter, visit or licence of the case that has this; raises NotFound."""
        parts: Sequence[Mapping[str, Any]] = self.case[part]
        for each in parts:
            if each[key] == value:
                return each
        raise NotFound("the case has no such part")

    def values(self, **more: Any) -> dict[str, Any]:
        """What every template about a case shows."""
        return {"case": self.case, "service": self.service, "names": self.names, **more}


def opened(visit: Visit, case: str) -> File:
    """The case; raises NotFound for one that is not the reader's to see."""
    found = ask(visit, "readCase", case=case).body
    return File(found, ask(visit, "readService", service=found["service"]).body, visit.language)
