"""Why and how long a clock was stopped, and to whom that time is charged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

Procedure = Literal["inspection", "hearing", "test", "expert_review", "publicity"]
"""Special procedures (特別程序): by law their time does not count, and the applicant is told (行政许可法 art. 45)."""
PROCEDURES: tuple[str, ...] = get_args(Procedure)
Charge = Literal["agency", "applicant", "third_party"]


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in which a clock stood still, [starts, ends) in UTC; `ends` None while it still does."""

    kind: Literal["supplement"] | Procedure
    starts: datetime
    charged_to: Charge
    legal_basis: str
    approver: str
    """Cognito `sub` of whoever stopped the clock, or `system`."""
    ends: datetime | None = None


def pause_at(pauses: Sequence[Pause], at: datetime) -> Pause | None:
    """The pause in which an instant lies, None when the clock was running then."""
    return next((each for each in pauses if each.starts <= at and (each.ends is None or at < each.ends)), None)


def running_until(start: datetime, length: timedelta, pauses: Sequence[Pause]) -> datetime | None:
    """When `length` of running time after `start` is over; None while an open pause lies before it."""
    end = start + length
    for each in sorted(pauses, key=lambda pause: pause.starts):
        if each.starts >= end:
            break
        if each.ends is None:
            return None
        end += each.ends - max(each.starts, start)
    return end
