"""A window of the browser that notices everything a reader should never be given."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Literal

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from infra.style import MODULES

PHONE = (360, 740)
DESKTOP = (1280, 900)
PATIENCE_S = 60.0
"""How long a page, or what is expected of it, may take on a machine with other work to do."""
LEFT = "net::ERR_ABORTED"
"""What a browser says of that which it was still loading for a page that its reader has left."""
Settled = Literal["load", "networkidle"]
"""When a page has loaded: once it and all that it names are there, or once nothing more was asked for a while."""
RUN = """tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false})
    .then(found => found.violations)"""
"""Style sheets are not fetched again for it: only an experimental rule, which is not among these, reads them."""
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Window:
    """A page with what it asked for and complained of since it was last looked at."""

    def __init__(self, page: Page, base: str, bucket: str, settled: Settled) -> None:
        self.page = page
        self.base = base
        self._bucket = bucket
        self._settled = settled
        self.requests: list[Request] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request))
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", self._failed)

    def open(self, path: str) -> int:
        """Go to a page and wait for all it loads; its status."""
        self.requests.clear()
        answer = self.page.goto(self.base + path, wait_until=self._settled)
        assert answer
        return answer.status

    def strangers(self) -> list[str]:
        """Addresses that were asked for and are neither the portal's nor those of a file that it shows beside a case.

        What a browser shows a PDF with is its own.
        """
        ours = (self.base, self._bucket, "chrome-extension://", "chrome://")
        return [each.url for each in self.requests if not each.url.startswith(ours)]

    def violations(self) -> list[str]:
        """What axe-core finds against WCAG 2.2 AA, once the page has its style. It is evaluated, not
        loaded: the pages' policy lets nothing in."""
        self.page.wait_for_load_state("load")
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(_axe())
        return [_told(each) for each in self.page.evaluate(RUN, WCAG)]

    def too_wide(self) -> bool:
        """Whether the page must be moved sideways to be read (WCAG 1.4.10)."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT:
            self.complaints.append(f"failed: {request.url}: {request.failure}")

    def _said(self, message: ConsoleMessage) -> None:
        # A browser says of any answer from 400 on that it failed; the status is looked at by each test.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)


@contextmanager
def window(
    browser: Browser,
    base: str,
    size: tuple[int, int] = DESKTOP,
    *,
    language: str = "en",
    script: bool = True,
    bucket: str | None = None,
    settled: Settled = "networkidle",
) -> Iterator[Window]:
    """A window of somebody's own. `language` as Accept-Language.

    Files come from the bucket, which the local AWS has at the portal's own host.
    """
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=language,
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE_S * 1000)
    try:
        files = bucket or base.partition("/_aws/")[0] + "/onestopground-"
        yield Window(context.new_page(), base, files, settled)
    finally:
        context.close()


def _told(violation: dict[str, Any]) -> str:
    places = [node["html"] for node in violation["nodes"]]
    return f"{violation['id']}: {violation['help']}: {places}"


@cache
def _axe() -> str:
    return (MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
