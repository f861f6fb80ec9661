"""Letters and marks: what comes later is later."""

from collections.abc import Iterator
from itertools import pairwise

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from onestop.catalogue.procedure import Supervision, Supplement

LETTERS, MARKS = Supplement(), Supervision()
"""What holds where a service says nothing."""


def window_over_latest(entry: Entry) -> Iterator[Mistake]:
    """A letter waits for others no longer than until it has to go out."""
    given = entry.declared.get("supplement", {})
    window, latest = given.get("window", LETTERS.window), given.get("latest", LETTERS.latest)
    if window > latest:
        detail = f"a letter would wait {window} working days, and must go out {latest} after acceptance"
        key = "window" if "window" in given else "latest"
        yield entry.file.mistake("window-over-latest", detail, f"let it wait {latest} at most", "supplement", key)


def reminders_unordered(entry: Entry) -> Iterator[Mistake]:
    """Reminders come one after another."""
    reminders = entry.declared.get("supervision", {}).get("reminders", ())
    if any(earlier >= later for earlier, later in pairwise(reminders)):
        detail = f"the reminders {', '.join(map(str, reminders))} do not rise"
        fix = f"write {sorted(set(reminders))}"
        yield entry.file.mistake("reminders-unordered", detail, fix, "supervision", "reminders")


def cards_unordered(entry: Entry) -> Iterator[Mistake]:
    """The yellow card warns of the red one."""
    given = entry.declared.get("supervision", {})
    yellow, red = given.get("yellow", MARKS.yellow), given.get("red", MARKS.red)
    if yellow >= red:
        detail = f"the yellow card at {yellow} % would not come before the red one at {red} %"
        key = "yellow" if "yellow" in given else "red"
        yield entry.file.mistake("cards-unordered", detail, "let yellow come before red", "supervision", key)
