"""Lines of text: which typeface has them, in which order they stand, and where they may end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.paper.breaking import lines
from onestop.paper.direction import pieces
from onestop.paper.setting import MISSING, line
from onestop.paper.typeface import TRADITIONAL, typefaces

FACES = typefaces("zh-Hant")
PAIRS = [bytes((high, low)) for high in range(0x81, 0xFF) for low in (*range(0x40, 0x7F), *range(0x80, 0xFF))]


def ideographs(codec: str) -> set[str]:
    """What an encoding of the Chinese knows beside signs and private characters."""
    decoded = (pair.decode(codec, "ignore") for pair in PAIRS)
    return {each for each in decoded if len(each) == 1 and each >= "\u3400" and not "\ue000" <= each <= "\uf8ff"}


@pytest.mark.parametrize("codec", ["big5hkscs", "gbk", "gb2312"])
def test_every_ideograph_that_is_in_use_has_its_shape(codec: str) -> None:
    found = ideographs(codec)
    assert len(found) > 6000
    assert [each for each in found if not any(face.has(each) for face in FACES)] == []


def test_a_readers_own_script_comes_from_its_own_typeface() -> None:
    for language in ("zh-Hant", "zh-Hans"):
        faces = typefaces(language)
        assert {each.typeface for each in line("門店 Shop", faces).glyphs} == {faces[0]}
    assert typefaces("zh-Hans")[0] is not FACES[0]
    assert TRADITIONAL.startswith("NotoSerifTC")


@pytest.mark.parametrize("name", ["Łukasz Żółć", "Đặng Thị Huệ", "Αλέξανδρος", "Иван Щукин", "שלום", "محمد"])
def test_a_name_from_elsewhere_is_set_whole_in_one_typeface(name: str) -> None:
    glyphs = line(name, FACES).glyphs
    assert len({each.typeface for each in glyphs}) == 1
    assert all(each.id for each in glyphs)


def test_an_unknown_character_is_seen_to_be_missing_and_copied_as_itself() -> None:
    (mark,) = line(MISSING, FACES).glyphs
    glyphs = line("a😀b", FACES).glyphs
    assert [each.text for each in glyphs] == ["a", "😀", "b"]
    assert glyphs[1].id == mark.id


def test_what_has_no_shape_is_left_out() -> None:
    assert line("a\u202eb\u200dc\x07\ufe0f", FACES).text == "abc"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("abc", ["abc"]),
        ("Ann שלום Ben", ["Ann ", "<שלום", " Ben"]),
        ("שלום 7 רחוב", ["< רחוב", "7", "<שלום "]),
        ("שלום 1,234.5% (א)", ["< (א)", "1,234.5%", "<שלום "]),
        ("شارع 12", ["12", "<شارع "]),
        ("房號 12", ["房號 12"]),
        ("‏", ["<‏"]),
        ("", []),
    ],
)
def test_a_line_stands_as_its_scripts_are_read(text: str, seen: list[str]) -> None:
    found = [("<" if backwards else "") + part for part, backwards in pieces(text)]
    assert found == seen


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_no_text_loses_or_gains_a_character_on_its_way(text: str) -> None:
    assert sorted("".join(part for part, _ in pieces(text))) == sorted(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_whatever_somebody_writes_can_be_set(text: str) -> None:
    set_ = line(text, FACES)
    assert set_.width >= 0
    assert all(0 <= each.id < 65536 for each in set_.glyphs)


def test_a_line_ends_between_words_and_ideographs_but_not_before_a_stop() -> None:
    assert list(lines("one two three", 7, len)) == ["one two", "three"]
    assert list(lines("營業時間至二十時。", 4, len)) == ["營業時間", "至二十", "時。"]
    assert list(lines("見（附件）辦理", 3, len)) == ["見（附", "件）辦", "理"]


def test_a_word_that_is_too_long_is_cut_and_a_break_is_kept() -> None:
    assert list(lines("W" * 7, 3, len)) == ["WWW", "WWW", "W"]
    assert list(lines("a\n\nb", 3, len)) == ["a", "b"]


@given(st.text(alphabet="ab 中。（）\n", max_size=60))
def test_breaking_loses_nothing_but_spaces(text: str) -> None:
    found = list(lines(text, 5, len))
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(each) <= 5 for each in found)
