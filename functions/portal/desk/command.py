"""What a form of the desk sets in motion: done once, for the version that its reader saw, or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from onestop.errors import Conflict, Forbidden, Invalid, Malformed, Refusal
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.desk.moved import moved
from portal.desk.stamp import Stamp
from portal.desk.typed import Typed
from portal.visit import Visit

USED = "/Idempotency-Key"
"""Where a refusal points when the same form was sent before, and said something else then."""


@dataclass(frozen=True, slots=True)
class Command:
    """An operation on a case; `to` is the address of the page that shows what came of it."""

    operation: str
    ids: Mapping[str, str]
    to: str
    body: Mapping[str, Any] = field(default_factory=dict)
    case: str = ""
    """Whose it is, where `ids` do not say it."""
    back: str = ""
    """The page on which its reader sees how it stands now, where it is none that `moved` finds by itself."""

    @property
    def about(self) -> Mapping[str, str]:
        """The case, and the review if it is about one."""
        return {"case": self.case, **self.ids}


def carried_out(visit: Visit, command: Command, typed: Typed, again: Callable[[Typed], Page]) -> Answer:
    """Do it and show what came of it; with mistakes show the form `again`; when the case has moved on, that."""
    if typed.mistakes:
        return again(typed)
    stamp = Stamp.sent(visit)
    try:
        _ask(visit, command, stamp)
    except Conflict as conflict:
        return moved(visit, command.about, stamp, command.back, conflict.why)
    except Forbidden:  # it was theirs to do when the form was shown
        return moved(visit, command.about, stamp, command.back)
    except (Invalid, Malformed) as refusal:
        if _sent_before(refusal):
            return moved(visit, command.about, stamp, command.back)
        typed.refused(refusal)
        return again(typed)
    return Redirect(command.to)


def form(visit: Visit, template: str, shown: Mapping[str, Any], typed: Typed | None = None) -> Page:
    """A page with a form about `shown["case"]`, and what was wrong with it."""
    mistakes = typed.mistakes if typed else {}
    stamp = Stamp.of(visit, shown["case"])
    seen = shown.get("paper")
    values = {**shown, "stamp": stamp, "mistakes": mistakes}
    return Page(template, values, 422 if mistakes else 200, framed=seen.place if seen else "")


def _ask(visit: Visit, command: Command, stamp: Stamp) -> None:
    about, body = command.ids, command.body
    ask(visit, command.operation, body=body, query=None, key=stamp.key, expect=stamp.version, as_text=False, **about)


def _sent_before(refusal: Refusal) -> bool:
    return any(each.pointer == USED for each in refusal.errors)
