"""A browser, and the portal of the one stack that the end-to-end tests deploy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from cli.demo.filing import draft
from cli.demo.stage import Stage
from cli.outputs import Outputs
from tests.e2e.applying import accept, decide_all, ended, example, file
from tests.e2e.conftest import aws, home, outputs, stage
from tests.web.chromium import chromium

__all__ = ["aws", "home", "outputs", "stage"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this room needs the deployed stack."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
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
    """The numbers of a licence that holds, of its case, of a draft, and of one begun at the counter."""
    case = file(stage, "public-place-hygiene")
    accept(stage, case)
    decide_all(stage, case)
    (issued,) = ended(stage, case)["licences"]
    answers, _ = example(stage, "public-place-hygiene")
    written = draft(stage.as_("citizen"), "public-place-hygiene", answers)
    begun = {"service": "open-restaurant", "appearance": {"proof": "passport", "consent": True}}
    filed = str(stage.as_("counter").post("/cases", begun)["id"])
    return {"licence": str(issued["id"]), "case": case, "draft": written, "filed": filed}


@pytest.fixture(scope="session")
def licence(sample: dict[str, str]) -> str:
    """The number of a licence that holds."""
    return sample["licence"]
