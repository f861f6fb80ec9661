"""An applicant asks at the pages what the departments think of a draft, and reads what they say."""

import pytest

from onestop import store
from portal.language import LANGUAGES
from tests.functions.api.office import citizen, clerk, filed
from tests.functions.api.test_opinions import FIRE, GIVEN, ready
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.html import Page

__all__ = ["people"]


def text(reader: Citizen, case: str) -> str:
    return Page.read(reader.get(f"/cases/{case}/opinions").text).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_asked_for_answered_and_read(language: str) -> None:
    case, ann = ready(), Citizen("ann", language)
    assert f"/cases/{case}/opinions" in ann.get(f"/cases/{case}/application").text
    asked = ann.fill(ann.get(f"/cases/{case}/opinions"))
    assert asked.status == 200
    assert {each.status for each in store.load(case).opinions.values()} == {"asked"}
    assert 'id="ask"' not in asked.text
    assert clerk(FIRE).post(f"/cases/{case}/opinions/fire-safety", GIVEN).status == 200
    shown = text(ann, case)
    assert all(each in shown for each in ("Almost", "A second extinguisher"))


def test_a_draft_that_lacks_something_is_asked_about_by_nobody() -> None:
    case, ann = filed(citizen()), Citizen("ann")
    refused = ann.fill(ann.get(f"/cases/{case}/opinions"))
    assert (refused.status, store.load(case).opinions) == (422, {})
    assert f"/cases/{case}/check" in refused.text


def test_what_was_asked_already_is_not_asked_again_and_a_double_click_is_one() -> None:
    case, ann = ready(), Citizen("ann")
    page = ann.get(f"/cases/{case}/opinions")
    assert ann.fill(page).status == 200
    assert ann.fill(page).status == 200
    assert [each.round for each in store.load(case).opinions.values()] == [1, 1]


def test_what_an_opinion_rests_on_was_changed() -> None:
    case, ann = ready(), Citizen("ann")
    ann.fill(ann.get(f"/cases/{case}/opinions"))
    version = store.load(case).version
    changed = citizen().patch(f"/cases/{case}", {"answers": {"area_m2": 91}}, If_Match=f'"{version}"')
    assert changed.status == 200, changed
    assert "What it rests on has changed" in text(ann, case)
    assert ann.fill(ann.get(f"/cases/{case}/opinions")).status == 200
    assert {each.status for each in store.load(case).opinions.values()} == {"asked"}


def test_a_service_without_opinions_has_no_such_page_and_a_stranger_neither() -> None:
    stall = str(citizen().post("/cases", {"service": "street-stall"}).body["id"])
    assert Citizen("ann").get(f"/cases/{stall}/opinions").status == 404
    assert f"/cases/{stall}/opinions" not in Citizen("ann").get(f"/cases/{stall}/application").text
    assert Citizen("ben").get(f"/cases/{ready()}/opinions").status == 404
