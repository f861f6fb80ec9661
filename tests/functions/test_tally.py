"""The statistics, exact whatever the stream does."""

import random
from collections import Counter
from typing import Any

import boto3
import pytest

from onestop import cases, store
from onestop.settings import Settings
from tally.app import handler as tally
from tests.functions.context import Context
from tests.functions.stream import Batch, Stream, failures
from tests.store.restaurants import NOW, accepted, approved, calendar, restaurant, submitted

pytestmark = pytest.mark.usefixtures("deployed")
MONTH = "2026-11"


def counted(batch: Batch) -> set[str]:
    return failures(tally(batch, Context()))


def totals() -> Counter[str]:
    found: Counter[str] = Counter()
    for place, counts in store.statistics().items():
        assert (place.month, place.service) == (MONTH, "open-restaurant")
        found.update(counts)
    return found


def test_an_approved_case_is_counted_from_its_arrival_to_its_decision(stream: Stream) -> None:
    case = approved()
    assert not counted(stream.batch())
    found = totals()
    answered = [each for each in case.reviews.values() if each.status == "approved"]
    assert (found["received"], found["accepted"], found["approved"]) == (1, 1, 1)
    assert found["reviews_approved"] == len(answered)
    assert found["refused"] == found["withdrawn"] == 0


def test_each_department_has_its_own(stream: Stream) -> None:
    accepted()
    counted(stream.batch())
    found = {place.department: counts for place, counts in store.statistics().items()}
    assert found["fire-rescue"] == {"reviews_requested": 1}
    assert found["market-regulation"]["received"] == 1


def test_duplicates_in_any_order_count_once(stream: Stream) -> None:
    approved()
    withdrawn("case-2")
    batch = stream.batch()
    counted(batch)
    once = totals()
    again: Batch = {"Records": batch["Records"] * 2}
    random.Random(3).shuffle(again["Records"])
    counted(again)
    assert totals() == once
    assert once["withdrawn"] == 1


def test_a_poisoned_record_is_named_and_the_others_are_counted(stream: Stream) -> None:
    submitted()
    image: dict[str, Any] = {"kind": {"S": "EVENT"}}
    broken = {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "0", "NewImage": image}}
    assert counted({"Records": [broken, *stream.batch()["Records"]]}) == {"0"}
    assert totals()["received"] == 1


def test_what_cannot_be_counted_is_named_and_counted_once_it_can(stream: Stream, deployed: Settings) -> None:
    submitted()
    submitted("case-2")
    batch = stream.batch()
    row = {"pk": {"S": "STATISTICS"}, "sk": {"S": f"{MONTH}#open-restaurant#market-regulation"}}
    boto3.client("dynamodb").put_item(TableName=deployed.table, Item={**row, "received": {"S": "no number"}})
    assert len(counted(batch)) == 2
    boto3.client("dynamodb").delete_item(TableName=deployed.table, Key=row)
    assert not counted(batch)
    assert not counted(batch)
    assert totals() == {"received": 2}


def test_a_case_that_comes_again_is_received_once(stream: Stream) -> None:
    submitted()
    missing = [cases.Missing("/answers/address", "the number of the house")]
    store.apply("case-1", lambda case: cases.return_(case, missing), NOW)
    store.apply("case-1", lambda case: cases.submit(case, restaurant(), calendar(), NOW), NOW)
    counted(stream.batch())
    assert (totals()["received"], totals()["returned"]) == (1, 1)


def withdrawn(case: str) -> None:
    submitted(case)
    store.apply(case, lambda state: cases.withdraw(state, NOW), NOW)
