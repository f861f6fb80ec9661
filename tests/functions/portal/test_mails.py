"""Mails about cases: chosen by whoever gets them, and listed with what became of each."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from onestop import store
from onestop.notices import KINDS, Notice, Part, Preferences, State
from portal.built import built
from portal.casefile.mails import TONES
from portal.language import LANGUAGES
from tests.functions.api.office import submitted
from tests.functions.api.person import Person
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader

__all__ = ["people"]

AT = "2026-11-20T04:00:00Z"


def noted(case: str, seq: int, kind: str, state: State) -> None:
    notice = Notice(case, "open-restaurant", seq, AT, (Part(kind, {}),))
    assert store.claim(notice, "en", state, datetime.now(UTC)) == "claimed"


def test_somebody_switches_their_mails_off_and_chooses_their_language() -> None:
    ann = Citizen()
    asked = ann.get("/preferences")
    assert list(Page.read(asked.text).all("input", name="mail", value="yes", checked=""))
    saved = ann.fill(asked, mail="no", language="zh-Hans")
    assert "Saved." in saved.text
    assert store.preferences("ann") == Preferences("zh-Hans", mail=False)
    assert list(Page.read(saved.text).all("input", name="language", value="zh-Hans", checked=""))
    ann.fill(saved, mail="yes", language="filing")
    assert store.preferences("ann") == Preferences(None, mail=True)


def test_what_is_no_choice_is_said_and_changes_nothing() -> None:
    ben = Citizen("ben")
    wrong = ben.fill(ben.get("/preferences"), mail="perhaps", language="fr")
    assert (wrong.status, wrong.text.count("Choose a language")) == (422, 2)
    assert store.preferences("ben") == Preferences()


def test_whoever_is_not_signed_in_signs_in_first_and_comes_back() -> None:
    assert Reader().get("/preferences").headers["Location"].endswith("/sign-in?next=%2Fpreferences")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_and_kind_of_a_mail_has_words(language: str) -> None:
    case = submitted(Person("ann"))
    kinds, states = list(KINDS), get_args(State)
    assert set(TONES) == set(states)
    for number, state in enumerate(states):
        noted(case, 1000 + number, kinds[number], state)
    ann = Citizen(language=language)
    page = ann.get(f"/cases/{case}/mails")
    assert page.status == 200
    assert all(built().mails[kind][language] in Page.read(page.text).text for kind in kinds[: len(TONES)])
    assert f"/cases/{case}/mails" in ann.get(f"/cases/{case}").text
    assert built().mails.keys() == KINDS.keys()


def test_a_case_without_mails_says_so_and_others_see_none() -> None:
    case = submitted(Person("ann"))
    assert "No mail was written about this case yet." in Citizen().get(f"/cases/{case}/mails").text
    assert Citizen("ben").get(f"/cases/{case}/mails").status == 404
