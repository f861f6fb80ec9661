"""Query parameters that several operations take."""

from onestop.catalogue import text
from onestop.operations.declaration import Parameter
from onestop.operations.schemas.values import PERSON

LANGUAGES = text.LANGUAGES

CURSOR = Parameter("cursor", "`next` of the page before.", {"type": "string", "minLength": 1, "maxLength": 1000})
LANG = Parameter(
    "lang", "Texts in this language only; without it, in all.", {"type": "string", "enum": list(LANGUAGES)}
)
ON_BEHALF_OF = Parameter("on_behalf_of", "The applicant for whom the counter acts.", PERSON)
