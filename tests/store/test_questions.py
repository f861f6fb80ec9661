"""Questions in the table: a page costs a page, what is public names nobody, and one person asks a few at a time."""

from dataclasses import replace
from datetime import timedelta

import boto3
import pytest

from onestop import questions, store
from onestop.errors import Conflict, Invalid, Malformed, NotFound
from onestop.questions import MOST_OPEN, Published, Question
from onestop.store import question_lists
from onestop.store.schema import PARTITION
from onestop.store.write import Answer, Once
from tests.store.restaurants import NOW

SERVICE, CORE = "open-restaurant", "market-regulation"


def question(number: int = 1, asker: str = "ann", text: str = "營業到幾點？") -> Question:
    return Question(f"q{number}", SERVICE, CORE, asker, text, public=True, asked_at=NOW + timedelta(minutes=number))


def told(state: Question) -> Answer:
    return Answer(200, {"status": state.status, "version": state.version})


def ask(state: Question, key: str | None = None) -> Answer:
    once = Once(state.asker, key, state.text) if key else None
    return store.ask(state, Answer(201, {"id": state.id}), once)


def answer(id: str, text: str = "到半夜。", publish: bool = True, once: Once | None = None, minute: int = 60) -> Answer:
    at = NOW + timedelta(minutes=minute)
    return store.change_question(id, lambda each: questions.answer(each, "clerk", text, publish, at), at, told, once)


def withdraw(id: str) -> Answer:
    return store.change_question(id, lambda each: questions.withdraw(each, "clerk", "abuse"), NOW, told, None)


def everything(_: Published) -> bool:
    return True


def shown(cursor: str | None = None, limit: int = 50, word: str = "") -> store.Page[Published]:
    return store.published_questions(SERVICE, lambda each: word in each.text + each.answer, cursor, limit)


def test_a_question_comes_back_as_it_was_written() -> None:
    ask(question())
    assert store.load_question("q1") == question()
    assert answer("q1").body == {"status": "answered", "version": 2}
    written = questions.answer(question(), "clerk", "到半夜。", True, NOW + timedelta(minutes=60))
    assert store.load_question("q1") == replace(written, version=2)
    with pytest.raises(NotFound):
        store.load_question("q2")
    with pytest.raises(NotFound):
        answer("q2")


def test_an_asker_finds_their_own_newest_first_and_a_department_its_oldest_first() -> None:
    for number in (1, 2, 3):
        ask(question(number))
    ask(question(4, asker="ben"))
    first = store.questions_of("ann", None, 2)
    second = store.questions_of("ann", first.next, 2)
    assert [each.id for each in (*first.items, *second.items)] == ["q3", "q2", "q1"]
    answer("q2")
    assert [each.id for each in store.questions_to(CORE, "open", None, 10).items] == ["q1", "q3", "q4"]
    assert [each.id for each in store.questions_to(CORE, "answered", None, 10).items] == ["q2"]
    assert store.cases_of("ann", None, 10).items == ()
    assert store.worklist(CORE, "open", None, 10).items == ()


def test_what_is_public_names_nobody_and_goes_when_it_is_taken_down(table: str) -> None:
    ask(question())
    answer("q1")
    key = {"S": f"SERVICE#{SERVICE}"}
    found = boto3.client("dynamodb").query(
        TableName=table, KeyConditionExpression=f"{PARTITION} = :key", ExpressionAttributeValues={":key": key}
    )
    assert len(found["Items"]) == 1
    assert "ann" not in str(found["Items"])
    assert "clerk" not in str(found["Items"])
    answer("q1", "到兩點。", minute=90)
    assert [each.answer for each in shown().items] == ["到兩點。"]
    answer("q1", "到兩點。", publish=False)
    assert shown().items == ()
    answer("q1")
    withdraw("q1")
    assert shown().items == ()


def test_a_search_reads_a_bounded_page_newest_first_and_goes_on_where_it_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question_lists, "LOOKED_AT", 3)
    for number in range(1, 8):
        ask(question(number, asker=f"citizen-{number}", text=f"第{number}問 {'odd' if number % 2 else 'even'}"))
        answer(f"q{number}", minute=100 + number)
    first = shown(word="even")
    assert ([each.id for each in first.items], first.next is None) == (["q6"], False)
    second = shown(first.next, word="even")
    third = shown(second.next, word="even")
    assert [each.id for each in (*second.items, *third.items)] == ["q4", "q2"]
    assert third.next is None
    page = shown(limit=1)
    assert [each.id for each in (*page.items, *shown(page.next, limit=1).items)] == ["q7", "q6"]
    with pytest.raises(Malformed):
        store.published_questions("street-stall", everything, first.next, 1)


def test_one_person_has_a_few_questions_open_and_an_answer_makes_room() -> None:
    for number in range(MOST_OPEN):
        ask(question(number))
    with pytest.raises(Conflict, match="are open"):
        ask(question(99))
    ask(question(50, asker="ben"))
    answer("q0")
    answer("q0", "anew")
    ask(question(10))
    withdraw("q1")
    ask(question(11))
    with pytest.raises(Conflict, match="are open"):
        ask(question(12))
    with pytest.raises(NotFound):
        store.load_question("q12")


def test_a_key_that_comes_again_is_one_question_and_one_answer() -> None:
    first = ask(question(1), "k1")
    assert ask(question(2, text=question(1).text), "k1") == first
    assert [each.id for each in store.questions_of("ann", None, 10).items] == ["q1"]
    with pytest.raises(Invalid):
        ask(question(3, text="something else"), "k1")
    once = Once("clerk", "k2", "x")
    assert answer("q1", once=once) == answer("q1", once=once)
    assert store.load_question("q1").version == 2
    withdraw("q1")
    assert answer("q1", once=once).body["version"] == 2


def test_two_at_once_lose_nothing() -> None:
    ask(question())

    def late(state: Question) -> Question:
        if state.version == 1:
            answer("q1", "quicker")
        return questions.answer(state, "clerk", "slower", True, NOW + timedelta(hours=2))

    store.change_question("q1", late, NOW, told, None)
    found = store.load_question("q1")
    assert (found.answer, found.version) == ("slower", 3)
    assert [each.answer for each in shown().items] == ["slower"]
    for number in range(2, 2 + MOST_OPEN):
        ask(question(number))
