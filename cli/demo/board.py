"""A case as a table of its departments, and what changed in it as lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

STYLES = {
    "blocked": "dim",
    "open": "yellow",
    "claimed": "cyan",
    "approved": "green",
    "approved_with_conditions": "green",
    "refused": "bold red",
    "cancelled": "red",
}
"""Colour of a state; a state without one is plain."""


@dataclass(frozen=True)
class Board:
    """How a case of one service is shown; dates are those of the service's own time zone."""

    service: Mapping[str, Any]
    zone: ZoneInfo

    def table(self, case: Mapping[str, Any]) -> Table:
        """Every review with its state and both its dates; before them, the acceptance."""
        title = f"{both(self.service['title'])}, case {case['id']}: {case['status'].replace('_', ' ')}"
        table = Table(title=title, title_justify="left", box=SIMPLE, pad_edge=False)
        for heading in ("department", "review", "state", "promised by", "by law by"):
            table.add_column(heading, no_wrap=heading != "state")
        for each in case["reviews"] or [acceptance(case)]:
            state = Text(each["status"].replace("_", " "), STYLES.get(each["status"], ""))
            if each["status"] == "blocked":
                state.append(f"\n{remark(each)}", "dim")
            dates = (self.date(each["promised_due_at"]), self.date(each["due_at"]))
            table.add_row(self.department(each["department"], "\n"), each["id"], state, *dates)
        return table

    def changes(self, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> Iterator[str]:
        """What is new since `before`, a line for each department."""
        known = {each["id"]: each["status"] for each in before["reviews"]} if before else {}
        for review in after["reviews"]:
            if review["status"] != known.get(review["id"]):
                yield self.line(review)
        if before is None or before["status"] != after["status"]:
            yield f"the case is {after['status'].replace('_', ' ')}"

    def line(self, review: Mapping[str, Any]) -> str:
        """A review as one line."""
        dates = ""
        if review["due_at"] and not review["outcome"]:
            dates = f", promised by {self.date(review['promised_due_at'])}, by law by {self.date(review['due_at'])}"
        state = review["status"].replace("_", " ")
        more = remark(review)
        return f"{self.department(review['department'])}: {review['id']} {state}{dates}{more and f' ({more})'}"

    def department(self, code: str, between: str = " ") -> str:
        """Its name; its code when the service does not say."""
        return next((both(each["name"], between) for each in self.service["departments"] if each["code"] == code), code)

    def date(self, at: str | None) -> str:
        """The local day of a UTC time."""
        return datetime.fromisoformat(at).astimezone(self.zone).date().isoformat() if at else ""


def both(text: Mapping[str, str], between: str = " ") -> str:
    """A text of the catalogue in its legal language and in English."""
    return f"{text['zh-Hant']}{between}{text['en']}"


def acceptance(case: Mapping[str, Any]) -> Mapping[str, Any]:
    """The core department's part, as a review that nobody has answered."""
    dates = {name: case[name] for name in ("promised_due_at", "due_at")}
    return {
        "id": "acceptance",
        "department": case["department"],
        "status": "open",
        "conditions": [],
        "reasons": [],
        **dates,
    }


def remark(review: Mapping[str, Any]) -> str:
    """What a review waits for, or what was said with its answer."""
    if review["status"] == "blocked":
        return f"waits for {', '.join(review['blocked_by'])}"
    return "; ".join([*review["conditions"], *review["reasons"]])
