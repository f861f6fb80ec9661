"""POST /cases/{case}/documents, GET /cases/{case}/documents/{document}: files, which never pass through here."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from onestop import documents, store
from onestop.cases import Case, Change, Document, declare_document, declare_evidence
from onestop.cases.viewing import may_read
from onestop.errors import Conflict, Forbidden, NotFound
from onestop.identifiers import new_id
from onestop.operations.call import Call
from onestop.operations.casework import changed, looks, offered, opened, seen
from onestop.operations.declaration import Parameter
from onestop.operations.operation import operation
from onestop.operations.parameters import ON_BEHALF_OF
from onestop.operations.reply import Reply
from onestop.operations.schemas.values import FILE
from onestop.surroundings import surroundings

SHOWN = Parameter(
    "shown",
    "`true`: a link to show the file within a page; left out, it is saved.",
    {"type": "string", "enum": ["true", "false"]},
)


@operation(
    "POST /cases/{case}/documents",
    "declareDocument",
    summary="Announce a file; the answer is the form that uploads exactly this file",
    answers={201: "DeclaredDocument"},
    body="NewDocument",
)
def declare(call: Call, case: str) -> Reply:
    """For a requirement of the service."""
    seen = call.body.get("original_seen", False)
    if seen and "counter" not in call.caller.roles:
        raise Forbidden("only the counter compares files with originals")
    document = replace(_file(call, requirement=call.body["requirement"]), original_seen=seen or None)
    return _declared(call, case, document, lambda state: declare_document(state, offered(state), document, call.now))


@operation(
    "POST /cases/{case}/reviews/{review}/documents",
    "declareEvidence",
    summary="Announce a photograph or record of a visit, for the report; the answer is the form that uploads it",
    answers={201: "DeclaredDocument"},
    body="NewEvidence",
)
def declare_found(call: Call, case: str, review: str) -> Reply:
    """By the department, while its special procedure is under way."""
    document = _file(call, requirement="", review=review)
    clerk = call.caller.sub
    return _declared(call, case, document, lambda state: declare_evidence(state, review, clerk, document), review)


@operation(
    "GET /cases/{case}/documents/{document}",
    "readDocument",
    summary="A link to the file of a document, in the version that was checked",
    answers={200: "Link", 409: "Problem"},
    query=(ON_BEHALF_OF, SHOWN),
)
def read(call: Call, case: str, document: str) -> Reply:
    """A link that works for two minutes; a department gets one only to what its `sees` allows."""
    state = opened(call, case)
    found = state.documents.get(document)
    if found is None or not may_read(state, store.pinned(state), looks(call, state), found):
        raise NotFound("there is no such document")
    if found.status != "accepted":
        raise Conflict(f"the document is {found.status}; only a file that passed its check can be read")
    shown = call.query.get("shown") == "true"
    return Reply({"url": documents.download(surroundings().bucket, case, found, shown=shown)})


def _file(call: Call, requirement: str, review: str | None = None) -> Document:
    said = {name: call.body[name] for name in FILE}
    return Document(id=new_id(), requirement=requirement, declared_at=call.now, review=review, **said)


def _declared(
    call: Call, case: str, document: Document, rule: Callable[[Case], Change], review: str | None = None
) -> Reply:
    """Declare a file and sign its upload, which is no part of the remembered answer: it expires."""

    def shown(state: Case) -> dict[str, Any]:
        return next(dict(each) for each in seen(call, state)["documents"] if each["id"] == document.id)

    answer = changed(call, case, rule, review=review, status=201, shown=shown)
    first = replace(document, id=answer.body["id"])
    upload = documents.upload(surroundings().bucket, case, first)
    above = "../../" if review else ""
    return Reply({**answer.body, "upload": upload}, 201, location=f"{above}documents/{first.id}")
