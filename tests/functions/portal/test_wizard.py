"""What do I need? One question a page, and only those that change the answer."""

import pytest

from onestop.catalogue import shipped
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader

RESTAURANT = "/services/open-restaurant/assessment"


def question(text: str) -> str | None:
    """The field that a page asks for, None when it asks for none."""
    page = Page.read(text)
    return next((each.attributes["value"] for each in page.all("input", name="asked")), None)


def test_only_what_changes_the_answer_is_asked() -> None:
    reader = Reader()
    assert question(reader.get(RESTAURANT).text) == "area_m2"
    assert question(reader.get(f"{RESTAURANT}?area_m2=320").text) == "sells_tobacco"
    assert question(reader.get(f"{RESTAURANT}?area_m2=320&sells_tobacco=no").text) is None


def test_an_answer_that_settles_a_condition_spares_the_other_question() -> None:
    path = "/services/construction-permit/assessment?use=school"
    assert question(Reader().get("/services/construction-permit/assessment").text) == "use"
    assert question(Reader().get(path).text) != "height_m"
    assert question(Reader().get(path.replace("school", "housing")).text) == "height_m"


def test_the_answer_shows_permits_documents_and_both_times() -> None:
    text = Page.read(Reader().get(f"{RESTAURANT}?area_m2=320&sells_tobacco=yes").text).text
    assert "Side by side 20 working days One after another it would be 63 working days" in text
    assert "Tobacco retail licence" in text
    assert "Plan of fire equipment" in text
    less = Page.read(Reader().get(f"{RESTAURANT}?area_m2=85&sells_tobacco=no").text).text
    assert "Side by side 15 working days One after another it would be 43 working days" in less
    assert "Tobacco retail licence" not in less
    assert "Plan of fire equipment" not in less


def test_the_answers_go_along_to_the_application() -> None:
    page = Page.read(Reader().get(f"{RESTAURANT}?area_m2=320&sells_tobacco=yes").text)
    begin = f"{LOCAL.base}/services/open-restaurant/application"
    assert f"{begin}?area_m2=320&sells_tobacco=yes" in page.addresses()


@pytest.mark.parametrize(
    ("query", "field", "said"),
    [
        ("area_m2=&asked=area_m2", "area_m2", "Answer this question"),
        ("area_m2=ten", "area_m2", "Enter a number"),
        ("area_m2=nan", "area_m2", "Enter a number"),
        ("area_m2=3", "area_m2", "outside what one can apply for"),
        ("area_m2=320&asked=sells_tobacco", "sells_tobacco", "Answer this question"),
        ("area_m2=320&sells_tobacco=perhaps", "sells_tobacco", "Enter a number"),
    ],
)
def test_a_wrong_answer_is_asked_again_with_what_is_wrong(query: str, field: str, said: str) -> None:
    answer = Reader().get(f"{RESTAURANT}?{query}")
    assert answer.status == 422
    assert question(answer.text) == field
    page = Page.read(answer.text)
    assert page.text.count(said) == 2  # on top and beside the field
    assert list(page.all("a", href=f"#{field}"))
    assert list(page.all("input", id=field))


def test_what_was_typed_stays_and_numbers_may_have_commas() -> None:
    assert 'value="ten"' in Reader().get(f"{RESTAURANT}?area_m2=ten").text
    assert question(Reader().get(f"{RESTAURANT}?area_m2=1,320").text) == "sells_tobacco"


def test_the_way_back_takes_back_one_answer_at_a_time() -> None:
    reader = Reader()
    at, steps = f"{RESTAURANT}?area_m2=320&sells_tobacco=yes", []
    while question(text := reader.get(at).text) or "assessment" in at:
        at = next(Page.read(text).all("a", **{"class": "govuk-back-link"})).attributes["href"]
        steps.append(at.removeprefix(LOCAL.base))
    assert steps == [f"{RESTAURANT}?area_m2=320", RESTAURANT, "/services/open-restaurant"]


@pytest.mark.parametrize("id", [each["id"] for each in shipped().index])
def test_every_service_comes_to_an_answer_with_the_examples_of_its_form(id: str) -> None:
    form = shipped().service(id).form
    for example in form["examples"]:
        at = f"/services/{id}/assessment"
        while name := question(Reader().get(at).text):
            value = example.get(name, form["properties"][name].get("minimum", 0))
            value = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
            at += f"{'&' if '?' in at else '?'}{name}={value}"
        assert "What you need" in Reader().get(at).text
