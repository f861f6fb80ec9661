"""The `onestop` command.

`cli/<name>.py`, or in a package `cli/<name>/command.py`, with a click command named
`command` is the sub-command `onestop <name>`; it is imported only when called for.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

_ROOM = Path(__file__).parent
_HAS_COMMAND = re.compile(r"^(def command\(|command\b.* = )", re.MULTILINE)


class LazyGroup(click.Group):
    """A group whose sub-commands are the modules beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the sub-commands without importing them."""
        return sorted(dict(_modules()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import one sub-command."""
        module = dict(_modules()).get(cmd_name)
        if module is None:
            return None
        command = import_module(module).command
        assert isinstance(command, click.Command)
        return command


def _modules() -> Iterator[tuple[str, str]]:
    for file in [*_ROOM.glob("*.py"), *_ROOM.glob("*/command.py")]:
        if _HAS_COMMAND.search(file.read_text()):
            name = file.parent.name if file.name == "command.py" else file.stem
            yield name, ".".join(file.relative_to(_ROOM.parent).with_suffix("").parts)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """One-stop government: one application, the departments' licences in parallel."""
