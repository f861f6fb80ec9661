"""YAML and JSON Schema in, checked and normalised JSON out. Runs at synth and in the CLI, never in a Lambda."""

from catalogue.compiler.check import check
from catalogue.compiler.compile import compile_catalogue
from catalogue.compiler.mistake import Mistake, Mistakes
from catalogue.compiler.source import SHIPPED, Source, read_source

__all__ = ["SHIPPED", "Mistake", "Mistakes", "Source", "check", "compile_catalogue", "read_source"]
