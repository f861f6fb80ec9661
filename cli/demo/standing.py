"""Cases that are left standing in several states, so that every page of the portal has something to show."""

from collections.abc import Callable, Mapping
from typing import Any

from cli.demo.filing import add_documents, draft, submit
from cli.demo.screen import Screen
from cli.demo.stage import Stage

SERVICE = "street-stall"
"""Three departments decide side by side, one advises; one photograph is asked for."""
HALF_DONE = "open-restaurant"


def leave_standing(stage: Stage, screen: Screen) -> None:
    """File them, and let the departments go so far with each."""
    screen.say(f"{_half_done(stage)}: a draft")
    states: tuple[tuple[str, Callable[[Stage, str], None]], ...] = (
        ("waits to be accepted", lambda _stage, _case: None),
        ("returned, a better photograph is asked for", _returned),
        ("in review, one department has answered and one misses something", _asked),
        ("refused, with reasons", _refused),
    )
    for told, further in states:
        case = _filed(stage)
        further(stage, case)
        screen.say(f"{case}: {told}")


def _half_done(stage: Stage) -> str:
    answers = _example(stage, HALF_DONE)
    return draft(stage.as_("citizen"), HALF_DONE, dict(list(answers.items())[: len(answers) // 2]))


def _filed(stage: Stage) -> str:
    citizen, answers = stage.as_("citizen"), _example(stage, SERVICE)
    required = stage.as_anybody().post(f"/services/{SERVICE}/assessment", {"answers": answers})["documents"]
    case = draft(citizen, SERVICE, answers)
    add_documents(citizen, case, required, answers)
    submit(citizen, case)
    return case


def _example(stage: Stage, service: str) -> Mapping[str, Any]:
    example: Mapping[str, Any] = stage.as_anybody().get(f"/services/{service}")["form"]["examples"][0]
    return example


def _returned(stage: Stage, case: str) -> None:
    missing = [
        {
            "target": "/documents/photograph",
            "detail": "照片過暗，看不清攤位四周 (too dark to see what is around the stall)",
        }
    ]
    _acceptance(stage, case, {"outcome": "return", "missing": missing})


def _asked(stage: Stage, case: str) -> None:
    _acceptance(stage, case, {"outcome": "accept"})
    _review(stage, case, "trade", "decision", {"outcome": "approved"})
    items = [{"target": "/answers/width_m", "detail": "請說明收攤後的寬度 (say how wide it is when folded)"}]
    _review(stage, case, "place", "supplement", {"items": items})


def _refused(stage: Stage, case: str) -> None:
    _acceptance(stage, case, {"outcome": "accept"})
    for review in ("trade", "place"):
        reasons = ["消防通道須保持四米寬 (the way for fire engines must stay four metres wide)"]
        _review(
            stage, case, review, "decision", {"outcome": "refused", "reasons": reasons, "legal_basis": ["sample rule"]}
        )


def _acceptance(stage: Stage, case: str, said: Mapping[str, Any]) -> None:
    department = stage.as_("citizen").get(f"/cases/{case}")["department"]
    stage.as_clerk(department).post(f"/cases/{case}/acceptance", said)


def _review(stage: Stage, case: str, review: str, task: str, said: Mapping[str, Any]) -> None:
    reviews = stage.as_("citizen").get(f"/cases/{case}")["reviews"]
    department = next(each["department"] for each in reviews if each["id"] == review)
    stage.as_clerk(department).post(f"/cases/{case}/reviews/{review}/{task}", said)
