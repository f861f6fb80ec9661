"""The mails that the local AWS has sent: none leaves this machine, each can be read there."""

from collections.abc import Mapping, Sequence
from typing import Any

import requests

from cli.demo.stage import Stage
from cli.local.access import ACCOUNT
from cli.local.home import Home
from cli.local.mail import INBOX
from cli.until import until
from tests.e2e.applying import PATIENCE_S

OVER = frozenset({"sent", "delivered"})


def told(stage: Stage, case: str, *events: str) -> Sequence[Mapping[str, Any]]:
    """The citizen's notifications of a case, once these have been sent and no other is on its way."""

    def sent() -> Sequence[Mapping[str, Any]] | None:
        items: Sequence[Mapping[str, Any]] = stage.as_("citizen").get(f"/cases/{case}/notifications")["items"]
        done = {each["event"] for each in items if each["state"] in OVER}
        return items if set(events) <= done and len(done) == len({each["event"] for each in items}) else None

    return until(sent, PATIENCE_S, f"the mails of case {case}: {', '.join(events)}")


def mails(home: Home, case: str) -> list[Mapping[str, Any]]:
    """Every mail about a case, in the order in which they were sent."""
    everything = requests.get(f"{home.url}{INBOX}", timeout=PATIENCE_S).json()["messages"].get(ACCOUNT, ())
    found = [each for each in everything if case in each["Subject"]]
    return sorted(found, key=lambda each: float(each["Timestamp"]))
