"""The typefaces come from the locked packages, each with its licence, and fit beside the other layers."""

from infra.lock import ROOT
from infra.typefaces import typefaces_layer
from infra.vendor import vendor_layer
from onestop.paper.typeface import FILES, PACKAGE

UNZIPPED = 250_000_000
"""Bytes that Lambda allows for a function with all its layers."""


def test_every_typeface_is_there_under_the_open_font_licence() -> None:
    folder = typefaces_layer() / "python" / PACKAGE
    for name in FILES:
        assert (folder / name).read_bytes()[:4] == b"\0\1\0\0"
        assert "SIL OPEN FONT LICENSE" in (folder / name).with_suffix(".OFL.txt").read_text()


def test_a_second_call_gathers_nothing() -> None:
    before = typefaces_layer().stat().st_ino
    assert typefaces_layer().stat().st_ino == before


def test_with_the_other_layers_they_fit_lambda() -> None:
    folders = (typefaces_layer(), vendor_layer("aws"), ROOT / "layers")
    assert sum(file.stat().st_size for folder in folders for file in folder.rglob("*")) < UNZIPPED / 2
