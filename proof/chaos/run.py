"""A run: the cases go through with every fault at work, then the faults end, then the evidence is read."""

import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from cli.local.access import environment
from cli.local.command import bring_up
from cli.local.home import Home
from onestop import store
from proof.chaos import evidence, faults
from proof.chaos.disturbance import disturb, hurry, off
from proof.chaos.ending import LOOK_S, Say, follow, verdict
from proof.chaos.field import Field
from proof.chaos.plan import Plan
from proof.chaos.proxy import Proxy
from proof.chaos.witness import Witness

MOSTLY = 0.9
"""Part of the cases that ends while the faults are at work."""


def run(home: Home, plan: Plan, say: Say) -> list[str]:
    """Deploy, disturb, play, check; return what was found wrong."""
    outputs = bring_up(home)
    os.environ.update(environment(home))
    store.bind(outputs.table)
    with Proxy(home, plan) as proxy:
        field = Field(home, plan, outputs, proxy)
        witness = Witness(field.aws("sqs"), field.aws("events"), outputs.bus)
        disturb(field.aws("lambda"), proxy.url, plan)
        hurry(field.aws("sqs"), evidence.queues(field.aws("sqs")))
        with field.offices():
            with filing(field):
                with at_work(field):
                    follow(field, witness, MOSTLY, say)
                proxy.calm()
                say("the faults are over; what is under way comes to its end")
                follow(field, witness, 1.0, say)
            found = verdict(field, witness)
        for what, number in sorted(proxy.done.items()):
            say(f"{what}: {number}")
        say(f"executions stopped: {len(field.ledger.stopped)}, events: {len(witness.heard)} on the bus")
    return found


@contextmanager
def filing(field: Field) -> Iterator[None]:
    """The applicants file their cases, as many at once as the plan says; at the end all are filed."""
    windows = threading.local()

    def file(number: int) -> None:
        try:
            _wait_for_room(field)
            if not hasattr(windows, "citizen"):
                windows.citizen = field.citizen()
            windows.citizen.file(number)
        except Exception as error:  # whatever it is, it is a finding, and the others go on
            field.ledger.trouble(f"case number {number} could not be filed: {error!r}")

    with ThreadPoolExecutor(field.plan.citizens) as citizens:
        for number in range(field.plan.cases):
            citizens.submit(file, number)
        yield


def _wait_for_room(field: Field) -> None:
    """Until another case may be filed. Raises TimeoutError when none of the others comes to its end."""
    ended, since = field.ended, time.monotonic()
    while len(field.ledger.created) - field.ended >= field.plan.at_once:
        if field.ended != ended:
            ended, since = field.ended, time.monotonic()
        if time.monotonic() - since > field.plan.patience:
            raise TimeoutError(f"no case has ended for {field.plan.patience:.0f} s")
        time.sleep(LOOK_S)


@contextmanager
def at_work(field: Field) -> Iterator[None]:
    """The faults, while inside; the relay is off for as long as the plan says, however soon one leaves."""
    over = threading.Event()

    def kill() -> None:
        for _ in faults.kill_workers(field.home, field.plan, over):
            field.proxy.count("workers killed")

    def stop() -> None:
        faults.stop_executions(field.aws("stepfunctions"), field.outputs, field.plan, field.ledger, over)

    def relay_off() -> None:
        while len(field.ledger.submitted) < field.plan.cases / 3 and not over.wait(LOOK_S):
            pass
        with off(field.aws("lambda"), "onestop-relay"):
            time.sleep(field.plan.relay_off)  # the time itself is the fault

    threads = [threading.Thread(target=each, daemon=True) for each in (kill, stop, relay_off)]
    for each in threads:
        each.start()
    try:
        yield
    finally:
        over.set()
        for each in threads:
            each.join()
