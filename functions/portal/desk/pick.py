"""Reviews that are ticked in a list, and what came of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from onestop.errors import Conflict, NotFound, Refusal
from onestop.operations.paging import PAGE
from portal.desk import names
from portal.visit import Visit

FIELD = "pick"
MOST = PAGE
"""Reviews that are dealt with at once: all that a list shows."""
Result = Literal["done", "changed", "refused"]


@dataclass(frozen=True, slots=True)
class Pick:
    """A review as a form names it; its service says only what it is called."""

    case: str
    review: str
    service: str

    def __str__(self) -> str:
        return f"{self.case}/{self.review}/{self.service}"

    def title(self, language: str) -> str:
        """What the review is called."""
        return names.review(self.service, self.review, language)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one, in the reader's language."""

    pick: Pick
    title: str
    result: Result


def picks(said: Sequence[str]) -> list[Pick]:
    """Those that were ticked, each once; what is none of ours is left out."""
    parted = (each.split("/") for each in dict.fromkeys(said))
    return [Pick(*each) for each in parted if len(each) == 3 and all(each)][:MOST]


def tried(visit: Visit, pick: Pick, deed: Callable[[Pick], None]) -> Told:
    """Do it to one, whatever becomes of the others."""
    return Told(pick, pick.title(visit.language), _result(pick, deed))


def _result(pick: Pick, deed: Callable[[Pick], None]) -> Result:
    try:
        deed(pick)
    except (Conflict, NotFound):
        return "changed"
    except Refusal:
        return "refused"
    return "done"
