"""A browser, and the portal of the one stack that the end-to-end tests deploy."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from cli.demo.filing import draft
from cli.demo.stage import Stage
from cli.outputs import Outputs
from tests.e2e.applying import accept, decide, decide_all, ended, example, file, read
from tests.e2e.conftest import aws, home, outputs, stage
from tests.web.chromium import chromium

SERVICE, RESTAURANT, STALL = "public-place-hygiene", "open-restaurant", "street-stall"
__all__ = ["aws", "home", "outputs", "stage"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this room needs the deployed stack; what stands in `served` brings its own."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser; each test opens a window of its own, which knows nothing of the others."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def portal(outputs: Outputs) -> str:
    """The portal's address, without a slash at its end."""
    return outputs.portal_url


@pytest.fixture(scope="session")
def sample(stage: Stage) -> dict[str, str]:
    """The numbers of a licence that holds and of its case, and of other cases by the state that they are left in."""
    case = file(stage, SERVICE)
    accept(stage, case)
    decide_all(stage, case)
    (issued,) = ended(stage, case)["licences"]
    others = {**_begun(stage), **_open(stage), "refused": _refused(stage)}
    return {"licence": str(issued["id"]), "case": case, **others}


def _begun(stage: Stage) -> dict[str, str]:
    """A draft of the citizen's, and one of the counter's."""
    answers, _ = example(stage, SERVICE)
    begun = {"service": RESTAURANT, "appearance": {"proof": "passport", "consent": True}}
    filed = stage.as_("counter").post("/cases", begun)["id"]
    return {"draft": draft(stage.as_("citizen"), SERVICE, answers), "filed": str(filed)}


def _open(stage: Stage) -> dict[str, str]:
    """In review; the fire brigade offers dates for a visit, whose number comes with it."""
    case = file(stage, RESTAURANT)
    accept(stage, case)
    dates = [f"{datetime.now(UTC).date() + timedelta(days=ahead)}T02:00:00+00:00" for ahead in (7, 8)]
    visit = {"slots": dates, "place": "示例市中心區樣本路1號"}
    stage.as_clerk("fire-rescue").post(f"/cases/{case}/reviews/fire-safety/inspection", visit)
    (offered,) = read(stage, case)["visits"]
    return {"open": case, "visit": str(offered["id"])}


def _refused(stage: Stage) -> str:
    """Two of three consents are withheld."""
    case = file(stage, STALL)
    accept(stage, case)
    for review in ("trade", "place"):
        decide(stage, case, review, "refused", reasons=["消防通道須保持四米寬"], legal_basis=["sample rule"])
    ended(stage, case)
    return case


@pytest.fixture(scope="session")
def licence(sample: dict[str, str]) -> str:
    """The number of a licence that holds."""
    return sample["licence"]
