"""Of which department something is asked."""

from onestop.catalogue import shipped
from onestop.errors import Fault, Forbidden, Malformed, NotFound
from onestop.operations.call import Call
from onestop.operations.declaration import Parameter
from onestop.operations.schemas.values import NAME

DEPARTMENT = Parameter("department", "Whose work list; needed by those who work for several.", NAME)


def asked_department(call: Call) -> str:
    """The department asked for, or the only one that the caller works for."""
    departments = call.caller.departments
    asked = call.query.get("department") or (next(iter(departments)) if len(departments) == 1 else None)
    if asked is None:
        raise Malformed("say whose work list", (Fault("/department", "is needed"),))
    if asked not in departments and "supervisor" not in call.caller.roles:
        raise Forbidden("the work list of another department is not yours to see")
    if asked not in shipped().departments:
        raise Malformed("there is no such department", (Fault("/department", "GET /services/{service} names them"),))
    return asked


def near(call: Call, department: str) -> None:
    """Return when the caller works for the department, or supervises; raises Forbidden, and NotFound for one that there
    is not."""
    if department not in call.caller.departments and "supervisor" not in call.caller.roles:
        raise Forbidden("what another department has is not yours to see")
    if department not in shipped().departments:
        raise NotFound("there is no such department")
