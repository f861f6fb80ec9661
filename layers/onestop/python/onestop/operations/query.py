"""The query: what an operation declares, once each, and nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

from jsonschema import Draft202012Validator

from onestop.errors import Fault, Malformed
from onestop.operations.declaration import Parameter


def read(sent: Mapping[str, Sequence[str]], declared: tuple[Parameter, ...]) -> Mapping[str, str]:
    """The parameters that were sent, by name. Raises Malformed with every fault."""
    known = {each.name: each.schema for each in declared}
    faults = [fault for name, values in sent.items() for fault in _faults(name, values, known)]
    if faults:
        raise Malformed("the query cannot be read", tuple(faults))
    return {name: values[0] for name, values in sent.items()}


def _faults(name: str, values: Sequence[str], known: Mapping[str, Mapping[str, Any]]) -> list[Fault]:
    if name not in known:
        return [Fault(f"/{name}", f"unknown parameter; known: {', '.join(known) or 'none'}")]
    if len(values) != 1:
        return [Fault(f"/{name}", "send it once")]
    errors = Draft202012Validator(known[name]).iter_errors(values[0])
    return [Fault(f"/{name}", each.message[:200]) for each in errors]
