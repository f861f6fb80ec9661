"""The `onestop` command.

`cli/<name>.py`, or in a package `cli/<name>/command.py`, with a click command named
`command` is the sub-command `onestop <name>`; it is imported only when called for.
"""

import pkgutil
from importlib import import_module
from pathlib import Path

import click

# Rooms of the command line that are no sub-command (`setup` runs before click is installed).
_NO_COMMANDS = {"client", "main", "outputs", "setup", "until"}


class LazyGroup(click.Group):
    """A group whose sub-commands are the modules beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the sub-commands without importing them."""
        beside = pkgutil.iter_modules([str(Path(__file__).parent)])
        return sorted({module.name for module in beside} - _NO_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one sub-command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        is_package = (Path(__file__).parent / cmd_name).is_dir()
        command = import_module(f"cli.{cmd_name}.command" if is_package else f"cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """One-stop government: one application, the departments' licences in parallel."""
