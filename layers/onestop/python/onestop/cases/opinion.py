"""A preliminary opinion (預審意見): what a department thinks of a draft. It has no legal effect."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onestop.cases.term import Term

OpinionStatus = Literal["asked", "given", "carried", "relied", "lapsed"]
"""carried: the case was accepted and nothing that the opinion rests on had changed; relied: the review was
approved on its basis, once the originals were checked."""
Advice = Literal["favourable", "favourable_with_conditions", "unfavourable"]
Lapse = Literal["changed", "submitted", "withdrawn", "transferred", "not_required"]
"""Why an opinion lapsed; submitted, withdrawn: before anybody had given it."""

NO_LEGAL_EFFECT: Mapping[str, str] = {
    "zh-Hant": "預審意見不具法律效力：它不是許可，也不保證許可。逾期未答不視為同意。",
    "zh-Hans": "预审意见不具法律效力：它不是许可，也不保证许可。逾期未答不视为同意。",
    "en": "A preliminary opinion has no legal effect: no permit, no promise of one; and silence is no consent.",
}


@dataclass(frozen=True, slots=True)
class Opinion:
    """One department's opinion for one review. Times in UTC; `due_at` is promised, no law sets it."""

    review: str
    department: str
    status: OpinionStatus
    asked_at: datetime
    due_at: datetime
    seen: Mapping[str, str]
    """What it rests on: JSON Pointer (`/answers/<field>`, `/documents/<requirement>`) -> digest of the content."""
    round: int = 1
    """How many times it was asked for."""
    overdue: bool = False
    advice: Advice | None = None
    reasons: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    """Conditions that can be compared with those of other reviews."""
    clerk: str | None = None
    """Cognito `sub`."""
    given_at: datetime | None = None
    lapse: Lapse | None = None
    changed: tuple[str, ...] = ()
    """The targets whose change ended it."""
