"""Pages: processor time of the portal's own code, without what the SDK (here: moto) spends on the calls to AWS."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from statistics import median
from time import process_time
from typing import Any
from unittest.mock import patch

from botocore.client import BaseClient

from bench.around import SURROUNDINGS
from bench.figure import Figure

MOST_MS = 30.0
"""Of a page at the median."""
TIMES = 21
PUBLIC = (
    "/",
    "/services",
    "/services?q=restuarant",
    "/services/open-restaurant",
    "/services/open-restaurant/assessment?area_m2=320&sells_tobacco=yes",
    "/licences",
    "/statistics",
)
OWN = ("/cases", "/cases/{case}/application", "/cases/{case}/sections/premises", "/cases/{case}/check")
"""Of a citizen with a draft that is filled in."""


def measure() -> Iterator[Figure]:
    """Each page so often; the median of all, and the slowest page's own."""
    with patch.dict(os.environ, SURROUNDINGS), _around():
        from tests.functions.portal.citizen import Citizen  # the handler looks around when it is imported

        reader = Citizen()
        pages = [*PUBLIC, *(each.format(case=reader.filled()) for each in OWN)]
        taken = {page: [_seconds(partial(reader.get, page)) * 1000 for _ in range(TIMES)] for page in pages}
    slowest = max(taken, key=lambda page: median(taken[page]))
    every = [each for times in taken.values() for each in times]
    note = f"{len(pages)} pages; the slowest, {slowest.split('?')[0]}: {median(taken[slowest]):.1f}"
    yield Figure("time of a page at the median", median(every), MOST_MS, "ms", note)


def _seconds(ask: Callable[[], Any]) -> float:
    with _waited() as waited:
        began = process_time()
        answer = ask()
        whole = process_time() - began
    assert answer.status == 200, answer
    return whole - sum(waited)


@contextmanager
def _waited() -> Iterator[list[float]]:
    """The processor time of each call to AWS that is made while inside."""
    spent: list[float] = []
    call = BaseClient._make_api_call

    def timed(client: Any, operation: str, arguments: Any) -> Any:
        began = process_time()
        try:
            return call(client, operation, arguments)
        finally:
            spent.append(process_time() - began)

    with patch.object(BaseClient, "_make_api_call", timed):
        yield spent


@contextmanager
def _around() -> Iterator[None]:
    """Everything that the portal needs, in moto, and a pool of people."""
    from onestop.surroundings import surroundings
    from tests.deployed import everything
    from tests.functions.portal.pool import CLIENT, ENDPOINT, ID, publishing

    with everything("bench-pages") as settings:
        from tests.functions.portal.signing_in import SIGNER

        ours = replace(settings, user_pool=ID, user_pool_client=CLIENT)
        with publishing(SIGNER) as address, patch.dict(os.environ, {**ours.to_env(), ENDPOINT: address}):
            surroundings.cache_clear()
            yield
        surroundings.cache_clear()
