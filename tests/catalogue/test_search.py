"""A service is found by what people type: either Chinese script, English, and words with a slip in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue import shipped
from onestop.catalogue.pieces import terms
from onestop.catalogue.search import Entry, search
from onestop.catalogue.spelling import slips

NAMES = {code: each.name for code, each in shipped().departments.items()}
ENTRIES = [Entry(each, tuple(NAMES[code] for code in each["departments"])) for each in shipped().index]


def found(query: str) -> list[str]:
    """The ids that a query finds, the best first."""
    return [each["id"] for each in search(ENTRIES, query)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda each: str(each.summary["id"]))
def test_a_service_is_the_first_that_its_own_title_finds(entry: Entry) -> None:
    for title in entry.summary["title"].values():
        assert found(title)[0] == entry.summary["id"]


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("restuarant", "open-restaurant"),
        ("resturants", "open-restaurant"),
        ("I want to open a resto", "open-restaurant"),
        ("set up a companny", "company-setup"),
        ("permision to bild", "construction-permit"),
        ("building", "construction-permit"),
        ("night markt", "street-stall"),
        ("我想開餐廳", "open-restaurant"),
        ("開辦餐饮店", "open-restaurant"),
        ("餐飮店", "open-restaurant"),
        ("游泳", "public-place-hygiene"),
        ("ＨＹＧＩＥＮＥ", "public-place-hygiene"),
        ("煙草局", "open-restaurant"),
        ("tobacco", "open-restaurant"),
        ("cafe", "open-restaurant"),
        ("咖啡店", "open-restaurant"),
        ("營業執照", "company-setup"),
        ("incorperate", "company-setup"),
        ("蓋房子", "construction-permit"),
        ("hawker", "street-stall"),
        ("摆地摊", "street-stall"),
        ("民宿", "public-place-hygiene"),
        ("茶餐廳", "food-licence-hk"),
    ],
)
def test_what_people_type_finds_what_they_mean(query: str, id: str) -> None:
    assert id in found(query)[:2]


def test_what_fits_nothing_finds_nothing_and_nothing_finds_all() -> None:
    assert found("unicorn") == []
    assert found("麒麟") == []
    assert len(found("")) == len(found(" -!? 的 to ")) == len(ENTRIES)


@given(st.text(max_size=100))
def test_any_text_is_a_query(query: str) -> None:
    assert set(found(query)) <= {each["id"] for each in shipped().index}


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_slips_are_counted_the_same_from_either_side(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)


@given(st.text("abcd", min_size=2, max_size=8), st.data())
def test_a_letter_too_many_too_few_or_swapped_is_one_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    assert slips(word[:at] + word[at + 1 :], word) == 1
    assert slips(word[:at] + "x" + word[at:], word) == 1
    assert slips(word[:at] + word[at + 1] + word[at] + word[at + 2 :], word) <= 1


def test_a_query_is_read_in_words_and_pairs() -> None:
    assert terms("我要開餐飲店 licence 3") == ("開餐", "餐飲", "飲店", "licence", "3")
    assert terms("茶") == ("茶",)
