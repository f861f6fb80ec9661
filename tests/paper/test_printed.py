"""The PDF itself, read back by programs that others wrote: its text, its fonts, its code and its pages."""

from io import BytesIO
from time import process_time
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from onestop.paper import Sheet, printed
from tests.paper.samples import LINK, NUMBER, sheet

LONG = tuple(f"第{each}項：營業時間不得遲於二十二時。The kitchen is cleaned every day. " for each in range(40))
NAMES = (
    "محمد عبد الله",
    "שלום בן-דוד 7",
    "😀" * 30,
    "<script>alert(1)</script>",
    "名" * 100,
    "W" * 100,
    "a\u0301\u202e\x07\n\nb",
    "(\\)",
)


def read(made: Sheet) -> PdfReader:
    return PdfReader(BytesIO(printed(made)), strict=True)


def text(made: Sheet) -> str:
    """What a reader copies from all pages, without spaces between tracked letters."""
    return "\n".join(each.extract_text() for each in read(made).pages)


def codes(made: Sheet) -> list[Any]:
    """What a camera finds on the last page."""
    pages = pypdfium2.PdfDocument(printed(made))
    last = pages[len(pages) - 1].render(scale=2).to_pil()
    return [each.text for each in zxingcpp.read_barcodes(last)]


def fonts(reader: PdfReader) -> list[Any]:
    found = [each["/Resources"]["/Font"].values() for each in reader.pages]  # type: ignore[index]
    return [font.get_object() for page in found for font in page]


@pytest.mark.parametrize(
    ("language", "chinese"),
    [("zh-Hant", ("食品經營許可證", "二〇二六年十一月二十日")), ("zh-Hans", ("食品经营许可证", "签名的凭证"))],
)
def test_its_text_can_be_read_in_both_languages(language: Any, chinese: tuple[str, ...]) -> None:
    found = text(sheet(language, conditions=("油煙經淨化後排放",)))
    for each in (*chinese, "示例市好味餐飲有限公司", "油煙經淨化後排放", "20 November 2026", NUMBER, LINK):
        assert each in found


def test_its_fonts_are_embedded_and_hold_no_more_than_was_set() -> None:
    reader = read(sheet(business_name="Łukasz 好味"))
    used = fonts(reader)
    assert {each["/BaseFont"].partition("+")[2] for each in used} == {"NotoSerifTC-Regular", "NotoSerif-Regular"}
    for font in used:
        tag, _, _ = font["/BaseFont"].removeprefix("/").partition("+")
        assert len(tag) == 6
        assert tag.isupper()
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert 0 < len(descriptor["/FontFile2"].get_object().get_data()) < 100_000


def test_its_code_leads_to_where_the_licence_is_checked() -> None:
    assert codes(sheet()) == [LINK]
    assert codes(sheet("zh-Hant", "revoked", conditions=LONG)) == [LINK]


def test_long_conditions_flow_over_pages_and_each_says_which_it_is() -> None:
    assert len(read(sheet()).pages) == 1
    pages = read(sheet(conditions=LONG)).pages
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        found = page.extract_text()
        assert f"Page {number} of {len(pages)}" in found
        assert NUMBER in found
    whole = "".join("".join(each.extract_text() for each in pages).split())
    assert all(f"第{each}項" in whole for each in range(40))


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("valid", ()),
        ("suspended", ("效力暫停", "SUSPENDED")),
        ("revoked", ("已撤銷", "REVOKED")),
        ("expired", ("已過期", "EXPIRED")),
    ],
)
def test_a_licence_that_does_not_hold_says_so_on_every_page(standing: Any, words: tuple[str, ...]) -> None:
    for page in read(sheet("zh-Hant", standing, conditions=LONG)).pages:
        found = page.extract_text()
        assert all(each in found for each in words)
        assert bool(words) == any(each in found for each in ("SUSPENDED", "REVOKED", "EXPIRED"))


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_no_name_breaks_the_page(name: str) -> None:
    made = sheet(business_name=name, address=name)
    assert codes(made) == [LINK]
    assert "食品經營許可證" in text(made)


def test_what_a_name_says_is_copied_as_it_was_written() -> None:
    found = text(sheet(business_name="<script>alert(1)</script> 😀(\\)", address="Đặng Łukasz"))
    assert "<script>alert(1)</script> 😀(\\)" in found
    assert "Đặng Łukasz" in found


def test_those_who_hear_it_are_told_its_language_its_heading_and_what_the_picture_is() -> None:
    reader = read(sheet())
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "zh-Hant"
    assert root["/MarkInfo"]["/Marked"]
    elements = [each.get_object() for each in root["/StructTreeRoot"]["/K"][0].get_object()["/K"]]
    assert [each["/S"] for each in elements].count("/H1") == 1
    (figure,) = [each for each in elements if each["/S"] == "/Figure"]
    assert figure["/Alt"] == "查驗網址的二維碼"
    assert {each["/Lang"] for each in elements} == {"zh-Hant", "en"}


def test_what_reads_from_the_right_is_said_in_its_own_order() -> None:
    reader = read(sheet(business_name="שלום"))
    content = reader.pages[0].get_contents()
    assert content is not None
    assert "שלום".encode("utf-16-be").hex().encode() in content.get_data()


def test_the_same_licence_in_the_same_status_is_the_same_file() -> None:
    assert printed(sheet(conditions=LONG)) == printed(sheet(conditions=LONG))
    assert read(sheet()).metadata.creation_date == sheet().made_at  # type: ignore[union-attr]


def test_it_is_small_and_made_in_a_moment() -> None:
    printed(sheet())
    began = process_time()
    content = printed(sheet())
    assert process_time() - began < 0.3
    assert len(content) < 100_000
