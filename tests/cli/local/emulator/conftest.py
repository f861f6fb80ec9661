"""A MiniStack of one's own: as it comes, or as we start it."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from cli.local.access import client
from cli.local.home import Home
from cli.setup.environments import EMULATOR_PYTHON
from cli.until import until
from infra.lock import ROOT

PATIENCE_S = 30.0
AS_IT_COMES = "from ministack import app; app.main()"
AS_WE_START_IT = "import runpy; runpy.run_module('cli.local.emulator', run_name='__main__')"
# Threads change hands as often as they can: what happens once in a thousand runs happens at once.
HASTILY = "import sys; sys.setswitchinterval(1e-6); "


@dataclass
class MiniStack:
    """A running one, and how to do away with it."""

    home: Home
    process: subprocess.Popen[bytes]

    def client(self, service: str) -> Any:
        return client(self.home, service)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Let it end in good order."""
        self.process.terminate()
        self.process.wait(PATIENCE_S)

    def save_and_kill(self) -> None:
        """Let it save as at an orderly stop, but not wait for the work it has under way."""
        saved = self.home.state / "cloudformation.json"
        saved.unlink(missing_ok=True)
        self.process.terminate()
        until(saved.exists, PATIENCE_S, "the last save")
        self.kill()


Start = Callable[..., MiniStack]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a program in the emulator's environment; another start finds the state of the one before."""
    running: list[MiniStack] = []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        home = Home(base=tmp_path, port=free.getsockname()[1])

    def start_one(program: str, **settings: str) -> MiniStack:
        home.temporary.mkdir(parents=True, exist_ok=True)
        environment = {
            "PATH": os.environ["PATH"],
            "GATEWAY_PORT": str(home.port),
            "BIND_HOST": "127.0.0.1",
            "PERSIST_STATE": "1",
            "STATE_DIR": str(home.state),
            "TMPDIR": str(home.temporary),
            "SFTP_ENABLED": "0",
            "IOT_MTLS_ENABLED": "0",
            "DOCKER_HOST": "unix:///nonexistent",
            "ONESTOP_PID_FILE": str(home.pid),
            "ONESTOP_SNAPSHOT_SECONDS": "0.1",
            **settings,
        }
        with home.log.open("ab") as log:
            process = subprocess.Popen(
                [EMULATOR_PYTHON, "-c", program], cwd=ROOT, env=environment, stdout=log, stderr=log
            )
        running.append(MiniStack(home, process))
        _wait_until_healthy(running[-1])
        return running[-1]

    yield start_one
    for ministack in running:
        ministack.kill()


def _wait_until_healthy(ministack: MiniStack) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        assert ministack.process.poll() is None, ministack.home.log.read_text()
        try:
            if requests.get(f"{ministack.home.url}/_ministack/health", timeout=5).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.05)
    raise AssertionError(ministack.home.log.read_text())
