"""Names that could break a header or a folder, and keys that are none of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.documents import key, place
from onestop.documents.links import disposition


@pytest.mark.parametrize(
    ("filename", "plain"),
    [
        ("plan.pdf", "plan.pdf"),
        ("平面圖 🏠.pdf", "___ _.pdf"),
        ('a"; evil="b.pdf', "a__ evil__b.pdf"),
        ("..\\..\\x\r\nSet-Cookie: y", ".._.._x__Set-Cookie_ y"),
    ],
)
def test_any_name_becomes_a_safe_header(filename: str, plain: str) -> None:
    assert disposition("attachment", filename).startswith(f'attachment; filename="{plain}"; ')


@given(st.text(max_size=200))
def test_no_name_ends_the_header(filename: str) -> None:
    if not any("\ud800" <= each <= "\udfff" for each in filename):
        header = disposition("inline", filename)
        assert header.isascii()
        assert header.isprintable()
        assert header.count('"') == 2


def test_a_place_is_found_again_by_its_key() -> None:
    assert place(key("case-1", "plan")) == ("case-1", "plan")
    for strange in ("", "cases/a", "cases/a/b/c", "cases//b", "cases/a/", "other/a/b"):
        assert place(strange) is None
