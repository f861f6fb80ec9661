"""Cases that come together: each reaches its end, none is lost. A hundred of them are a figure of `make bench`."""

from concurrent.futures import ThreadPoolExecutor

from cli.demo.files import make_file
from cli.demo.filing import draft, submit, upload, wait_for_checks
from cli.demo.stage import Stage
from tests.e2e.applying import ended, example

SERVICE, HAIRDRESSER, DEPARTMENT, REVIEW = "public-place-hygiene", 1, "health", "hygiene-permit"
CASES, PEOPLE = 30, 4
CROWD_S = 300.0
"""How long the slowest of them may take: all wait for one relay, which has no more than a share of two processors."""


def test_cases_that_come_together_reach_their_end(stage: Stage) -> None:
    answers, (required,) = example(stage, SERVICE, HAIRDRESSER)
    plan = make_file(required, answers)

    def prepare(_: int) -> str:
        citizen = stage.as_("citizen")
        case = draft(citizen, SERVICE, answers)
        upload(citizen, case, required["id"], plan)
        return case

    def file(case: str) -> None:
        wait_for_checks(stage.as_("citizen"), case)
        submit(stage.as_("citizen"), case)

    def license(case: str) -> None:
        clerk = stage.as_clerk(DEPARTMENT)
        clerk.post(f"/cases/{case}/acceptance", {"outcome": "accept"})
        clerk.post(f"/cases/{case}/reviews/{REVIEW}/decision", {"outcome": "approved"})

    with ThreadPoolExecutor(PEOPLE) as people:
        cases = list(people.map(prepare, range(CASES)))
        for step in (file, license):
            list(people.map(step, cases))
    found = [ended(stage, case, CROWD_S) for case in cases]
    assert {each["status"] for each in found} == {"approved"}
    assert len({licence["id"] for each in found for licence in each["licences"]}) == CASES
