"""Cases brought to their end: what their applicants and the operator do meanwhile, and the verdict at last."""

import time
from collections import Counter
from collections.abc import Callable

from onestop.cases import Case
from proof.chaos import checker, evidence
from proof.chaos.citizens import Citizen, withdraws
from proof.chaos.field import Field
from proof.chaos.witness import Witness

Say = Callable[[str], None]

LOOK_S, RECOVER_S = 1.0, 15.0
LOOKING, LATEST_LOOK_S = 0.1, 15.0
"""Part of the time that looking at the cases may take; but so often it is done."""


def follow(field: Field, witness: Witness, part: float, say: Say) -> None:
    """Do for the cases what their applicants and the operator would, until that part of them has ended.

    Returns early when nothing has moved for as long as the plan is patient: the checker says what is wrong.
    """
    citizen, moved, seen, recovered = field.citizen(), time.monotonic(), "", time.monotonic()
    while field.ended + len(field.ledger.troubles) < part * field.plan.cases:
        begun = time.monotonic()
        open_cases = field.under_way()
        took = time.monotonic() - begun
        for number, case in open_cases.items():
            attend(field, citizen, number, case)
        state = repr([(number, case.version) for number, case in sorted(open_cases.items())])
        if state != seen:
            seen, moved = state, time.monotonic()
        if time.monotonic() - moved > field.plan.patience:
            say(f"nothing has moved for {field.plan.patience:.0f} s")
            return
        if time.monotonic() - recovered > RECOVER_S:
            statuses = Counter(case.status for case in open_cases.values())
            again = field.recover()
            witness.listen()  # all along: a queue of tens of thousands gives its messages slowly
            say(f"{len(field.ledger.created)} filed, {field.ended} ended, {again} recovered, {dict(statuses)}")
            recovered = time.monotonic()
        time.sleep(min(LATEST_LOOK_S, max(LOOK_S, took / LOOKING)))


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
