"""What the catalogue says of a service."""

from collections.abc import Mapping

from onestop.operations.schemas.parts import COUNT, FLAG, STRING, STRINGS, TEXT, Schema, page, ref, whole

LIMIT: Schema = whole(within=COUNT, unit={"enum": ["working_days", "calendar_days", "hours"]}, source=STRING)
CONDITION: Schema = {"type": ["object", "null"], "description": "A JSON Schema on the answers; null: always."}

SERVICES: Mapping[str, Schema] = {
    "ServiceSummary": whole(
        id=STRING,
        version=STRING,
        title=TEXT,
        summary=TEXT,
        audience=STRINGS,
        departments=STRINGS,
        events=STRINGS,
    ),
    "ServicePage": page("ServiceSummary"),
    "Limits": whole(statutory=LIMIT, promised=LIMIT),
    "Events": whole(
        items={
            "type": "array",
            "items": whole(id=STRING, kind={"enum": ["life", "business"]}, title=TEXT, services=STRINGS),
        }
    ),
    "Department": whole(
        code=STRING,
        name=TEXT,
        level=STRING,
        region=STRING,
        parent={"type": ["string", "null"]},
        counters={"type": "array", "items": whole(title=TEXT, address=TEXT, hours=TEXT, phone=STRING, sample=FLAG)},
    ),
    "Requirement": {
        "type": "object",
        "properties": {
            "id": STRING,
            "title": TEXT,
            "accept": STRINGS,
            "max_bytes": COUNT,
            "grade": {"enum": ["A", "B", "C", "D"]},
            "required_when": CONDITION,
            "satisfied_by": STRINGS,
        },
        "required": ["id", "title", "accept", "max_bytes"],
    },
    "ServiceReview": {
        "type": "object",
        "properties": {
            "id": STRING,
            "department": STRING,
            "title": TEXT,
            "kind": STRING,
            "permit": {"type": ["string", "null"]},
            "limits": ref("Limits"),
            "after": STRINGS,
            "when": CONDITION,
            "opinion": {"type": ["object", "null"], "description": "The promised limit of a preliminary opinion."},
            "checklist": {"type": "array", "items": TEXT},
            "texts": {
                "type": "object",
                "description": "Standard texts of its decision.",
                "properties": {name: {"type": "array", "items": TEXT} for name in ("reasons", "conditions")},
            },
            "simple": {**FLAG, "description": "Whether several may be decided on one page."},
        },
        "required": ["id", "department", "title", "kind", "permit", "limits", "after"],
    },
    "Fee": {
        "type": "object",
        "properties": {"title": TEXT, "amount": COUNT, "currency": STRING, "source": STRING, "when": CONDITION},
        "required": ["title", "amount", "currency", "source"],
    },
    "Service": {
        "type": "object",
        "description": "A service in full, as the catalogue has it.",
        "properties": {
            "id": STRING,
            "version": STRING,
            "title": TEXT,
            "summary": TEXT,
            "guide": TEXT,
            "audience": STRINGS,
            "legal_basis": STRINGS,
            "form": {"type": "object", "description": "JSON Schema 2020-12 of the answers, with examples."},
            "documents": {"type": "array", "items": ref("Requirement")},
            "departments": {"type": "array", "items": ref("Department")},
            "reviews": {"type": "array", "items": ref("ServiceReview")},
            "fees": {"type": "array", "items": ref("Fee")},
            "subjects": {
                "type": "array",
                "description": "What conditions of its departments are compared by.",
                "items": whole(id=STRING, title=TEXT, examples=STRINGS),
            },
            "sample": FLAG,
        },
        "required": ["id", "version", "title", "guide", "form", "documents", "departments", "reviews", "fees"],
    },
    "Assessment": whole(
        reviews={"type": "array", "items": ref("ServiceReview")},
        documents={"type": "array", "items": ref("Requirement")},
        fees={"type": "array", "items": ref("Fee")},
        expected_working_days=COUNT,
        serial_working_days=COUNT,
        open_questions=STRINGS,
    ),
}
