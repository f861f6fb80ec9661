"""Drawings: every review, gate and condition is on them, nothing overlaps, and no text breaks the file."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.drawing import mermaid, picture
from catalogue.drawing.layout import Link, place
from catalogue.drawing.lettering import width, wrapped
from onestop.catalogue import Service, shipped

SVG = "{http://www.w3.org/2000/svg}"
SERVICES = [shipped().service(each["id"]) for each in shipped().index]
GAP = 10.0


@pytest.mark.parametrize("lang", ["zh-Hant", "zh-Hans", "en"])
@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
def test_picture_shows_the_whole_process(service: Service, lang: str) -> None:
    drawn = ElementTree.fromstring(picture(service, shipped().departments, lang))
    said = "".join(each.text or "" for each in drawn.iter(f"{SVG}text")).replace(" ", "")
    for review in service.reviews:
        assert review.title[lang].replace(" ", "") in said
        assert shipped().departments[review.department].name[lang].replace(" ", "") in said
    for permit in service.permits:
        assert permit.title[lang].replace(" ", "") in said
    dashed = [each for each in drawn.iter(f"{SVG}rect") if each.get("stroke-dasharray")]
    assert len(dashed) == sum(review.when is not None for review in service.reviews) + 1  # and one in the legend


def test_restaurant_in_mermaid() -> None:
    text = mermaid(shipped().service("open-restaurant"), shipped().departments, "en")
    assert text.startswith("flowchart LR\n")
    assert "s_review_food_permit ==> s_review_outdoor_sign" in text
    assert "class s_review_tobacco_retail conditional" in text
    assert "10 working days (by law 20)" in text
    assert "if Tobacco is sold too: yes" in text


def test_text_is_escaped() -> None:
    service = replace(SERVICES[0], title={"zh-Hant": "<script>\"&'", "zh-Hans": "", "en": ""})
    ElementTree.fromstring(picture(service, shipped().departments, "zh-Hant"))
    review = replace(service.reviews[0], title={"zh-Hant": 'a"]; click <b>', "zh-Hans": "", "en": ""})
    text = mermaid(replace(service, reviews=(review,)), shipped().departments, "zh-Hant")
    assert "a#quot;]; click #lt;b#gt;" in text


@given(st.text(alphabet="中文字，。 abcde", max_size=60), st.integers(4, 20))
def test_wrapping_loses_nothing(text: str, ems: int) -> None:
    lines = wrapped(text, ems)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line and (width(line) <= ems or " " not in line.strip()) for line in lines)


@st.composite
def _graphs(draw: st.DrawFn) -> tuple[dict[str, float], list[Link]]:
    names = [f"n{n}" for n in range(draw(st.integers(1, 9)))]
    pairs = [(left, right) for n, right in enumerate(names) for left in names[:n]]
    links = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return {name: draw(st.sampled_from([20.0, 50.0, 90.0])) for name in names}, links


@given(_graphs())
def test_boxes_never_overlap_and_arrows_run_to_the_right(drawn: tuple[dict[str, float], list[Link]]) -> None:
    heights, links = drawn
    placed = place(heights, links, GAP)
    for left, right in links:
        assert placed.column[left] < placed.column[right]
    for name, height in heights.items():
        assert height / 2 - 1e-6 <= placed.middle[name] <= placed.height - height / 2 + 1e-6
        for other, at in placed.middle.items():
            if other != name and placed.column[other] == placed.column[name]:
                room = (height + heights.get(other, 0.0)) / 2 + GAP
                assert abs(at - placed.middle[name]) >= room - 1e-6
