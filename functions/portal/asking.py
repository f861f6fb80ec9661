"""How the pages ask: the same operations as the API, under the same permissions. They have no other way to the data."""

from collections.abc import Mapping
from typing import Any

from onestop.identity import Principal
from onestop.operations import OPERATIONS, Call, Operation, Reply, admit
from onestop.operations.parameters import LANG
from onestop.surroundings import surroundings
from portal.visit import Visit


def ask(
    visit: Visit,
    operation: str,
    /,
    *,
    body: Mapping[str, Any] | None = None,
    query: Mapping[str, str] | None = None,
    key: str | None = None,
    expect: int | None = None,
    as_text: bool = False,
    **ids: str,
) -> Reply:
    """Ask an operation by its id, in the reader's language where it speaks any; raises what it refuses with."""
    surroundings()
    declared = OPERATIONS[operation]
    caller = _caller(visit, declared.operation)
    admit(declared.operation, caller, ids)
    spoken = {LANG.name: visit.language} if LANG in declared.operation.query else {}
    call = Call.of(
        declared.operation,
        caller,
        visit.now,
        ids=ids,
        body=body or {},
        asked={name: [value] for name, value in {**spoken, **(query or {})}.items()},
        key=key,
        expect=expect,
        as_text=as_text,
        language=visit.language,
    )
    return declared(call, **ids)


def _caller(visit: Visit, operation: Operation) -> Principal | None:
    return None if operation.public else visit.caller
