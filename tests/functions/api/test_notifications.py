"""What the applicant was told by mail, as they may look it up, and what they choose of it."""

from typing import Any

import pytest

from onestop import store
from onestop.notices import Notice, Part, Preferences
from tests.functions.api.office import CORE, RESTAURANT, citizen, clerk, filed, submitted
from tests.functions.api.person import Person
from tests.store.restaurants import NOW

COUNTER = Person("counter-1", "role:counter")


def noted(case: str, seq: int, kind: str, state: str = "sending") -> None:
    """What the function that writes mails writes down."""
    notice = Notice(case, RESTAURANT, seq, f"2026-11-20T04:00:{seq:02}Z", (Part(kind, {}),))
    store.claim(notice, "en", "sending", NOW)
    store.mark(case, seq, state)  # type: ignore[arg-type]  # a state, said as a text


def test_each_is_listed_with_its_state_and_without_an_address() -> None:
    case = submitted(citizen())
    noted(case, 9, "case.accepted", "sent")
    noted(case, 2, "case.submitted", "sent")
    store.mark(case, 2, "delivered")
    found = citizen().get(f"/cases/{case}/notifications")
    assert found.body == {
        "items": [
            {"at": "2026-11-20T04:00:02Z", "event": "case.submitted", "channel": "mail", "language": "en",
             "state": "delivered"},
            {"at": "2026-11-20T04:00:09Z", "event": "case.accepted", "channel": "mail", "language": "en",
             "state": "sent"},
        ],
        "next": None,
    }  # fmt: skip


def test_there_may_be_none() -> None:
    assert citizen().get(f"/cases/{filed(citizen())}/notifications").body == {"items": [], "next": None}


def test_departments_do_not_see_how_the_applicant_is_reached() -> None:
    case = submitted(citizen())
    assert clerk(CORE).get(f"/cases/{case}/notifications").status == 403
    assert citizen("ben").get(f"/cases/{case}/notifications").status == 404


def test_whoever_has_not_chosen_gets_mails_in_the_language_of_each_filing() -> None:
    assert citizen().get("/preferences").body == {"language": None, "mail": True}


def test_a_choice_is_kept_and_is_nobody_elses() -> None:
    chosen = {"language": "zh-Hans", "mail": False}
    assert citizen().ask("PUT", "/preferences", chosen).body == chosen
    assert citizen().get("/preferences").body == chosen
    assert citizen("ben").get("/preferences").body == {"language": None, "mail": True}
    assert store.preferences("ann") == Preferences("zh-Hans", False)


@pytest.mark.parametrize(
    "body",
    [{}, {"mail": True}, {"language": "fr", "mail": True}, {"language": "en", "mail": "yes"}, {"language": "en"}],
)
def test_a_choice_says_both_and_nothing_else(body: dict[str, Any]) -> None:
    assert citizen().ask("PUT", "/preferences", body).status in (400, 422)
    assert citizen().get("/preferences").body["language"] is None


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("en-GB,en;q=0.9", "en"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK;q=0.8, en;q=0.5", "zh-Hant"),
        ("fr, zh-CN;q=0.7, en;q=0.2", "zh-Hans"),
        ("en;q=0, zh;q=0.1", "zh-Hans"),
        ("en;q=high", None),
        ("fr", None),
        ("", None),
        (";;,,q=1", None),
    ],
)
def test_a_case_keeps_the_language_that_its_applicants_browser_asked_for(header: str, language: str | None) -> None:
    answer = citizen().post("/cases", {"service": RESTAURANT}, accept_language=header)
    assert store.load(answer.body["id"]).language == language


def test_what_the_filing_says_goes_before_what_the_browser_asks_for() -> None:
    answer = citizen().post("/cases", {"service": RESTAURANT, "lang": "en"}, accept_language="zh-TW")
    assert store.load(answer.body["id"]).language == "en"
    assert citizen().post("/cases", {"service": RESTAURANT, "lang": "fr"}).status in (400, 422)


def test_a_clerks_browser_says_nothing_of_the_applicants_language() -> None:
    said = {"service": RESTAURANT, "on_behalf_of": "ann"}
    silent = COUNTER.post("/cases", said, accept_language="en")
    spoken = COUNTER.post("/cases", {**said, "lang": "zh-Hans"}, accept_language="en")
    assert [store.load(each.body["id"]).language for each in (silent, spoken)] == [None, "zh-Hans"]
