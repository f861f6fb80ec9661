"""What officials wrote, in the reader's language where the catalogue has it in all of them."""

from onestop.catalogue import shipped
from onestop.errors import NotFound


def standard(language: str, service: str, text: str) -> str:
    """A reason or condition: today's standard text of the service in `language`, any other as it was written."""
    try:
        return shipped().service(service).standard(text, language)
    except NotFound:
        return text
