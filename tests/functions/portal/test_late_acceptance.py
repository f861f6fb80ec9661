"""The pages on which the department above sees a late acceptance, presses on and takes it over."""

import pytest

from onestop import store
from tests.functions.api.office import CORE, citizen, late_acceptance, submitted
from tests.functions.portal.staff import clerk, offices

__all__ = ["offices"]

PAGE = "/desk/cases/{}/acceptance"


@pytest.fixture
def case() -> str:
    case = submitted(citizen())
    late_acceptance(case)
    return case


def test_it_opens_the_case_from_its_list_and_presses_on(case: str) -> None:
    mayor, page = clerk("people-government"), PAGE.format(case)
    assert page in mayor.get("/desk?status=escalated").text
    shown = mayor.get(page)
    assert (shown.status, 'name="outcome"' in shown.text) == (200, False)
    assert mayor.send(mayor.get(f"{page}/instruction"), "/instruction").status == 422
    done = mayor.follow(mayor.send(mayor.get(f"{page}/instruction"), "/instruction", text="Decide by Friday"))
    assert "The department was told." in done.text
    assert "Decide by Friday" in clerk(CORE).get(page).text
    assert 'name="outcome"' in clerk(CORE).get(page).text


def test_it_takes_it_over_and_decides_it(case: str) -> None:
    mayor, page = clerk("people-government"), PAGE.format(case)
    done = mayor.follow(mayor.send(mayor.get(f"{page}/takeover"), "/takeover", reason="Three weeks late"))
    assert "Three weeks late" in done.text
    assert page in mayor.get("/desk?status=submitted").text
    theirs = clerk(CORE).get(page)
    assert ("Three weeks late" in theirs.text, 'name="outcome"' in theirs.text) == (True, False)
    mayor.follow(mayor.send(mayor.get(page), "/acceptance", outcome="accept"))
    assert store.load(case).status == "in_review"
    assert mayor.get(page).status == 200
    assert clerk(CORE).get(f"/desk/cases/{case}").status == 200


def test_whoever_is_too_late_is_told_and_keeps_what_was_typed(case: str) -> None:
    mayor, page = clerk("people-government"), PAGE.format(case)
    asked = mayor.get(f"{page}/takeover")
    core = clerk(CORE)
    core.follow(core.send(core.get(page), "/acceptance", outcome="accept"))
    told = mayor.send(asked, "/takeover", reason="Three weeks late")
    assert (told.status, "Three weeks late" in told.text, page in told.text) == (409, True, True)


def test_nobody_else_finds_these_pages(case: str) -> None:
    other = submitted(citizen())
    for what in ("", "/instruction", "/takeover"):
        assert clerk("people-government").get(f"{PAGE.format(other)}{what}").status == 404
        assert clerk("water").get(f"{PAGE.format(case)}{what}").status == 404
    assert clerk(CORE).get(f"{PAGE.format(case)}/takeover").status == 404
