"""A licence that was issued, for the tests to print: its credential's claims, its case and its service."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from onestop.cases import Case, Licence, Order, Review
from onestop.catalogue import Service, shipped
from onestop.licences import credential
from onestop.paper import Chinese, Sheet, Writer
from onestop.paper.writing import Standing

ISSUER = "https://government.example"
NUMBER = "0e7c51b2a94d4f6c"
ISSUED = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
UNTIL = datetime(2031, 11, 19, 15, 59, 59, tzinfo=UTC)
LINK = f"{ISSUER}/licences/{NUMBER}"


def restaurant() -> Service:
    return shipped().service("open-restaurant")


def case(**answers: Any) -> Case:
    """A case of the restaurant form's first example, with these answers instead of its own."""
    service = restaurant()
    said = {**service.form["examples"][0], **answers}
    return Case("case-1", service.id, service.version, "ann", ISSUED, service.acceptance.department, said)


def sheet(
    language: Chinese = "zh-Hant",
    standing: Standing = "valid",
    *,
    conditions: tuple[str, ...] = (),
    until: datetime | None = UNTIL,
    orders: tuple[Order, ...] = (),
    form: dict[str, Any] | None = None,
    **answers: Any,
) -> Sheet:
    """The food permit of that case as it is printed."""
    service, applied = restaurant(), case(**answers)
    service = replace(service, form={**service.form, **(form or {})})
    review = Review("food-permit", "market-regulation", "food-operation", "approved", conditions=conditions)
    claims = credential(NUMBER, applied, review, service, ISSUER, ISSUED, until)
    licence = Licence(NUMBER, "food-operation", review.id, review.department, ISSUED, until, "a.b.c", orders=orders)
    office = shipped().departments[review.department]
    return Writer(language, service, shipped().calendars[service.calendar], office).sheet(
        claims, applied, licence, standing
    )
