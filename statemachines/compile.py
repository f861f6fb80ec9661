"""The door of the room: a service item goes to the process shape of its mode."""

from collections.abc import Callable, Mapping
from typing import Any

from onestop.catalogue.service import Service
from statemachines.joint import joint
from statemachines.tasks import Invoker

FUNCTIONS = ("accept", "review", "decide", "issue")
"""The functions that machines invoke; the only ones their role may."""

MODES: Mapping[str, Callable[[Service, Invoker], dict[str, Any]]] = {"joint": joint}


def compile_service(service: Service, functions: Mapping[str, str], partition: str = "aws") -> dict[str, Any]:
    """The Amazon States Language definition of a service's machine, as a JSON-able dict.

    `functions` maps each of FUNCTIONS to its ARN, or to a placeholder that the deployment fills in;
    `partition` is that of the AWS region (`aws`, `aws-cn`, ...). Raises KeyError for a function not given.
    """
    invoker = Invoker({name: functions[name] for name in FUNCTIONS}, partition)
    return MODES[service.mode](service, invoker)
