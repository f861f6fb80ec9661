"""What a licence says on paper: what was signed, whoever is licensed, and whether it still holds."""

from datetime import timedelta

import pytest

from onestop.cases import Order
from onestop.paper.sheet import Pair, Sheet
from onestop.paper.wording import WORDS
from tests.paper.samples import ISSUED, LINK, NUMBER, sheet


def said(made: Sheet) -> dict[str, list[str]]:
    """The Chinese of every entry by the English of its label."""
    return {each.label.english: [value.chinese for value in each.values] for each in made.entries}


def test_it_says_what_was_permitted_to_whom_by_whom_and_until_when() -> None:
    made = sheet()
    assert (made.title, made.number, made.link) == (Pair("食品經營許可證", made.title.english), NUMBER, LINK)
    assert made.office == Pair("市場監督管理局", "Market Regulation")
    assert made.issued_on == Pair("二〇二六年十一月二十日", "20 November 2026")
    assert said(made)["Name of the business"] == ["示例市好味餐飲有限公司"]
    assert said(made)["Address of the premises"] == ["示例市中心區樣本路1號"]
    assert said(made)["Valid until"] == ["二〇三一年十一月十九日"]
    assert made.mark is None


def test_the_holder_stands_first_and_once() -> None:
    labels = [each.label.english for each in sheet().entries]
    assert labels[0] == "Name of the business"
    assert len(labels) == len(set(labels))


def test_the_holders_name_is_the_cases_own_although_the_credential_does_not_state_it() -> None:
    made = sheet(form={"x-holder": "contact_name", "x-licence-fields": ["fuel", "food_items", "grease_trap"]})
    assert said(made)["Contact person"] == ["示例甲"]
    assert said(made)["Fuel used for cooking"] == ["管道燃氣"]
    assert said(made)["What is served"] == ["熱食類製售", "冷食類製售", "自製飲品製售"]
    assert said(made)["A grease trap is installed"] == ["是"]


def test_a_form_that_names_no_holder_leaves_the_number_of_the_case() -> None:
    made = sheet(form={"x-holder": "none"})
    assert made.entries[0].values == (Pair("第 case-1 號辦件的申請人", "The applicant of case case-1"),)


def test_simplified_characters_are_the_readers_choice() -> None:
    made = sheet("zh-Hans")
    assert made.title.chinese == "食品经营许可证"
    assert made.office.chinese == "市场监督管理局"


def test_a_licence_without_end_says_so() -> None:
    assert said(sheet(until=None))["Valid until"] == ["長期有效"]


def test_conditions_are_numbered_and_none_are_none() -> None:
    assert "Conditions" not in said(sheet())
    (entry,) = [each for each in sheet(conditions=("a", "b")).entries if each.numbered]
    assert [each.chinese for each in entry.values] == ["a", "b"]


@pytest.mark.parametrize(
    ("standing", "kind", "chinese"),
    [("suspended", "suspension", "效力暫停"), ("revoked", "revocation", "已撤銷")],
)
def test_an_order_is_marked_from_the_day_on_which_it_was_given(standing: str, kind: str, chinese: str) -> None:
    orders = (
        Order(kind, "first", "", "clerk", ISSUED),  # type: ignore[arg-type]
        Order("reinstatement", "back", "", "clerk", ISSUED),
        Order(kind, "again", "", "clerk", ISSUED + timedelta(days=3)),  # type: ignore[arg-type]
    )
    mark = sheet("zh-Hant", standing, orders=orders).mark  # type: ignore[arg-type]
    assert mark is not None
    assert mark.said.chinese == chinese
    assert mark.since == Pair("自二〇二六年十一月二十三日起", "since 23 November 2026")


def test_what_has_ended_is_marked_from_its_end_on() -> None:
    mark = sheet("zh-Hans", "expired").mark
    assert mark is not None
    assert (mark.said.chinese, mark.since) == ("已过期", Pair("自二〇三一年十一月十九日起", "since 19 November 2031"))


def test_every_word_is_there_in_every_language() -> None:
    for name, text in WORDS.items():
        assert list(text) == ["zh-Hant", "zh-Hans", "en"], name
        assert all(text.values()), name
