"""Where the file of a document stands in the bucket."""

FOLDER = "cases"
PARTS = 3
"""Of a key: folder, case, document."""


def key(case: str, document: str) -> str:
    """The object key of a document: ids only, nothing that the applicant wrote."""
    return f"{FOLDER}/{case}/{document}"


def place(key: str) -> tuple[str, str] | None:
    """The case and the document of an object key; None for an object that is none of ours."""
    parts = key.split("/")
    if len(parts) != PARTS or parts[0] != FOLDER or not all(parts):
        return None
    return parts[1], parts[2]
