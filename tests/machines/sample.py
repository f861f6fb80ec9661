"""Services made by hand, with what a machine depends on and nothing else."""

from onestop.catalogue.limit import Limit, Limits
from onestop.catalogue.procedure import Merge
from onestop.catalogue.review import Acceptance, Review
from onestop.catalogue.service import Service

PROMISED = Limits(Limit(20, "working_days"), Limit(5, "working_days"))


def review(review: str, limits: Limits = PROMISED) -> Review:
    """A binding review of a department of the same name."""
    return Review(review, review, {"en": review}, "binding", limits)


def service(*reviews: Review, acceptance: Limits = PROMISED) -> Service:
    """A joint service of those reviews."""
    return Service(
        id="sample",
        version="1",
        title={"en": "A sample"},
        summary={},
        guide={},
        audience=(),
        legal_basis=(),
        mode="joint",
        region="sample",
        calendar="sample",
        form={},
        sections=(),
        documents=(),
        acceptance=Acceptance("core", acceptance),
        reviews=reviews,
        merge=Merge("all"),
        permits=(),
    )
