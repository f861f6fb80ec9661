"""Time limits: what the law allows, what is promised, how much longer it may take."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["working_days", "calendar_days", "hours"]


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: how many of which unit, and the law or promise that it comes from."""

    within: int
    unit: Unit
    source: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """The statutory limit (what the law allows) and the promised one (what the office undertakes)."""

    statutory: Limit
    promised: Limit


@dataclass(frozen=True, slots=True)
class Extension:
    """How much longer a limit may become, once, in the limit's own unit, and who may allow it: another
    clerk of the department, or one of the department that it answers to."""

    within: int
    approver: Literal["department", "parent"]
    source: str = ""
