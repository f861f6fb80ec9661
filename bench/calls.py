"""Calls to AWS that a request makes: each is a round trip that somebody waits for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from botocore.client import BaseClient

from bench.around import around_the_api
from bench.figure import Figure

STATUS, DECISION, SUBMISSION = 1, 2, 2


def measure() -> Iterator[Figure]:
    """A status read, a submission and a decision, on the real handlers."""
    with around_the_api():
        from tests.functions.api import office  # the handlers look around when they are imported

        citizen = office.citizen()
        case = office.filed(citizen)
        office.with_documents(case)
        with _counted() as submission:
            citizen.post(f"/cases/{case}/submission")
        office.clerk(office.CORE).post(f"/cases/{case}/acceptance", {"outcome": "accept"})
        with _counted() as status:
            citizen.get(f"/cases/{case}")
        clerk = office.clerk("water")
        with _counted() as decision:
            clerk.post(f"/cases/{case}/reviews/sewer-discharge/decision", {"outcome": "approved"})
        assert citizen.get(f"/cases/{case}").body["status"] == "in_review"
    yield Figure("SDK calls of a status read", len(status), STATUS, note=", ".join(status))
    yield Figure("SDK calls of a submission", len(submission), SUBMISSION, note=", ".join(submission))
    yield Figure("SDK calls of a decision", len(decision), DECISION, note=", ".join(decision))


@contextmanager
def _counted() -> Iterator[list[str]]:
    """The names of the calls that are made while inside, by whatever client of botocore."""
    called: list[str] = []
    call = BaseClient._make_api_call

    def count(client: Any, operation: str, arguments: Any) -> Any:
        called.append(operation)
        return call(client, operation, arguments)

    BaseClient._make_api_call = count
    try:
        yield called
    finally:
        BaseClient._make_api_call = call
