"""A browser, and the portal of the one stack that the end-to-end tests deploy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from cli.demo.filing import draft
from cli.demo.stage import Stage
from cli.outputs import Outputs
from tests.e2e.applying import accept, decide_all, ended, example, file
from tests.e2e.conftest import aws, home, outputs, stage
from tests.web.chromium import chromium
from tests.web.window import PATIENCE_S

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-gpu-rasterization"]
SERVICE, RESTAURANT = "public-place-hygiene", "open-restaurant"
__all__ = ["aws", "home", "outputs", "stage"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this room needs the deployed stack; what stands in `served` brings its own."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser; each test opens a window of its own, which knows nothing of the others."""
    expect.set_options(timeout=PATIENCE_S * 1000)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
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
    return {"licence": str(issued["id"]), "case": case, **_begun(stage), "open": _open(stage)}


def _begun(stage: Stage) -> dict[str, str]:
    """A draft of the citizen's, and one of the counter's."""
    answers, _ = example(stage, SERVICE)
    begun = {"service": RESTAURANT, "appearance": {"proof": "passport", "consent": True}}
    filed = stage.as_("counter").post("/cases", begun)["id"]
    return {"draft": draft(stage.as_("citizen"), SERVICE, answers), "filed": str(filed)}


def _open(stage: Stage) -> str:
    """In review."""
    case = file(stage, RESTAURANT)
    accept(stage, case)
    return case
