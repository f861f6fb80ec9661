"""Every mistake of a catalogue."""

from catalogue.compiler.mistake import Mistake
from catalogue.compiler.source import Source


def check(source: Source) -> tuple[Mistake, ...]:
    """All mistakes, in the order of files and lines; empty when the catalogue may be compiled."""
    return tuple(sorted(mistake for file in source.files() for mistake in file.mistakes))
