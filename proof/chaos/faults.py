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
READY_S, WORKED_S = 0.5, 1.0
"""Processor time of a worker that is ready if it sleeps, and of one that is ready anyhow; age says nothing on a busy
machine. One killed while it starts makes the emulator, unlike AWS, throw away all the others of its function."""
TICKS = os.sysconf("SC_CLK_TCK")


def kill_workers(home: Home, plan: Plan, over: threading.Event) -> Iterator[int]:
    """Kill one of the emulator's Lambda workers every few seconds; yield its process id.

    Each function is as likely as any other: else the busiest would never come to the end of a batch.
    """
    dice = plan.dice("kill")
    while not over.wait(plan.kill_every):
        workers = _workers(home)
        if workers:
            victim = dice.choice(workers[dice.choice(sorted(workers))])
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


def _workers(home: Home) -> dict[str, list[int]]:
    """Processes that run a function's code out of this emulator's own folder and are ready, by function."""
    found: dict[str, list[int]] = {}
    for process in Path("/proc").iterdir():
        function = _function(home, process) if process.name.isdigit() else None
        if function and _is_ready(process):
            found.setdefault(function, []).append(int(process.name))
    return {name: sorted(each) for name, each in found.items()}


def _function(home: Home, process: Path) -> str | None:
    """The function that a process works for, by its folder: `ministack-lambda-<function>-<chance>`."""
    try:
        words = (process / "cmdline").read_text().split("\0")
    except (OSError, UnicodeDecodeError):  # it has ended meanwhile, or is none of ours
        return None
    mine = [Path(word) for word in words if word.startswith(str(home.temporary)) and word.endswith("_worker.py")]
    return mine[0].relative_to(home.temporary).parts[0].rpartition("-")[0] if mine else None


def _is_ready(process: Path) -> bool:
    """By its state and the processor time that it has used; fields 3, 14 and 15 of proc(5), behind its name."""
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return False
    worked = (int(fields[11]) + int(fields[12])) / TICKS
    return worked > WORKED_S or (worked > READY_S and fields[0] == "S")
