"""From which month to which, as somebody asked for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from portal.visit import Visit

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
ENDS = ("from", "to")


@dataclass(frozen=True, slots=True)
class Period:
    """The months that can be read, and what is wrong with the others: a text's name by field."""

    months: Mapping[str, str]
    mistakes: Mapping[str, str]


def period(visit: Visit) -> Period:
    """Of the address; what was left empty is not asked for."""
    said = {name: visit.place.asked(name) for name in ENDS}
    months = {name: month for name, month in said.items() if MONTH.fullmatch(month)}
    mistakes = {name: "month" for name, month in said.items() if month and name not in months}
    if not mistakes and len(months) == len(ENDS) and months["from"] > months["to"]:
        mistakes, months = {"to": "order"}, {"from": months["from"]}
    return Period(months, mistakes)
