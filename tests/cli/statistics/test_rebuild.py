"""The statistics kept by the stream are what the events say, and become it again when they are not."""

import random
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from click.testing import CliRunner, Result

from cli.main import main
from cli.outputs import Outputs
from cli.statistics import compare, rebuild
from onestop import cases, store
from onestop.statistics import Place
from tally.app import handler as tally
from tests.functions.context import Context
from tests.functions.stream import Batch, Stream, failures
from tests.store.restaurants import approved, file, later, submitted

PLACE = Place("2026-11", "open-restaurant", "market-regulation")


@pytest.fixture
def kept(stream: Stream) -> Stream:
    """Cases at several stages, each change of theirs counted, some of them twice and none in its order."""
    approved("case-1")
    submitted("case-3")
    store.apply("case-3", lambda state: cases.withdraw(state, later(2)), later(2))
    file("case-4")
    batch = stream.batch()
    chance = random.Random(7)
    again: Batch = {"Records": [*batch["Records"], *chance.sample(batch["Records"], 8)]}
    chance.shuffle(again["Records"])
    for at in range(0, len(again["Records"]), 9):
        assert not failures(tally({"Records": again["Records"][at : at + 9]}, Context()))
    return stream


def damage(table: str, place: Place, counter: str, value: int) -> None:
    key = {"pk": {"S": "STATISTICS"}, "sk": {"S": f"{place.month}#{place.service}#{place.department}"}}
    boto3.client("dynamodb").update_item(
        TableName=table, Key=key, UpdateExpression="SET #c = :v",
        ExpressionAttributeNames={"#c": counter}, ExpressionAttributeValues={":v": {"N": str(value)}},
    )  # fmt: skip


def run(outputs: Outputs, folder: Path, *arguments: str) -> Result:
    outputs.write(folder / "outputs.json")
    given = ["statistics", "rebuild", "--outputs", str(folder / "outputs.json"), *arguments]
    return CliRunner().invoke(main, given)


@pytest.mark.usefixtures("kept")
def test_after_any_history_both_agree() -> None:
    found = compare()
    assert found.is_whole
    assert (found.cases, found.changes) == (3, 10)
    assert store.statistics()[PLACE]["received"] == 2


def test_a_damaged_counter_is_found_and_mended(kept: Stream, outputs: Outputs, tmp_path: Path) -> None:
    assert kept
    right = store.statistics()
    damage(outputs.table, PLACE, "approved", 7)
    damage(outputs.table, PLACE, "r0", 0)
    damage(outputs.table, Place("2026-10", "no-such", "nobody"), "received", 3)
    checked = run(outputs, tmp_path, "--check")
    assert checked.exit_code == 1
    assert "2026-11 open-restaurant market-regulation: approved is 7, the events say 1" in checked.output
    assert "2026-10 no-such nobody: received is 3, the events say 0" in checked.output
    assert "3 differences" in checked.output
    mended = run(outputs, tmp_path)
    assert mended.exit_code == 0, mended.output
    assert "0 differences" in mended.output
    assert store.statistics() == right
    assert run(outputs, tmp_path, "--check").exit_code == 0


def test_what_was_never_counted_is_counted_once_though_the_stream_brings_it_after_all(stream: Stream) -> None:
    approved("case-1")
    assert compare().uncounted == rebuild().uncounted == 8
    assert compare().is_whole
    right = store.statistics()
    assert not failures(tally(stream.batch(), Context()))
    assert store.statistics() == right


def test_counters_without_marks_from_before_there_were_any_are_replaced(kept: Stream, outputs: Outputs) -> None:
    assert kept
    right = store.statistics()
    for number in range(1, 5):
        key = {"pk": {"S": f"CASE#case-{number}"}, "sk": {"S": "TALLY"}}
        boto3.client("dynamodb").delete_item(TableName=outputs.table, Key=key)
    assert compare().uncounted == 10
    rebuild()
    assert compare().is_whole
    assert store.statistics() == right


def test_counters_that_move_while_one_looks_are_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, stream: Stream
) -> None:
    submitted("case-1")
    assert not failures(tally(stream.batch(), Context()))
    walk = store.histories
    walks: list[int] = []

    def beside() -> Iterator[store.History]:
        walks.append(1)
        if len(walks) == 1:
            submitted("case-8")
            assert not failures(tally(stream.batch(), Context()))
        yield from walk()

    monkeypatch.setattr(store, "histories", beside)
    assert compare().is_whole
    assert len(walks) == 2
