"""Questions about a service at the pages: asked, answered at the desk, found by everybody, taken down."""

import pytest

from onestop.questions import MOST_OPEN
from portal.language import LANGUAGES
from tests.functions.portal.forms import form
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Answer, Reader
from tests.functions.portal.staff import Staff, clerk, offices

__all__ = ["offices"]

SERVICE, CORE = "open-restaurant", "market-regulation"
PLACE = f"/services/{SERVICE}/questions"
HOSTILE = "<script>alert('餐')</script>\"&\u202eשלום😀"


def text(answer: Answer, status: int = 200) -> str:
    assert answer.status == status, answer.text
    assert "<script>alert" not in answer.text
    return Page.read(answer.text).text


def asked(person: Staff, words: str, **more: str) -> str:
    """Ask, and see it among one's own; the question's page at the desk."""
    found = form(person.get(f"{PLACE}/new").text)
    shown = person.follow(person.post(found.action, {**found.fields, "text": words, **more}))
    assert words in Page.read(shown.text).text
    listed = Page.read(clerk(CORE).get("/desk/questions").text).all("a")
    return [each.attributes["href"] for each in listed if "/desk/questions/" in each.attributes["href"]][-1]


def answered(page: str, **typed: str) -> Answer:
    desk = clerk(CORE)
    found = form(desk.get(page).text, "/answer")
    return desk.post(found.action, {**found.fields, **typed})


def test_a_question_is_asked_answered_and_found_by_everybody() -> None:
    page = asked(Staff("ann"), f"Is a terrace possible? {HOSTILE}", public="yes")
    assert "terrace" not in text(Reader().get(PLACE))
    assert "terrace" in text(clerk(CORE).get(page))
    done = answered(page, text=f"Yes, with a permit.\r\nAsk the street office. {HOSTILE}", publish="yes")
    assert "The answer was sent." in text(clerk(CORE).follow(done))
    assert "Yes, with a permit." in text(Reader().get(f"{PLACE}?q=terrace%20permit"))
    assert "Nothing that was published has these words." in text(Reader().get(f"{PLACE}?q=elephant"))
    assert "Yes, with a permit." in text(Staff("ann").get("/questions"))
    assert f"{PLACE}" in Reader().get(f"/services/{SERVICE}").text
    assert "/desk/questions" in clerk(CORE).get("/desk").text


def test_what_its_asker_keeps_private_is_answered_to_them_alone() -> None:
    page = asked(Staff("bea"), "Between us: how long does it take?")
    shown = clerk(CORE).get(page)
    assert "does not want it published" in text(shown)
    assert not list(Page.read(shown.text).all("input", name="publish"))
    assert answered(page, text="Three weeks.", publish="yes").status == 303
    assert "Three weeks." not in text(Reader().get(PLACE))
    assert "Three weeks." in text(Staff("bea").get("/questions"))


def test_what_is_taken_down_is_gone_and_its_asker_is_told_why() -> None:
    page = asked(Staff("cem"), "Why does my neighbour smoke?", public="yes")
    desk = clerk(CORE)
    found = form(desk.get(page).text, "/withdrawal")
    assert "Say why" in text(desk.post(found.action, found.fields), 422)
    done = desk.follow(desk.post(found.action, {**found.fields, "reason": "It is about a neighbour."}))
    assert "The question was taken down." in text(done)
    assert "It is about a neighbour." in text(Staff("cem").get("/questions"))
    assert not [each for each in Page.read(desk.get(page).text).all("form") if "/desk/" in each.attributes["action"]]


def test_an_answer_that_comes_too_late_is_shown_beside_the_one_that_was_first() -> None:
    page = asked(Staff("dora"), "Is a cellar a storey?")
    desk = clerk(CORE)
    late = form(desk.get(page).text, "/answer")
    assert answered(page, text="It is.").status == 303
    shown = desk.post(late.action, {**late.fields, "text": "It is not."})
    said = text(shown, 409)
    assert "somebody did something about this question" in said
    assert "It is." in said
    again = form(shown.text, "/answer")
    assert again.fields["text"] == ["It is not."]
    assert desk.post(again.action, again.fields).status == 303
    assert "It is not." in text(Staff("dora").get("/questions"))


def test_bad_input_is_said_beside_the_field_and_keeps_what_was_typed() -> None:
    eve = Staff("eve")
    found = form(eve.get(f"{PLACE}/new").text)
    for words, said in (("", "Write your question"), ("問" * 1001, "Use at most 1000 characters")):
        wrong = eve.post(found.action, {**found.fields, "text": words})
        assert text(wrong, 422).count(said) == 2
        assert form(wrong.text).fields["text"] == [words]
    for number in range(MOST_OPEN):
        asked(eve, f"Question {number}")
    assert "wait for an answer" in text(eve.post(found.action, {**found.fields, "text": "one more"}), 409)


def test_a_double_click_asks_once() -> None:
    fay = Staff("fay")
    found = form(fay.get(f"{PLACE}/new").text)
    for _ in range(2):
        fay.post(found.action, {**found.fields, "text": "Only once?"})
    assert text(fay.get("/questions")).count("Only once?") == 1


def test_others_do_not_come_in() -> None:
    page = asked(Staff("gil"), "Who reads this?")
    fire = clerk("fire-rescue")
    assert [fire.get(each).status for each in (page, f"/desk/questions?department={CORE}")] == [404, 403]
    assert [Staff("hal").get(each).status for each in (page, "/desk/questions")] == [404, 403]
    for path in (f"{PLACE}/new", "/questions", "/desk/questions"):
        assert "/sign-in?" in Reader().get(path).headers["Location"]
    assert Reader().get("/services/no-such/questions").status == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_in_every_language(language: str) -> None:
    ida, desk = Staff(f"ida-{language}", language=language), clerk(CORE, language=language)
    asked(ida, "Any language?")
    for path in (PLACE, f"{PLACE}/new", "/questions"):
        assert text(ida.get(path))
    for status in ("open", "answered", "withdrawn"):
        assert text(desk.get(f"/desk/questions?status={status}"))
