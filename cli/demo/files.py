"""Real files for the documents that a service asks for: small, and labelled as samples."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any

from fpdf import FPDF
from PIL import Image, ImageDraw

PDF, JPEG = "application/pdf", "image/jpeg"
SELF_DECLARED = "D"
"""Evidence grade of what the applicant writes; anything else is drawn."""
PAPER, INK, WALL = "white", "#1a2b3c", 6
WIDTH, HEIGHT, MARGIN = 960, 640, 60


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is declared and uploaded."""

    filename: str
    content_type: str
    content: bytes

    def declared(self, requirement: str) -> dict[str, Any]:
        """The declaration of this file for a requirement."""
        return {
            "requirement": requirement,
            "filename": self.filename,
            "content_type": self.content_type,
            "size": len(self.content),
            "sha256": sha256(self.content).hexdigest(),
        }


def make_file(requirement: Mapping[str, Any], answers: Mapping[str, Any]) -> File:
    """A statement as PDF, a drawing as JPEG, whichever the requirement is about and accepts."""
    title, accepted = requirement["title"]["en"], requirement["accept"]
    if PDF in accepted and (requirement["grade"] == SELF_DECLARED or JPEG not in accepted):
        return File(f"{requirement['id']}.pdf", PDF, _statement(title, answers))
    return File(f"{requirement['id']}.jpg", JPEG, _drawing(title, answers))


def _statement(title: str, answers: Mapping[str, Any]) -> bytes:
    """A page with the answers that the PDF's own fonts can write (Latin ones)."""
    page = FPDF()
    page.add_page()
    page.set_font("Helvetica", style="B", size=18)
    page.multi_cell(0, 12, title, new_x="LMARGIN", new_y="NEXT")
    page.set_font("Helvetica", size=11)
    page.multi_cell(0, 8, "SAMPLE. The applicant declares that this is true:", new_x="LMARGIN", new_y="NEXT")
    for name, answer in answers.items():
        line = f"{name.replace('_', ' ')}: {answer}"
        if line.isascii():
            page.cell(0, 7, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(page.output())


def _drawing(title: str, answers: Mapping[str, Any]) -> bytes:
    """A floor plan: a dining room, a kitchen, a store, and a gap in the wall for each exit."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((MARGIN, MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN), outline=INK, width=WALL)
    rooms = {"dining room": (0.05, 0.1), "kitchen": (0.68, 0.1), "store": (0.68, 0.6)}
    pen.line((0.66 * WIDTH, MARGIN, 0.66 * WIDTH, HEIGHT - MARGIN), fill=INK, width=WALL)
    pen.line((0.66 * WIDTH, 0.55 * HEIGHT, WIDTH - MARGIN, 0.55 * HEIGHT), fill=INK, width=WALL)
    for name, (x, y) in rooms.items():
        pen.text((x * WIDTH + MARGIN / 2, y * HEIGHT + MARGIN / 2), name, fill=INK)
    for exit_ in range(int(answers.get("exits", 1))):
        left = MARGIN * (2 + 2 * exit_)
        pen.line((left, HEIGHT - MARGIN, left + MARGIN, HEIGHT - MARGIN), fill=PAPER, width=2 * WALL)
    pen.text((MARGIN, MARGIN / 3), f"SAMPLE  {title}  {answers.get('area_m2', '')} m2", fill=INK)
    return _jpeg(image)


def _jpeg(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()
