"""What happens to the machinery meanwhile: workers killed, the relay off, executions stopped and recovered."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from cli.local.home import Home
from cli.outputs import Outputs
from proof.chaos.ledger import Ledger
from proof.chaos.plan import SERVICE, Plan

LOOK_S = 0.5
STARTED_S = 1.0
"""Processor time of a worker that is surely ready: its age says nothing on a busy machine. One that is killed while it
starts makes the emulator, unlike AWS, throw away all the others of its function, and none would ever be ready again."""
TICKS = os.sysconf("SC_CLK_TCK")


def kill_workers(home: Home, plan: Plan, over: threading.Event) -> Iterator[int]:
    """Kill one of the emulator's Lambda workers every few seconds; yield its process id."""
    dice = plan.dice("kill")
    while not over.wait(plan.kill_every):
        workers = sorted(_workers(home))
        if workers:
            victim = dice.choice(workers)
            try:
                os.kill(victim, signal.SIGKILL)
            except ProcessLookupError:
                continue
            yield victim


def stop_executions(states: Any, outputs: Outputs, plan: Plan, ledger: Ledger, over: threading.Event) -> None:
    """Stop running executions, until as many are stopped as the plan has."""
    dice, wanted = plan.dice("stop"), max(1, round(plan.cases * plan.stopped))
    while len(ledger.stopped) < wanted and not over.wait(LOOK_S):
        _stop_one(states, outputs.state_machines[SERVICE], dice, ledger)


def _stop_one(states: Any, machine: str, dice: Random, ledger: Ledger) -> None:
    running = states.list_executions(stateMachineArn=machine, statusFilter="RUNNING")["executions"]
    if not running:
        return
    found = dice.choice(sorted(running, key=lambda each: str(each["name"])))
    # Noted before it is done: it may end, or be stopped, without our hearing of it.
    ledger.stopped.add(found["name"])
    states.stop_execution(executionArn=found["executionArn"])


def _workers(home: Home) -> Iterator[int]:
    """Processes that run a function's code out of this emulator's own folder."""
    mine = os.fsencode(home.temporary)
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:  # it has ended meanwhile
                continue
            if (
                any(word.startswith(mine) and word.endswith(b"_worker.py") for word in words)
                and _worked_s(process) > STARTED_S
            ):
                yield int(process.name)


def _worked_s(process: Path) -> float:
    """Processor time that it has used, in seconds; fields 14 and 15 of proc(5), behind the name in brackets."""
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS
