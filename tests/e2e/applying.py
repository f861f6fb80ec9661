"""What people do with a case over the API, in a line each."""

from collections.abc import Mapping
from typing import Any

from cli.client import Client
from cli.demo.filing import add_documents, draft, submit
from cli.demo.play import is_over
from cli.demo.stage import Stage
from cli.until import until

PATIENCE_S = 60.0
WITH_TOBACCO, WITHOUT_TOBACCO = 0, 1
"""The two examples of the restaurant's form."""
Json = Mapping[str, Any]


def example(stage: Stage, service: str, number: int = 0) -> tuple[Json, list[Json]]:
    """One of the complete answers that the service's form gives, and the documents that these require."""
    answers = stage.as_anybody().get(f"/services/{service}")["form"]["examples"][number]
    assessed = stage.as_anybody().post(f"/services/{service}/assessment", {"answers": answers})
    return answers, assessed["documents"]


def prepare(stage: Stage, service: str, number: int = 0) -> str:
    """A draft made of an example, its documents uploaded and checked; the case's id."""
    citizen, (answers, required) = stage.as_("citizen"), example(stage, service, number)
    case = draft(citizen, service, answers)
    add_documents(citizen, case, required, answers)
    return case


def file(stage: Stage, service: str, number: int = 0) -> str:
    """A case that is submitted."""
    case = prepare(stage, service, number)
    submit(stage.as_("citizen"), case)
    return case


def accept(stage: Stage, case: str) -> None:
    """The core department accepts."""
    department = read(stage, case)["department"]
    stage.as_clerk(department).post(f"/cases/{case}/acceptance", {"outcome": "accept"})


def decide(stage: Stage, case: str, review: str, outcome: str = "approved", **said: Any) -> Json:
    """The department of a review answers it; what the department then sees."""
    clerk = stage.as_clerk(review_of(read(stage, case), review)["department"])
    seen: Json = clerk.post(f"/cases/{case}/reviews/{review}/decision", {"outcome": outcome, **said})
    return seen


def decide_all(stage: Stage, case: str) -> None:
    """Everybody approves whatever is open, gate after gate."""
    while waiting := [each["id"] for each in read(stage, case)["reviews"] if each["status"] in {"open", "claimed"}]:
        for review in waiting:
            decide(stage, case, review)


def read(stage: Stage, case: str) -> Json:
    """The case as its applicant sees it."""
    seen: Json = stage.as_("citizen").get(f"/cases/{case}")
    return seen


def ended(stage: Stage, case: str, patience: float = PATIENCE_S) -> Json:
    """The case, once nothing more will happen to it; raises TimeoutError after so many seconds."""
    citizen = stage.as_("citizen")
    return until(lambda: over(citizen, case), patience, f"the end of case {case}")


def over(citizen: Client, case: str) -> Json | None:
    """The case if it has ended, its licences issued."""
    found: Json = citizen.get(f"/cases/{case}")
    return found if is_over(found) else None


def review_of(case: Json, review: str) -> Json:
    """One review of a case."""
    found: Json = next(each for each in case["reviews"] if each["id"] == review)
    return found
