"""What the catalogue calls things, in the reader's language; a code that it does not know stands for itself."""

from onestop.catalogue import Service, shipped
from onestop.errors import NotFound


def department(code: str, language: str) -> str:
    """The name of a department."""
    found = shipped().departments.get(code)
    return found.name[language] if found else code


def service(id: str, language: str) -> str:
    """The title of a service."""
    found = offered(id)
    return found.title[language] if found else id


def review(service: str, review: str, language: str) -> str:
    """The title of a review of a service."""
    found = offered(service)
    declared = found.review(review) if found else None
    return declared.title[language] if declared else review


def simple(service: str, review: str) -> bool:
    """Whether the file alone says the answer, so that several may be confirmed on one page."""
    found = offered(service)
    declared = found.review(review) if found else None
    return declared is not None and declared.simple


def permit(service: str | None, type: str, language: str) -> str:
    """The title of a permit that a service issues."""
    found = offered(service) if service else None
    declared = found.permit(type) if found else None
    return declared.title[language] if declared else type


def offered(service: str) -> Service | None:
    """The service as it is offered now, None when it is not any more."""
    try:
        return shipped().service(service)
    except NotFound:
        return None
