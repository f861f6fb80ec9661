"""What the person sees: a table that lives on a terminal, lines where there is none (a log of CI)."""

import time
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.markup import escape

from cli.demo.board import Board


class Screen:
    """The demo's output, each line with the seconds since it began."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(highlight=False)
        self._began = time.monotonic()

    def heading(self, text: str) -> None:
        """Begin a scene."""
        self._console.print(f"\n[bold]{escape(text)}[/bold]", soft_wrap=True)

    def say(self, line: str) -> None:
        """Say one thing."""
        seconds = time.monotonic() - self._began
        self._console.print(f"[dim]{seconds:6.1f} s[/dim]  {escape(line)}", soft_wrap=True)

    def plain(self, text: str) -> None:
        """Print something to be copied."""
        self._console.print(escape(text), soft_wrap=True)

    def follow(self, board: Board, states: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
        """Show each new state of a case, and return the last."""
        if self._console.is_terminal:
            return self._alive(board, states)
        last: Mapping[str, Any] | None = None
        for case in states:
            for line in board.changes(last, case):
                self.say(line)
            last = case
        assert last is not None
        return last

    def _alive(self, board: Board, states: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
        last: Mapping[str, Any] = {}
        # Drawn when something has changed, not by the clock.
        with Live(console=self._console, auto_refresh=False) as live:
            for last in states:
                live.update(board.table(last), refresh=True)
        return last
