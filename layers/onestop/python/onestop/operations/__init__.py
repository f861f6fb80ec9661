"""Everything that can be asked of the house, each operation declared once; the API and the pages ask here."""

from collections.abc import Mapping
from types import ModuleType

from onestop.operations import (
    acceptance,
    assignments,
    attendances,
    cards,
    cases,
    conflicts,
    coordination,
    corrections,
    counter,
    delegates,
    documents,
    escalations,
    extensions,
    history,
    holdings,
    known,
    late_acceptances,
    licences,
    messages,
    notifications,
    occasions,
    opinions,
    orders,
    preferences,
    printing,
    procedures,
    question_answers,
    questions,
    ratings,
    reconsiderations,
    renewals,
    reviews,
    services,
    statistics,
    status_lists,
    submission,
    supervision,
    turns,
    vouchers,
)
from onestop.operations.call import Call, admit
from onestop.operations.declaration import Operation, Parameter
from onestop.operations.operation import Declared, operation
from onestop.operations.reply import File, Reply

RESOURCES: tuple[ModuleType, ...] = (
    services,
    occasions,
    cases,
    counter,
    vouchers,
    delegates,
    documents,
    known,
    submission,
    opinions,
    acceptance,
    late_acceptances,
    reviews,
    corrections,
    procedures,
    attendances,
    extensions,
    escalations,
    supervision,
    cards,
    assignments,
    turns,
    conflicts,
    coordination,
    messages,
    notifications,
    history,
    holdings,
    licences,
    printing,
    orders,
    reconsiderations,
    ratings,
    renewals,
    questions,
    question_answers,
    preferences,
    status_lists,
    statistics,
)
"""The modules whose operations there are."""


def declared(resource: ModuleType) -> Mapping[str, Declared]:
    """The operations of a module, by id."""
    return {each.operation.id: each for each in vars(resource).values() if isinstance(each, Declared)}


OPERATIONS: Mapping[str, Declared] = {id: each for resource in RESOURCES for id, each in declared(resource).items()}
"""Every operation by its id in `onestop.identity.TABLE`."""

__all__ = [
    "OPERATIONS",
    "RESOURCES",
    "Call",
    "Declared",
    "File",
    "Operation",
    "Parameter",
    "Reply",
    "admit",
    "declared",
    "operation",
]
