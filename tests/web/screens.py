"""Pictures of pages, small enough to stand in the repository."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

COLOURS = 48
KEPT = {("zh-Hant", 1280), ("en", 360)}
"""Language and width of the pictures that are kept: each page once on a desktop and once on a phone."""
MISTAKES = "-wrong"
"""End of the name of a page with what is wrong with its form; nobody keeps its pictures."""


def keep(page: Page, path: Path) -> None:
    """Write the whole page, unless its picture is one of those that nobody keeps."""
    name, language, width, _ = path.name.split(".")
    if (language, int(width)) not in KEPT or name.endswith(MISTAKES):
        return
    taken = Image.open(BytesIO(page.screenshot(full_page=True)))
    path.parent.mkdir(parents=True, exist_ok=True)
    taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
