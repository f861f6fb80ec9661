"""A licence on paper: one PDF, in Chinese and English, of what was signed and whether it still holds."""

from onestop.paper.design import printed
from onestop.paper.sheet import Chinese, Sheet
from onestop.paper.writing import Writer

__all__ = ["Chinese", "Sheet", "Writer", "printed"]
