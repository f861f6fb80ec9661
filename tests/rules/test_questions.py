"""A question about a service: asked, answered, answered better, published or not, and taken down for good."""

from dataclasses import replace
from datetime import timedelta

import pytest

from onestop import questions
from onestop.clock import iso
from onestop.errors import Conflict, Invalid
from onestop.questions import Published, Question
from tests.rules.services import NOW

TEXT = "十人以下的茶樓要不要消防許可？🍵 <script>"
ASKED = Question("q1", "sample", "core-office", "ann", TEXT, public=True, asked_at=NOW)
LATER = NOW + timedelta(days=1)
AFTER = NOW + timedelta(days=2)


def answered(question: Question = ASKED, publish: bool = True) -> Question:
    return questions.answer(question, "clerk", " 要。 ", publish, LATER)


def test_a_question_says_something() -> None:
    assert questions.ask(replace(ASKED, text=f"  {TEXT}\n")) == ASKED
    with pytest.raises(Invalid) as faulty:
        questions.ask(replace(ASKED, text=" \n"))
    assert [each.pointer for each in faulty.value.errors] == ["/text"]


def test_an_answer_is_published_only_if_asker_and_department_want_it() -> None:
    expected = replace(ASKED, status="answered", answer="要。", answered_at=LATER, clerk="clerk", published_at=LATER)
    assert answered() == expected
    assert questions.published(answered()) == Published("q1", "sample", "core-office", TEXT, "要。", LATER)
    assert answered(publish=False) == replace(expected, published_at=None)
    private = replace(ASKED, public=False)
    assert answered(private, publish=False).answer == "要。"
    with pytest.raises(Conflict, match="not allowed"):
        answered(private)
    for unseen in (ASKED, answered(publish=False), answered(private, publish=False)):
        assert questions.published(unseen) is None
    with pytest.raises(Invalid):
        questions.answer(ASKED, "clerk", " ", True, LATER)


def test_a_better_answer_takes_the_place_of_the_first_and_stays_where_it_was_published() -> None:
    better = questions.answer(answered(), "another", "不要。", True, AFTER)
    assert (better.answer, better.clerk, better.answered_at) == ("不要。", "another", AFTER)
    assert better.published_at == LATER
    assert questions.answer(answered(), "clerk", "不要。", False, AFTER).published_at is None
    assert questions.answer(answered(publish=False), "clerk", "不要。", True, AFTER).published_at == AFTER


def test_what_is_taken_down_is_nobodys_to_read_and_stays_down() -> None:
    down = questions.withdraw(answered(), "clerk", " it names a neighbour ")
    assert down == replace(answered(), status="withdrawn", published_at=None, reason="it names a neighbour")
    assert questions.published(down) is None
    closed = questions.withdraw(ASKED, "clerk", "abuse")
    assert (closed.status, closed.answer, closed.clerk, closed.reason) == ("withdrawn", None, "clerk", "abuse")
    for gone in (down, closed):
        with pytest.raises(Conflict):
            answered(gone)
        with pytest.raises(Conflict):
            questions.withdraw(gone, "clerk", "again")
    with pytest.raises(Invalid) as faulty:
        questions.withdraw(ASKED, "clerk", " ")
    assert [each.pointer for each in faulty.value.errors] == ["/reason"]


def test_nobody_is_shown_who_asked_or_answered() -> None:
    common = {"id": "q1", "service": "sample", "department": "core-office", "text": TEXT, "public": True}
    assert questions.view(ASKED) == {
        **common,
        "version": ASKED.version,
        "status": "open",
        "asked_at": iso(NOW),
        "answer": None,
        "answered_at": None,
        "published_at": None,
        "reason": None,
    }
    withdrawn = questions.withdraw(answered(), "clerk", "abuse")
    assert questions.view(withdrawn) == {
        **common,
        "version": withdrawn.version,
        "status": "withdrawn",
        "asked_at": iso(NOW),
        "answer": "要。",
        "answered_at": iso(LATER),
        "published_at": None,
        "reason": "abuse",
    }
    assert questions.view(answered())["published_at"] == iso(LATER)
