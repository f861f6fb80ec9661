"""A page that asks for the number of a case and for the code that opens it."""

from dataclasses import dataclass, field

from portal.answer import Page
from portal.once import new_key
from portal.visit import Visit

LONGEST = 64
"""Characters of a number, or of a code."""
NAMES = ("number", "code")


@dataclass(frozen=True, slots=True)
class Coded:
    """A number and a code as somebody typed them; `wrong` by field which mistake it is."""

    number: str
    code: str = ""
    wrong: dict[str, str] = field(default_factory=dict)

    def page(self, template: str) -> Page:
        """The page, with what was typed, and what is wrong with it."""
        values = {"said": self.number, "code": self.code, "wrong": self.wrong, "key": new_key()}
        return Page(template, values, 422 if self.wrong else 200)

    def unopened(self, template: str) -> Page:
        """The page again: this code opens nothing. A wrong one, a used one and no such case look the same."""
        return Coded(self.number, self.code, {"code": "unopened"}).page(template)


def offered(visit: Visit) -> Coded:
    """The number that the address brings; asks for the sign-in first."""
    _ = visit.caller
    return Coded(visit.place.asked("number")[:LONGEST])


def typed(visit: Visit) -> Coded:
    """Both, spaces aside; what was left empty is wrong."""
    said = {name: "".join(visit.typed(name).split())[:LONGEST] for name in NAMES}
    return Coded(said["number"].lower(), said["code"], {name: name for name in NAMES if not said[name]})
