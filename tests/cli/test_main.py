"""The command finds its sub-commands by their files, and imports none before it is called for."""

import subprocess
import sys

import pytest
from click import Context
from click.testing import CliRunner

from cli.main import main


def test_every_sub_command_explains_itself() -> None:
    for name in main.list_commands(Context(main)):
        answer = CliRunner().invoke(main, [name, "--help"])
        assert answer.exit_code == 0, answer.output
        assert f"Usage: onestop {name}" in answer.output.replace("main ", "onestop ")


@pytest.mark.parametrize("name", ["cases", "catalogue", "clock", "local", "queues", "simulate", "worker"])
def test_it_is_there(name: str) -> None:
    assert name in main.list_commands(Context(main))


def test_rooms_without_a_command_are_no_sub_commands() -> None:
    assert not {"main", "outputs", "setup"} & set(main.list_commands(Context(main)))


def test_a_wrong_name_is_refused_with_a_word_on_what_there_is() -> None:
    answer = CliRunner().invoke(main, ["lokal"])
    assert answer.exit_code == 2
    assert "No such command 'lokal'" in answer.output


def test_the_set_up_needs_the_standard_library_only() -> None:
    program = "import sys; sys.path.insert(0, '.'); import cli.setup.__main__, cli.setup.relock"
    done = subprocess.run([sys.executable, "-S", "-I", "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
