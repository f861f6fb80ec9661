"""Every change is counted once: whatever comes twice, late, in another order, or with others that fail."""

from itertools import chain, count
from typing import Any

import boto3
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pynamodb.exceptions import TransactWriteError

from onestop import store
from onestop.statistics import Counts, Place, merge, project
from onestop.store import Origin, Tally
from onestop.store.tallies import MOST, counted
from tests.statistics.histories import changes

numbers = count()
PLACE = Place("2026-11", "shop", "core")


@settings(max_examples=1 + settings().max_examples // 10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes("a"), changes("b"), st.data())
def test_counters_are_what_the_events_say(some: Any, others: Any, data: st.DataObject) -> None:
    # A service and cases of its own for each example: the table is the same.
    number = next(numbers)
    origin = Origin(f"s{number}", "core")
    tallies = [store.tally(each, origin) for each in chain(some, others)]
    tallies = [Tally(f"{each.case}{number}", each.seq, each.counts) for each in tallies if each.counts]
    deliveries = data.draw(st.lists(st.lists(st.sampled_from(tallies), max_size=6), max_size=4)) if tallies else []
    for batch in (*deliveries, data.draw(st.permutations(tallies)), tallies[:2]):
        for part in store.together(batch):
            store.count(part)  # whether the answer gets lost or not, it may come again
    events = list(chain(*some, *others))
    assert _of(origin.service) == project(events, origin.service, "core")


def _of(service: str) -> Counts:
    return {place: counts for place, counts in store.statistics().items() if place.service == service}


def _tally(seq: int, case: str = "a", **counts: int) -> Tally:
    return Tally(case, seq, {PLACE: counts})


def test_what_cannot_be_written_counts_nothing_and_is_counted_once_it_can(table: str) -> None:
    store.count([_tally(1, received=1)])
    store.count([_tally(2, received=-1)])
    damaged = {"pk": {"S": "STATISTICS"}, "sk": {"S": "2026-11#shop#fire"}, "received": {"S": "no number"}}
    boto3.client("dynamodb").put_item(TableName=table, Item=damaged)
    beside = Tally("b", 4, {Place("2026-11", "shop", "fire"): {"received": 1}, PLACE: {"received": 1}})
    with pytest.raises(TransactWriteError):
        store.count([_tally(1, received=1), beside])
    assert counted("a") == {1, 2}
    assert not counted("b")
    boto3.client("dynamodb").put_item(TableName=table, Item={**damaged, "received": {"N": "0"}})
    store.count([_tally(1, received=1), beside])
    assert _of("shop") == beside.counts


def test_a_batch_is_written_in_as_few_parts_as_rows_allow() -> None:
    many = [_tally(1, case=str(number), received=1) for number in range(MOST + 5)]
    parts = list(store.together(many))
    assert [len(each) for each in parts] == [MOST - 1, 6]
    for each in parts:
        store.count(each)
    assert merge([_of("shop")]) == {PLACE: {"received": MOST + 5}}


def test_a_span_of_months_is_read_alone() -> None:
    for month in ("2026-09", "2026-10", "2026-11"):
        store.count([Tally(month, 1, {Place(month, "shop", "core"): {"received": 1}})])
    assert {each.month for each in store.statistics("2026-10", "2026-11")} == {"2026-10", "2026-11"}
    assert {each.month for each in store.statistics(last="2026-09")} == {"2026-09"}
