"""What an applicant is written to about, and in which language: decided from a case's events alone."""

from onestop.notices.kinds import DATED, KINDS, SILENT, VARIANTS, kind_of
from onestop.notices.notice import SOURCE, Notice, Part, notice_of
from onestop.notices.preferences import Preferences, language_for
from onestop.notices.state import FOLLOWS, State

__all__ = [
    "DATED",
    "FOLLOWS",
    "KINDS",
    "SILENT",
    "SOURCE",
    "VARIANTS",
    "Notice",
    "Part",
    "Preferences",
    "State",
    "kind_of",
    "language_for",
    "notice_of",
]
