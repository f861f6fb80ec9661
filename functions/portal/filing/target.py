"""Places in an application as rules and departments point at them: `/answers/area_m2`, `/documents/plan`."""

ANSWERS, DOCUMENTS = "answers", "documents"


def target(pointer: str) -> tuple[str, str]:
    """The part and the name in it, of whatever lies below them too; both are empty for a place that is neither."""
    steps = pointer.split("/")
    if len(steps) > 2 and steps[1] in (ANSWERS, DOCUMENTS):
        return steps[1], steps[2]
    return "", ""
