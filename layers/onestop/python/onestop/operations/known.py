"""GET /cases/{case}/known: which documents the government has on file already, so that nobody asks for them."""

from onestop.cases import recognised
from onestop.cases.draft import EDITABLE
from onestop.cases.view import known_view
from onestop.operations.call import Call
from onestop.operations.casework import offered, on_file, opened
from onestop.operations.operation import operation
from onestop.operations.parameters import ON_BEHALF_OF
from onestop.operations.reply import Reply


@operation(
    "GET /cases/{case}/known",
    "listKnown",
    summary="The documents that need not be handed in, for a licence on file stands in for them",
    answers={200: "KnownDocuments"},
    query=(ON_BEHALF_OF,),
)
def known(call: Call, case: str) -> Reply:
    """While the case is the applicant's, what would stand in at this moment; then what it was handed in on."""
    state = opened(call, case)
    if state.status in EDITABLE:
        service = offered(state)
        state = recognised(state, service, on_file(call, state, service), call.now)
    return Reply({"items": [known_view(each) for each in state.known.values()]})
