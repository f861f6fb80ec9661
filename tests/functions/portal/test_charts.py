"""Figures as pictures, as tables and as files, for everyone and for supervision."""

from typing import Any

import pytest

from onestop.statistics import COLUMNS, KEYS
from portal.charts.bars import MOST, ROOM, WIDTH, drawn
from portal.language import LANGUAGES
from tests.functions.portal.counts import YEAR, count
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader
from tests.functions.portal.staff import clerk, offices, supervisor

__all__ = ["offices"]


@pytest.fixture(scope="module", autouse=True)
def counted() -> None:
    """Two months of two departments."""
    count()


def row(**figures: Any) -> dict[str, Any]:
    return {name: figures.get(name) for name in COLUMNS}


def test_the_longest_bar_fills_the_picture_and_leaves_room_for_its_number() -> None:
    chart = drawn("service-flow", ("received", "decided"), [("a", row(received=10, decided=5)), ("b", row(received=0))])
    assert chart
    (first, second), *_ = ([bar.length for bar in group.bars] for group in chart.groups)
    assert (first, second) == (WIDTH - ROOM, (WIDTH - ROOM) / 2)
    assert [group.name for group in chart.groups] == ["a"]  # nothing to see of the other; the table has it
    assert drawn("service-flow", ("received",), [("a", row())]) is None


def test_rates_are_drawn_against_the_whole_and_many_rows_are_cut() -> None:
    many = [(f"{n} {'很長的名稱' * 20}", row(on_time_rate=0.5)) for n in range(MOST + 3)]
    chart = drawn("service-on_time", ("on_time_rate",), many)
    assert chart
    assert (len(chart.groups), chart.hidden) == (MOST, 3)
    assert {bar.length for group in chart.groups for bar in group.bars} == {(WIDTH - ROOM) / 2}
    assert all(len(group.name) < 30 for group in chart.groups)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyone_sees_pictures_tables_and_files(language: str) -> None:
    reader = Reader(accept_language=language)
    page = Page.read(reader.get(f"/statistics?{YEAR}").text)
    pictures = list(page.all("svg", role="img"))
    ids = {each.attributes["id"] for each in page.elements if "id" in each.attributes}
    assert len(pictures) == 3
    assert all(set(each.attributes["aria-labelledby"].split()) <= ids for each in pictures)
    assert len(list(page.all("table"))) == len(KEYS)
    files = [each for each in page.addresses() if "/statistics.csv" in each]
    assert len(files) == len(KEYS)
    for each in files:
        kept = reader.get(each).content.decode("utf-8-sig").splitlines()
        assert (kept[0].split(",")[0] in KEYS, len(kept) > 1) == (True, True)


@pytest.mark.parametrize("query", ["from=2026", "to=soon", "from=2026-05&to=2026-04"])
def test_a_period_that_is_none_is_said_beside_the_field_and_on_top(query: str) -> None:
    for reader, path in ((Reader(), "/statistics"), (supervisor(), "/supervision/statistics")):
        wrong = reader.get(f"{path}?{query}")
        page = Page.read(wrong.text)
        inputs = [each.attributes for each in page.all("input") if "aria-describedby" in each.attributes]
        (named,) = [each["id"] for each in inputs]
        assert (wrong.status, f"#{named}" in page.addresses()) == (422, True)


def test_supervision_narrows_the_figures_and_the_file_is_of_the_same() -> None:
    page = supervisor().get(f"/supervision/statistics?by=month&department=water&{YEAR}")
    told = Page.read(page.text)
    assert ("2026-03" in told.text, "2026-04" in told.text.split()) == (True, False)
    (file,) = [each for each in told.addresses() if "statistics.csv" in each]
    assert "department=water" in file
    assert len(supervisor().get(file).content.decode().splitlines()) == 2
    league = Page.read(supervisor().get(f"/supervision/statistics?by=department&{YEAR}").text)
    assert "Place" in league.text
    own = clerk("water").get(f"/supervision/statistics?by=department&{YEAR}")
    assert "50 %" in own.text or "50%" in own.text
