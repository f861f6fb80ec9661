"""What goes into a simulation from outside, and the picture that comes out of it."""

from typing import Any
from xml.etree import ElementTree

import pytest

from catalogue.simulation import Unusable, habits, observed, plot, simulate
from onestop.catalogue import Service, shipped
from onestop.catalogue.durations import Durations
from tests.rules.services import review, service

SERVICES = [shipped().service(each["id"]) for each in shipped().index]
SVG = "{http://www.w3.org/2000/svg}"
PLAIN = {"area_m2": 100}


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({}, "should be non-empty"),
        ({"reviews": {"food-permits": {"working_days": [1]}}}, "did you mean `food-permit`?"),
        ({"reviews": {"food-permit": {"working_days": []}}}, "/reviews/food-permit/working_days"),
        ({"applicant": {"working_days": {"low": 3, "mode": 2, "high": 4}}}, "must rise"),
        ({"acceptance": {"working_days": [1], "corrections": 2}}, "/acceptance/corrections"),
        ([1], "is not of type 'object'"),
    ],
)
def test_statistics_that_cannot_be_used_say_where_and_why(document: Any, said: str) -> None:
    with pytest.raises(Unusable) as unusable:
        observed(document, shipped().service("open-restaurant"))
    assert said in str(unusable.value)


@pytest.mark.parametrize("lang", ["zh-Hant", "zh-Hans", "en"])
@pytest.mark.parametrize("offered", SERVICES, ids=lambda each: each.id)
def test_the_plot_shows_every_review_that_takes_part(offered: Service, lang: str) -> None:
    found = simulate(offered, offered.form["examples"][0], 60, 1)
    drawn = ElementTree.fromstring(plot(offered, shipped().departments, found, lang))
    said = "".join(each.text or "" for each in drawn.iter(f"{SVG}text"))
    for each in found.reviews:
        declared = offered.review(each.review)
        assert declared
        assert shipped().departments[declared.department].name[lang] in said
        assert declared.title[lang][:12] in said
    inside = [float(each.get("x", 0)) + float(each.get("width", 0)) for each in drawn.iter(f"{SVG}rect")]
    assert max(inside) <= float(drawn.get("width", 0))


def test_the_plot_of_nothing_decided_and_of_evil_titles_is_still_a_picture() -> None:
    evil = {"zh-Hant": "<script>\"&'", "zh-Hans": "", "en": ""}
    food = review("food", department="health", title=evil, durations=Durations(9, 9, 9, corrections=1.0))
    offered = service([food], title=evil)
    never = observed({"applicant": {"working_days": [99]}}, offered)
    found = simulate(offered, PLAIN, 5, 1, habits(offered, never))
    text = plot(offered, shipped().departments, found, "zh-Hant")
    assert "<script>" not in text
    assert "無一件決定" in "".join(each.text or "" for each in ElementTree.fromstring(text).iter(f"{SVG}text"))
