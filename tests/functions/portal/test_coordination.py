"""The page of the cases that a core department coordinates."""

import pytest

from portal.language import LANGUAGES
from portal.words import words
from tests.functions.api.office import CORE, citizen, decided, in_review
from tests.functions.api.test_turns import hours
from tests.functions.portal.html import Page
from tests.functions.portal.staff import clerk, offices

__all__ = ["offices"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_to_coordinate(language: str) -> None:
    shown = clerk("water", language=language).get("/desk/coordination")
    assert (shown.status, str(words(language)("desk.none")) in shown.text) == (200, True)
    assert clerk("water").get(f"/desk/coordination?department={CORE}").status == 403


def test_who_is_out_and_what_is_to_be_decided() -> None:
    case, core = in_review(citizen(), number=1), clerk(CORE)
    assert "/desk/coordination" in core.get("/desk").text
    shown = core.get("/desk/coordination").text
    assert f"/desk/cases/{case}" in shown
    assert "Fire and Rescue" in Page.read(shown).text
    decided(case, "fire-safety", "approved_with_conditions", conditions=hours("Until 22:00"))
    decided(case, "food-permit", "approved_with_conditions", conditions=hours("Until midnight"))
    shown = Page.read(core.get("/desk/coordination").text).text
    assert ("1 conflict to decide" in shown, "3 answered" in shown) == (True, True)
    assert "Fire and Rescue" not in shown
