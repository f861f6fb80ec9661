"""POST /cases/{case}/acceptance: the core department accepts, returns or refuses the file."""

from typing import Any

from onestop import cases, store
from onestop.cases import Case, Missing
from onestop.catalogue import Service
from onestop.errors import Fault, Invalid
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.prose import lines
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/acceptance",
    "decideAcceptance",
    summary="Accept the file, return it saying once what is missing, or refuse it",
    answers={200: "Case"},
    body="AcceptanceDecision",
)
def decide(call: Call, case: str) -> Reply:
    """The applicant's clock ends, and each review's begins."""

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        match call.body["outcome"]:
            case "accept":
                return cases.accept(state, service, calendar(service), call.now)
            case "return":
                return cases.return_(state, _missing(call.body.get("missing", ()), service))
            case _:
                return cases.refuse(state, lines(call.body.get("reasons")), call.now)

    return case_reply(changed(call, case, rule))


def _missing(said: list[Any], service: Service) -> tuple[Missing, ...]:
    """What was said, each with a target in the case; raises Invalid for a target that the service has not."""
    found = [_named(each, service) if isinstance(each, str) else Missing(**each) for each in said]
    faults = [
        Fault(f"/missing/{position}/target", "must be /answers/<field>, /documents/<requirement> or empty")
        for position, each in enumerate(found)
        if each.target and not _exists(each.target, service)
    ]
    if faults:
        raise Invalid("the case has no such place", tuple(faults))
    return tuple(found)


def _named(said: str, service: Service) -> Missing:
    """A requirement, a field or a place by its name; anything else is said of the case as a whole."""
    for target in (said, f"/documents/{said}", f"/answers/{said}"):
        if _exists(target, service):
            return Missing(target, "is missing or not in order")
    return Missing("", said.strip())


def _exists(target: str, service: Service) -> bool:
    fields = (f"/answers/{each}" for each in service.form.get("properties", {}))
    requirements = (f"/documents/{each.id}" for each in service.documents)
    return target in (*fields, *requirements)
