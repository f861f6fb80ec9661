"""Who holds a licence, as its proof says it: a name for this licence alone."""

from uuid import NAMESPACE_URL, uuid5


def holder(licence: str, applicant: str) -> str:
    """A URN. Anybody can read a licence by its number, and nobody can tell from two of them that one person holds both;
    whoever knows the applicant (Cognito's `sub`, or the name of a walk-in: 80 random bits at least) can check it."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{licence}#{applicant}')}"
