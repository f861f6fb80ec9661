"""What a person has chosen of the mails that they get."""

from dataclasses import dataclass

from onestop.catalogue.text import LANGUAGES


@dataclass(frozen=True, slots=True)
class Preferences:
    """A person's own choice, for all their cases; without it, mails come in the language of each filing."""

    language: str | None = None
    mail: bool = True


def language_for(chosen: Preferences, filed_in: str | None) -> str:
    """The language in which the applicant of a case is written to."""
    return chosen.language or filed_in or LANGUAGES[0]
