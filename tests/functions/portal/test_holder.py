"""The list of somebody's own licences: none, some, more than a page of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from onestop import store
from onestop.cases import Change, Licence
from onestop.events import Event
from tests.functions.api.office import clerk
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader
from tests.store.restaurants import NOW, file

__all__ = ["people"]

PLACE = "/my/licences"


def given(holder: str, number: str, days: int, type_: str = "food-operation", **more: str) -> str:
    """A licence of theirs that ends in so many days; the case that it came from."""
    case = f"case-{number}"
    file(case, holder)
    end = datetime.now(UTC) + timedelta(days=days)
    licence = Licence(number, type_, "food-permit", "market-regulation", NOW, end, "signed", **more)  # type: ignore[arg-type]
    event = Event("licence.issued", "system", {})
    store.apply(case, lambda state: Change(replace(state, licences={number: licence}), (event,)), NOW)
    return case


def read(citizen: Citizen, path: str = PLACE) -> Page:
    answer = citizen.get(path)
    assert answer.status == 200, answer.text
    return Page.read(answer.text)


def test_who_holds_nothing_is_told_so() -> None:
    assert "You hold no licences yet" in read(Citizen("nobody")).text


def test_what_ends_soonest_comes_first_and_what_does_not_hold_last() -> None:
    cases = {name: given("holder", name, days) for name, days in (("far", 900), ("near", 60), ("gone", -5))}
    given("holder", "stopped", 500, status="suspended")
    page = read(Citizen("holder"))
    places = [page.text.index(each) for each in ("near", "far", "Not valid now", "stopped", "gone")]
    assert places == sorted(places)
    assert page.text.count("Ends soon") == 1
    links = {each.removeprefix(LOCAL.base) for each in page.addresses()}
    assert {"/licences/far/wallet", "/licences/far/pdf", "/licences/far", f"/cases/{cases['far']}"} <= links
    assert {f"/cases/{cases[each]}/licences/{each}/renewal" for each in ("far", "near")} <= links
    assert not {"/licences/gone/wallet", "/licences/gone/pdf", f"/cases/{cases['gone']}/licences/gone/renewal"} & links
    assert "gone" not in read(Citizen("ben")).text


def test_a_renewal_that_was_asked_for_is_named_in_its_place() -> None:
    case = given("waiting", "asked", 300)
    citizen = Citizen("waiting")
    assert citizen.fill(citizen.get(f"/cases/{case}/licences/asked/renewal")).status == 200
    text = read(citizen).text
    assert "Renewal asked for" in text
    assert "See the renewal" in text
    assert "Renew it" not in text
    decision = {"outcome": "refused", "reasons": ["The kitchen has moved"]}
    assert clerk("market-regulation").post("/licences/asked/renewal/decision", decision).status == 200
    text = read(citizen).text
    assert "Renewal: Refused" in text
    assert "Renew it" not in text
    answer = citizen.get(f"/cases/{case}/licences/asked/renewal").text
    assert "The kitchen has moved" in answer
    assert "Ask for the renewal" not in answer


def test_a_renewal_is_not_offered_when_it_is_too_late() -> None:
    case = given("late", "ending", 20)
    assert "Renew it" not in read(Citizen("late")).text
    answer = Citizen("late").get(f"/cases/{case}/licences/ending/renewal").text
    assert "It cannot be renewed now" in answer
    assert "Ask for the renewal" not in answer


def test_many_are_read_page_by_page() -> None:
    for each in range(51):
        given("many", f"many-{each:02}", 300 + each)
    first = read(Citizen("many"))
    (following,) = [each for each in first.addresses() if "cursor=" in each]
    second = read(Citizen("many"), following)
    assert first.text.count("Show on your phone") == 50
    assert second.text.count("Show on your phone") == 1
    assert "the pages go by kind" in first.text
    assert "the pages go by kind" in second.text


@pytest.mark.parametrize("page", ["/", "/cases"])
def test_the_list_is_found_from_the_pages_of_an_applicant(page: str) -> None:
    assert f"{LOCAL.base}{PLACE}" in Page.read(Citizen("holder").get(page).text).addresses()


def test_it_is_nobodys_without_a_sign_in() -> None:
    assert "/sign-in?" in Reader().get(PLACE).headers["Location"]
    assert Citizen("holder").get(f"{PLACE}?cursor=strange").status == 400
