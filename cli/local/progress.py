"""Telling the person what is going on and how long it has taken."""

import time

import click


class Progress:
    """Says each thing with the seconds since it was made."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self, line: str) -> None:
        """Say one thing."""
        click.echo(f"[{time.monotonic() - self._started:5.1f} s] {line}")
