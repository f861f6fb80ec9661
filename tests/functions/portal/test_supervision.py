"""A supervisor's pages: any department's list, and the clocks of a case in a picture and in a table."""

import itertools
import re
from datetime import UTC, datetime, timedelta

import pytest

from onestop import store
from onestop.statistics import KEYS, Place
from portal.clocks.gantt import drawn
from portal.language import LANGUAGES
from tests.functions.api.office import citizen, in_review, submitted
from tests.functions.api.office import clerk as official
from tests.functions.portal.html import Page
from tests.functions.portal.staff import clerk, offices, supervisor
from tests.functions.portal.test_desk_tasks import NEXT_WEEK, REVIEW

__all__ = ["offices"]


def test_any_department_s_list_leads_to_the_clocks_of_the_case() -> None:
    case = in_review(citizen())
    shown = supervisor().get("/supervision?department=water")
    assert f"/supervision/cases/{case}" in shown.text
    assert supervisor().get("/supervision?department=nowhere").status == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_paused_days_are_hatched_and_said_in_words(language: str) -> None:
    case = in_review(citizen())
    fire = clerk("fire-rescue")
    fire.send(fire.get(f"{REVIEW.format(case)}/inspection"), "/inspection", place="Kitchen", slot=NEXT_WEEK)
    page = Page.read(supervisor(language).get(f"/supervision/cases/{case}").text)
    (svg,) = page.all("svg", role="img")
    assert {svg.attributes["aria-labelledby"]} == {"gantt-title gantt-about"}
    assert len(list(page.all("th", scope="row"))) > 6
    assert list(page.all("rect", fill="url(#paused)"))


def test_only_supervision_looks_at_any_case() -> None:
    case = in_review(citizen())
    assert clerk("fire-rescue").get(f"/supervision/cases/{case}").status == 403
    assert clerk("health").get(f"/supervision/cases/{case}").status == 404
    assert clerk("fire-rescue").get("/supervision?department=water").status == 403
    assert supervisor().get("/supervision/cases/none").status == 404


def test_before_anybody_began_there_is_the_clock_of_the_acceptance() -> None:
    case = submitted(citizen())
    page = Page.read(supervisor().get(f"/supervision/cases/{case}").text)
    assert "Acceptance" in page.text


def test_every_bar_lies_in_the_picture_and_follows_the_one_before() -> None:
    case = in_review(citizen())
    clocks = clerk_clocks(case)
    for days in (0, 1, 10, 40, 400):
        picture = drawn(clocks, datetime.now(UTC) + timedelta(days=days))
        assert picture
        for bar in picture.bars:
            edges = [edge for each in bar.spans for edge in (each.x, each.x + each.width)]
            assert edges == sorted(edges) or _nearly(edges)
            assert all(-0.2 <= edge <= picture.width + 0.2 for edge in edges)
        late = any(each.kind == "late" for bar in picture.bars for each in bar.spans)
        assert late == (days >= 40)
        assert len(picture.ticks) <= 11


def clerk_clocks(case: str) -> dict[str, object]:
    """What the API tells of the clocks."""
    body: dict[str, object] = official("fire-rescue").get(f"/cases/{case}/clocks").body
    return body


def _nearly(edges: list[float]) -> bool:
    """In order but for what rounding to a tenth of a point takes away."""
    return all(after - before > -0.2 for before, after in itertools.pairwise(edges))


def test_no_address_in_the_picture_leads_anywhere_else() -> None:
    case = in_review(citizen())
    text = supervisor().get(f"/supervision/cases/{case}").text
    assert set(re.findall(r"url\(([^)]*)\)", text)) == {"#paused"}


@pytest.mark.parametrize("by", KEYS)
def test_figures_are_a_page_and_a_table_to_keep(by: str) -> None:
    place = Place("2026-01", "open-restaurant", "water")
    store.count([store.Tally(f"case-{by}", 1, {place: {"reviews_requested": 3, "received": 1}})])
    page = supervisor().get(f"/supervision/statistics?by={by}&from=2026-01&to=2026-12")
    assert (page.status, len(list(Page.read(page.text).all("table")))) == (200, 3)
    assert clerk("health").get("/supervision/statistics").status == 200  # its own, and it has none
    kept = supervisor().get(f"/supervision/statistics.csv?by={by}&from=2026-01&to=2026-12")
    assert kept.headers["Content-Disposition"] == f'attachment; filename="onestop-{by}.csv"'
    header, *rows = kept.content.decode("utf-8-sig").splitlines()
    assert (header.split(",")[0], len(rows) >= 1) == (by, True)
