"""The query string: what an operation declares, once each, and nothing else."""

from collections.abc import Mapping
from typing import Any

from chalice.app import Request
from jsonschema import Draft202012Validator

from api.declaration import Parameter
from onestop.errors import Fault, Malformed


def read(request: Request, declared: tuple[Parameter, ...]) -> Mapping[str, str]:
    """The parameters that were sent, by name. Raises Malformed with every fault."""
    known = {each.name: each.schema for each in declared}
    params = request.query_params
    sent = {name: params.getlist(name) for name in params} if params else {}
    faults = [fault for name, values in sent.items() for fault in _faults(name, values, known)]
    if faults:
        raise Malformed("the query cannot be read", tuple(faults))
    return {name: values[0] for name, values in sent.items()}


def _faults(name: str, values: list[str], known: Mapping[str, Mapping[str, Any]]) -> list[Fault]:
    if name not in known:
        return [Fault(f"/{name}", f"unknown parameter; known: {', '.join(known) or 'none'}")]
    if len(values) != 1:
        return [Fault(f"/{name}", "send it once")]
    errors = Draft202012Validator(known[name]).iter_errors(values[0])
    return [Fault(f"/{name}", each.message[:200]) for each in errors]
