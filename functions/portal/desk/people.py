"""The people of a department by name, a page of them at a time, as the address of the page asks for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from portal.asking import ask
from portal.visit import Visit

ASKED = "people"
MOST_PAGES = 20
"""Pages that are looked through for the names of those who have something in hand."""


@dataclass(frozen=True, slots=True)
class People:
    """`names` by Cognito `sub`; `asked` is the cursor of this page, empty for the first, `next` of the following."""

    department: str
    names: Mapping[str, str]
    asked: str
    next: str | None

    def named(self, visit: Visit, subs: Iterable[str]) -> dict[str, str]:
        """These people in their order, by name; whoever is not found goes by their `sub`."""
        wanted, known, following = list(subs), dict(self.names), self.next
        for _ in range(MOST_PAGES):
            if following is None or all(each in known for each in wanted):
                break
            page = _page(visit, self.department, following)
            known, following = {**known, **_names(page)}, page["next"]
        return {each: known.get(each, each) for each in wanted}


def colleagues(visit: Visit, department: str) -> People:
    """The page of those who work for the department that is asked for."""
    asked = visit.place.asked(ASKED)
    page = _page(visit, department, asked)
    return People(department, _names(page), asked, page["next"])


def _page(visit: Visit, department: str, cursor: str) -> Mapping[str, Any]:
    return ask(visit, "listClerks", query={"cursor": cursor} if cursor else {}, department=department).body


def _names(page: Mapping[str, Any]) -> dict[str, str]:
    return {each["clerk"]: each["name"] for each in page["items"]}
