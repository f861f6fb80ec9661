"""A department's list of something that awaits its answer, beside its reviews."""

from typing import Any

from portal.asking import ask
from portal.desk import links, names
from portal.visit import Visit


def waiting(visit: Visit, operation: str, **more: str) -> dict[str, Any]:
    """One page of it, of the department that is asked for, else of the reader's first; raises what it refuses with."""
    own = sorted(visit.caller.departments)
    department = visit.place.asked("department") or (own[0] if own else "")
    cursor = visit.place.asked("cursor")
    asked = {"department": department, "cursor": cursor, **more}
    found = ask(visit, operation, query={name: value for name, value in asked.items() if value}).body
    return {
        "department": department,
        "name": names.department(department, visit.language),
        "departments": {code: names.department(code, visit.language) for code in own},
        "rows": [
            {**each, "service_title": names.service(each["service"], visit.language) if each["service"] else ""}
            for each in found["items"]
        ],
        "next": found["next"],
        "status": "",
        "permit_title": lambda service, type: names.permit(service, type, visit.language),
        "review_title": lambda service, review: names.review(service, review, visit.language),
        "done": links.done(visit),
    }
