"""Several reviews at once: taken, approved each by its own tick; and work handed to somebody by name."""

import pytest

from onestop import store
from tests.functions.api.office import citizen, in_review
from tests.functions.portal.desk_forms import form
from tests.functions.portal.html import Page
from tests.functions.portal.staff import clerk, offices

__all__ = ["offices"]

STALL = "street-stall"
TRADE = "trade"


@pytest.fixture
def two() -> list[str]:
    return [in_review(citizen(), STALL) for _ in range(2)]


def pick(case: str) -> str:
    return f"{case}/{TRADE}/{STALL}"


def test_what_was_ticked_is_claimed_and_what_somebody_took_meanwhile_is_not(two: list[str]) -> None:
    ann, ben = clerk("market-regulation", "ann"), clerk("market-regulation", "ben")
    page = ann.get("/desk")
    ben.send(ben.get(f"/desk/cases/{two[0]}/reviews/{TRADE}"), "/claim")
    done = ann.send(page, "/picked", pick=[pick(each) for each in two], deed="claim")
    assert (done.text.count("Changed meanwhile"), done.text.count("govuk-tag--green")) == (1, 1)
    assert [store.load(each).reviews[TRADE].claimed_by for each in two] == ["ben", "ann"]
    mine = ann.get("/desk?status=mine").text
    assert two[1] in mine
    assert two[0] not in mine


def test_each_is_approved_by_its_own_tick_and_only_as_it_was_seen(two: list[str]) -> None:
    ann = clerk("market-regulation", "ann")
    picked = ann.send(ann.get("/desk"), "/picked", pick=[pick(each) for each in two], deed="decide")
    page = ann.follow(picked)
    assert page.text.count('name="confirm"') == 2
    missed = ann.send(page, "/decisions")
    assert (missed.status, "Confirm at least one" in missed.text) == (422, True)
    one = ann.send(page, "/decisions", confirm=pick(two[0]))
    assert one.text.count("govuk-tag--green") == 1
    assert [store.load(each).reviews[TRADE].status for each in two] == ["approved", "open"]
    citizen().post(f"/cases/{two[1]}/messages", {"text": "one thing more"})
    moved = clerk("market-regulation", "ben")
    moved.send(moved.get(f"/desk/cases/{two[1]}/reviews/{TRADE}"), "/claim")
    late = ann.send(page, "/decisions", confirm=[pick(each) for each in two])
    assert (late.text.count("govuk-tag--green"), late.text.count("Changed meanwhile")) == (1, 1)


def test_what_is_not_simple_or_not_ones_own_is_left_to_its_own_page(two: list[str]) -> None:
    restaurant = in_review(citizen())
    asked = "&".join(
        f"pick={each}" for each in (f"{restaurant}/fire-safety/open-restaurant", pick(two[0]), "x", "a/b/c")
    )
    page = clerk("fire-rescue").get(f"/desk/decisions?{asked}")
    assert page.status == 200
    assert "There is nothing that can be approved here." in page.text
    assert 'name="confirm"' not in page.text


def test_a_review_is_assigned_to_a_colleague_by_name(two: list[str]) -> None:
    ann, case = clerk("market-regulation", "ann"), two[0]
    page = ann.get(f"/desk/cases/{case}/reviews/{TRADE}/assignment")
    assert "person" in form(page.text, "/assignment").names
    assert ann.send(page, "/assignment").status == 422
    assert ann.send(page, "/assignment", person="stranger").status == 422
    done = ann.follow(ann.send(page, "/assignment", person="ben", reason="You know the street"))
    assert "The review was assigned." in done.text
    assert store.load(case).reviews[TRADE].claimed_by == "ben"
    load = ann.get("/desk/load").text
    assert list(Page.read(load).all("th", scope="row"))
    assert "person=ben" in load
    assert case in ann.get("/desk?person=ben").text
    assert ann.get("/desk/load?department=water").status == 403


def test_a_large_department_is_shown_page_by_page(two: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.people.AT_ONCE", 1)
    ann, place = clerk("market-regulation", "ann"), f"/desk/cases/{two[0]}/reviews/{TRADE}/assignment"
    assert "ben@office" not in ann.get(place).text
    (more,) = [each for each in Page.read(ann.get(place).text).addresses() if each.endswith("?people=1")]
    second = ann.get(more)
    assert ("ben@office" in second.text, "?people=2" in second.text) == (True, False)
    ben = clerk("market-regulation", "ben")
    ben.send(ben.get(f"/desk/cases/{two[1]}/reviews/{TRADE}"), "/claim")
    busy, idle = (ann.get(f"/desk/load{each}").text for each in ("", "?people=1"))
    assert ("ben@office" in busy, "ben@office" in idle) == (True, False)
    done = ann.follow(ann.send(second, "/assignment", person="ben"))
    assert "The review was assigned." in done.text


def test_a_list_is_asked_for_by_its_date(two: list[str]) -> None:
    ann = clerk("market-regulation", "ann")
    assert two[0] not in ann.get("/desk?due=overdue").text
    assert two[0] in ann.get("/desk").text
