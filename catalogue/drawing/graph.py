"""A service as boxes and arrows, before anything is placed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.drawing.phrases import condition_in_words, limits_in_words, phrase
from onestop.catalogue.department import Department
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from onestop.merge.verdict import COUNTED

FILING, ACCEPTANCE, DECISION, ISSUE = "filing", "acceptance", "decision", "issue"


@dataclass(frozen=True)
class Box:
    """One step: its heading, the department that does it, and more lines about it."""

    id: str
    title: str
    department: str | None = None
    """The department's name; None for steps of the applicant and of the system."""
    lines: tuple[str, ...] = ()
    badge: str | None = None
    condition: str | None = None
    """In words; a step under a condition is drawn dashed."""


@dataclass(frozen=True)
class Arrow:
    """One step leads to another: as a plain step, as a gate (permit before permit), or without being waited for."""

    source: str
    target: str
    kind: str = "step"


@dataclass(frozen=True)
class Graph:
    """A whole process."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def graph(service: Service, departments: Mapping[str, Department], lang: str) -> Graph:
    """The process of a service, labelled in a language."""
    core = departments[service.acceptance.department].name[lang]
    accepted = limits_in_words(service.acceptance.limits, lang)
    boxes = (
        Box(FILING, phrase("filing", lang), lines=(phrase("one filing", lang),)),
        Box(ACCEPTANCE, phrase("acceptance", lang), core, (accepted,)),
        *(_box(review, service, departments, lang) for review in service.reviews),
        Box(DECISION, phrase("decision", lang), lines=(_rule(service, lang),)),
        Box(ISSUE, phrase("issue", lang), lines=(phrase("permits", lang, n=len(service.permits)),)),
    )
    arrows = (Arrow(FILING, ACCEPTANCE), *_between(service), Arrow(DECISION, ISSUE))
    return Graph(boxes, arrows)


def step(review: Review) -> str:
    """The id of a review's box; apart from the ids of the fixed steps."""
    return f"review-{review.id}"


def _box(review: Review, service: Service, departments: Mapping[str, Department], lang: str) -> Box:
    permit = service.permit(review.permit)
    waits = review.kind in ("binding", "advisory")
    lines = [limits_in_words(review.limits, lang)] if waits else []
    lines += [phrase("deemed", lang)] if review.on_overdue == "approve" else []
    lines += [f"→ {permit.title[lang]}"] if permit else []
    return Box(
        step(review),
        review.title[lang],
        departments[review.department].name[lang],
        tuple(lines),
        badge=None if review.kind == "binding" else phrase(review.kind, lang),
        condition=condition_in_words(review.when, service, lang) if review.when else None,
    )


def _rule(service: Service, lang: str) -> str:
    counted = sum(review.kind in COUNTED for review in service.reviews)
    return phrase(service.merge.rule, lang, n=service.merge.quorum, of=counted)


def _between(service: Service) -> Iterator[Arrow]:
    """From acceptance through the gates to the decision."""
    awaited = {before for review in service.reviews for before in review.after}
    steps = {review.id: step(review) for review in service.reviews}
    for review in service.reviews:
        kind = "gate" if review.after else "step"
        for before in [steps[each] for each in review.after] or [ACCEPTANCE]:
            yield Arrow(before, steps[review.id], kind)
        if review.kind in COUNTED and review.id not in awaited:
            yield Arrow(steps[review.id], DECISION)
        if review.kind == "advisory":
            yield Arrow(steps[review.id], DECISION, "unawaited")
