"""A hundred cases together, against executions of the same shape that nothing but the emulator works on."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from bench.figure import Figure
from bench.floor import seconds_of_the_floor
from cli.client import Client
from cli.demo.files import make_file
from cli.demo.filing import draft, submit, upload, wait_for_checks
from cli.demo.play import is_over
from cli.demo.stage import Stage
from cli.until import until

SERVICE, HAIRDRESSER = "public-place-hygiene", 1
CASES, PEOPLE = 100, 4
END_S = 300.0


def measure(stage: Stage) -> Iterator[Figure]:
    """From the first submission to the last licence; the drafts and their files are made before."""
    service = stage.as_anybody().get(f"/services/{SERVICE}")
    with ThreadPoolExecutor(PEOPLE) as people:
        drafts = list(people.map(lambda _: _prepared(stage, service), range(CASES)))
        for case in drafts:
            wait_for_checks(stage.as_("citizen"), case)
        started = time.perf_counter()
        ended = list(people.map(lambda case: _licensed(stage, service, case), drafts))
        took = time.perf_counter() - started
    yield Figure("cases lost of 100 filed together", sum(not each for each in ended), 0)
    floor = seconds_of_the_floor(stage.aws, stage.outputs.state_machines[SERVICE], CASES, len(service["reviews"]))
    yield Figure(f"{CASES} cases together / the emulator's floor", took / floor, note=f"{took:.1f} / {floor:.1f} s")


def _prepared(stage: Stage, service: Any) -> str:
    citizen, answers = stage.as_("citizen"), service["form"]["examples"][HAIRDRESSER]
    case = draft(citizen, SERVICE, answers)
    plan = service["documents"][0]
    upload(citizen, case, plan["id"], make_file(plan, answers))
    return case


def _licensed(stage: Stage, service: Any, case: str) -> bool:
    citizen = stage.as_("citizen")
    submit(citizen, case)
    clerk = stage.as_clerk(citizen.get(f"/cases/{case}")["department"])
    clerk.post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    for review in service["reviews"]:
        clerk.post(f"/cases/{case}/reviews/{review['id']}/decision", {"outcome": "approved"})
    return _has_ended(citizen, case)


def _has_ended(citizen: Client, case: str) -> bool:
    try:
        until(lambda: is_over(citizen.get(f"/cases/{case}")), END_S, "the licence")
    except TimeoutError:
        return False
    return True
