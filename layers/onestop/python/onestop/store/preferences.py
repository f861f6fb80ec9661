"""What people have chosen for all their cases: one small row each."""

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from onestop.notices import Preferences
from onestop.store.row import Row

SORT_KEY = "PREFERENCES"


class PreferencesRow(Row, discriminator="PREFERENCES"):
    """The choice of one person."""

    language = UnicodeAttribute(null=True)
    mail = BooleanAttribute()


def preferences(person: str) -> Preferences:
    """What a person (Cognito `sub`) has chosen, or what holds for whoever has not."""
    try:
        row = PreferencesRow.get(_partition(person), SORT_KEY)
    except PreferencesRow.DoesNotExist:
        return Preferences()
    return Preferences(row.language, row.mail)


def prefer(person: str, chosen: Preferences) -> None:
    """Put a person's choice in the place of the one before."""
    PreferencesRow(_partition(person), SORT_KEY, language=chosen.language, mail=chosen.mail).save()


def _partition(person: str) -> str:
    return f"PERSON#{person}"
