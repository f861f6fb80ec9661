"""A run: the cases go through with every fault at work, then the faults end, then the evidence is read."""

import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from cli.local.access import environment
from cli.local.command import bring_up
from cli.local.home import Home
from onestop import store
from onestop.cases import Case
from proof.chaos import checker, evidence, faults
from proof.chaos.citizens import Citizen, withdraws
from proof.chaos.disturbance import disturb, hurry, off
from proof.chaos.field import Field
from proof.chaos.plan import Plan
from proof.chaos.proxy import Proxy
from proof.chaos.witness import Witness

Say = Callable[[str], None]

LOOK_S, RECOVER_S = 1.0, 10.0
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
            with at_work(field), filing(field):
                follow(field, MOSTLY, say)
            proxy.calm()
            say("the faults are over; what is under way comes to its end")
            follow(field, 1.0, say)
            found = verdict(field, witness)
        for what, number in sorted(proxy.done.items()):
            say(f"{what}: {number}")
        say(f"executions stopped: {len(field.ledger.stopped)}, events: {len(witness.heard)} on the bus")
    return found


@contextmanager
def filing(field: Field) -> Iterator[None]:
    """The applicants file their cases; at the end all are filed."""
    windows = threading.local()

    def file(number: int) -> None:
        try:
            if not hasattr(windows, "citizen"):
                windows.citizen = field.citizen()
            windows.citizen.file(number)
        except Exception as error:  # whatever it is, it is a finding, and the others go on
            field.ledger.trouble(f"case number {number} could not be filed: {error!r}")

    with ThreadPoolExecutor(field.plan.citizens) as citizens:
        for number in range(field.plan.cases):
            citizens.submit(file, number)
        yield


@contextmanager
def at_work(field: Field) -> Iterator[None]:
    """The faults, while inside; the relay is off for as long as the plan says, however soon one leaves."""
    over = threading.Event()

    def kill() -> None:
        for _ in faults.kill_workers(field.home, field.plan, over):
            field.proxy.done["workers killed"] += 1

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


def follow(field: Field, part: float, say: Say) -> None:
    """Do for the cases what their applicants and the operator would, until that part of them has ended.

    Returns early when nothing has moved for as long as the plan is patient: the checker says what is wrong.
    """
    citizen, moved, seen, recovered = field.citizen(), time.monotonic(), "", time.monotonic()
    while field.ended + len(field.ledger.troubles) < part * field.plan.cases:
        open_cases = field.under_way()
        for number, case in open_cases.items():
            attend(field, citizen, number, case)
        state = repr([(number, case.version) for number, case in sorted(open_cases.items())])
        if state != seen:
            seen, moved = state, time.monotonic()
        if time.monotonic() - moved > field.plan.patience:
            say(f"nothing has moved for {field.plan.patience:.0f} s")
            return
        if time.monotonic() - recovered > RECOVER_S:
            said = faults.recover(field.home).splitlines()[-1]
            statuses = Counter(case.status for case in open_cases.values())
            say(f"{len(field.ledger.created)} cases filed, {field.ended} ended, {dict(statuses)}; {said}")
            recovered = time.monotonic()
        time.sleep(LOOK_S)


def attend(field: Field, citizen: Citizen, number: int, case: Case) -> None:
    """What its applicant does about a case: submit again what was given back, change their mind."""
    if case.status == "returned":
        citizen.submit(case.id)
    elif case.status in {"submitted", "in_review"} and withdraws(field.plan, number):
        citizen.withdraw(case.id)


def verdict(field: Field, witness: Witness) -> list[str]:
    """The findings, once the last messages have gone where they belong."""

    def found() -> list[str]:
        witness.listen()
        sqs, states = field.aws("sqs"), field.aws("stepfunctions")
        left = evidence.gather(field.aws("dynamodb"), states, sqs, field.outputs)
        return checker.findings(left, field.ledger, witness.heard)

    deadline = time.monotonic() + field.plan.patience
    while (wrong := found()) and time.monotonic() < deadline:
        time.sleep(LOOK_S)
    return wrong
