"""The texts of the mails: every language says everything, with the same blanks, and no answer, reason or name."""

import json
from datetime import UTC, datetime
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notify.letter import letter
from notify.words import TEXTS, words
from onestop.catalogue import shipped
from onestop.catalogue.text import LANGUAGES
from onestop.events import Recorded
from onestop.notices import KINDS, Notice, Part, notice_of
from onestop.store import Addressee
from tests.notices.happened import changes

PORTAL = "https://portal.example"
SERVICE = shipped().service("open-restaurant")
DUE, PROMISED = datetime(2026, 12, 31, 16, 30, tzinfo=UTC), datetime(2026, 12, 1, 4, 0, tzinfo=UTC)
FRAME = {"subject": {"what", "case"}, "about": {"service", "case"}, "due": {"due", "promised"}}
BLANKS = {**FRAME, "acceptance_due": {"due", "promised"}}
"""Of the frame's texts that have any."""


def addressee(status: str = "in_review", due: datetime | None = DUE) -> Addressee:
    return Addressee("ann", None, SERVICE.id, SERVICE.version, status, due, PROMISED if due else None)


def written(notice: Notice, language: str = "en", **given: Any) -> str:
    return letter(notice, addressee(**given), language, PORTAL).text


def notice(kind: str, **facts: Any) -> Notice:
    return Notice("case-1", SERVICE.id, 3, "2026-11-20T04:00:00Z", (Part(kind, facts),))


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_there_is_a_file_a_language_and_no_other() -> None:
    assert {each.stem for each in TEXTS.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text_with_its_blanks_and_no_text_more(language: str) -> None:
    said = words(language)
    assert set(said) == {"frame", "kinds"}
    assert list(said["kinds"]) == list(KINDS)
    for kind, text in said["kinds"].items():
        assert set(text) == {"subject", "line"}, kind
        assert (blanks(text["subject"]), blanks(text["line"])) == (set(), set(KINDS[kind])), kind
    assert set(said["frame"]) == {*BLANKS, "comma", "more", "see", "choose", "foot"}
    for name, text in said["frame"].items():
        assert blanks(text) == BLANKS.get(name, set()), name


def test_no_language_borrows_anothers_words() -> None:
    texts = {each: (TEXTS / f"{each}.json").read_text(encoding="utf-8") for each in LANGUAGES}
    assert not set("請辦補覆證發") & set(texts["zh-Hans"])
    assert not set("请办补复证发") & set(texts["zh-Hant"])
    assert all(ord(letter) < 0x2E80 for letter in texts["en"])


@given(changes(), st.sampled_from(LANGUAGES), st.sampled_from(["submitted", "in_review", "approved"]))
def test_whatever_happened_makes_a_whole_letter(change: list[Recorded], language: str, status: str) -> None:
    found = notice_of(change, SERVICE.id)
    if found is None:
        return
    due = DUE if status != "approved" else None
    made = letter(found, addressee(status, due), language, PORTAL)
    assert not {"{", "}"} & set(made.subject + made.text + made.html)
    assert "\n" not in made.subject
    assert "case-1" in made.subject
    assert SERVICE.title[language] in made.text
    assert f"{PORTAL}/cases/case-1" in made.text
    assert f'href="{PORTAL}/cases/case-1"' in made.html
    assert f'lang="{language}"' in made.html


def test_an_acceptance_carries_both_dates_as_days_of_the_region() -> None:
    told = written(notice("case.accepted"))
    assert "by 1 January 2027 under the law; the promise is 1 December 2026" in told
    told = written(notice("case.accepted"), "zh-Hant")
    assert "2027年1月1日 前辦結" in told


def test_a_submission_says_until_when_acceptance_is_answered() -> None:
    assert "Whether it is accepted must be answered by" in written(notice("case.submitted"), status="submitted")


def test_no_date_is_told_once_none_is_owed() -> None:
    assert "under the law" not in written(notice("case.accepted"), status="approved", due=None)


def test_what_is_missing_is_named_as_the_form_names_it() -> None:
    targets = ["/documents/premises-layout", "/answers/address", "/answers/none", ""]
    told = written(notice("case.returned", targets=targets), "zh-Hant")
    layout = next(each.title["zh-Hant"] for each in SERVICE.documents if each.id == "premises-layout")
    assert f"{layout}、經營場所地址、其他事項。" in told


def test_a_licence_is_called_by_the_name_of_its_permit() -> None:
    (permit, *_) = SERVICE.permits
    told = written(notice("licence.issued", type=permit.type, licence="L-1"))
    assert f"Issued: {permit.title['en']}, number L-1." in told


def test_all_of_a_change_stands_in_one_letter() -> None:
    parts = tuple(Part("licence.issued", {"type": "none", "licence": f"L-{number}"}) for number in range(3))
    told = letter(Notice("case-1", SERVICE.id, 3, "2026-11-20T04:00:00Z", parts), addressee(), "en", PORTAL)
    assert all(f"number L-{number}" in told.text for number in range(3))


def test_what_looks_like_a_tag_is_none_in_html() -> None:
    told = letter(notice("message.posted", department="<script>"), addressee(), "en", PORTAL)
    assert "<script>" not in told.html
    assert "&lt;script&gt;" in told.html


def test_every_text_can_be_read_by_whoever_translates_it() -> None:
    for each in LANGUAGES:
        text = (TEXTS / f"{each}.json").read_text(encoding="utf-8")
        assert "\\u" not in text
        assert json.loads(text)
