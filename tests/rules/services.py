"""Services made for one test each: only what the test is about is said, the rest is plain."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from onestop.catalogue.form import Requirement, Section
from onestop.catalogue.limit import Limit, Limits
from onestop.catalogue.permit import Permit
from onestop.catalogue.procedure import Merge
from onestop.catalogue.review import Acceptance, Review, Sees
from onestop.catalogue.service import Service
from onestop.clock import Calendar

NAME: Mapping[str, str] = {"zh-Hant": "甲", "zh-Hans": "甲", "en": "A"}
NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
"""A Friday, noon in Shanghai."""
PLAIN = Calendar("plain", "Asia/Shanghai", {}, frozenset(), frozenset(range(2020, 2040)))
"""Weekends only."""
FORM: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "area_m2": {"type": "integer", "minimum": 1, "maximum": 5000},
        "shop": {"type": "string", "maxLength": 100},
        "tobacco": {"type": "boolean"},
    },
    "required": ["area_m2"],
    "additionalProperties": False,
}
PLAN = Requirement("floor-plan", NAME, ("application/pdf",), 1_000_000, "C")


def limits(working_days: int) -> Limits:
    """Promised in so many working days, twice as many by law."""
    return Limits(Limit(2 * working_days, "working_days", "sample"), Limit(working_days, "working_days", "sample"))


def review(id_: str, working_days: int = 10, **given: Any) -> Review:
    """A binding, fatal review of a department of its own, for a permit of its own."""
    plain: dict[str, Any] = {"department": f"{id_}-office", "title": NAME, "kind": "binding", "permit": f"{id_}-permit"}
    return Review(id=id_, limits=limits(working_days), **{**plain, **given})


def service(reviews: Sequence[Review], **given: Any) -> Service:
    """A joint service of these reviews."""
    plain: dict[str, Any] = {
        "id": "sample",
        "version": "v1",
        "title": NAME,
        "summary": NAME,
        "guide": NAME,
        "audience": ("business",),
        "legal_basis": ("sample law art. 1",),
        "mode": "joint",
        "region": "sample",
        "calendar": "plain",
        "form": FORM,
        "sections": (Section("premises", NAME, ("area_m2", "shop")), Section("goods", NAME, ("tobacco",))),
        "documents": (),
        "acceptance": Acceptance("core-office", limits(5), Sees(("premises", "goods"), ("floor-plan",))),
        "merge": Merge("all"),
        "permits": tuple(Permit(each.permit, NAME, each.department) for each in reviews if each.permit),
    }
    return Service(reviews=tuple(reviews), **{**plain, **given})
