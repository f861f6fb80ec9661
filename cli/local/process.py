"""The emulator's process: started in the background, found again, stopped.

It holds a lock on a file for as long as it lives, so nothing here trusts a process id
that may meanwhile belong to somebody else.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import requests

from cli.local import port
from cli.local.home import Home
from cli.local.problem import LocalProblem
from cli.setup.environments import EMULATOR_PYTHON
from infra.lock import ROOT

_START_S, _SAVE_S, _STOP_S, _LOOK_AGAIN_S = 30.0, 300.0, 15.0, 0.05
"""To start, to save its state (a thousand cases take a quarter of a minute), and to end once that is saved."""


def is_running(home: Home) -> bool:
    """Whether this folder's emulator lives."""
    with _lock(home) as lock:
        return lock is None


def ended_badly(home: Home) -> bool:
    """Whether the last run ended without an orderly stop (killed, or the machine went down)."""
    return home.pid.exists() and not is_running(home)


def start(home: Home) -> None:
    """Start the emulator unless it runs, and return when it answers."""
    spawned, deadline = False, time.monotonic() + _START_S
    while True:
        with _lock(home) as lock:
            if lock is None and _answers(home):
                return
            if lock is not None and not spawned:
                port.require_free(home)
                _spawn(home, lock)  # which clears up first, and may take its time
                spawned, deadline = True, time.monotonic() + _START_S
            elif lock is not None or time.monotonic() > deadline:
                raise LocalProblem(f"The emulator did not start. It said last:\n{_last_words(home)}")
        time.sleep(_LOOK_AGAIN_S)


def stop(home: Home) -> bool:
    """Stop it in good order, its state saved; False if it was not running."""
    if not is_running(home):
        home.pid.unlink(missing_ok=True)
        return False
    process = int(home.pid.read_text())
    os.kill(process, signal.SIGTERM)
    deadline = time.monotonic() + _SAVE_S
    while is_running(home):
        if not home.pid.exists():  # its state is saved, and what it still waits for may never end
            deadline = min(deadline, time.monotonic() + _STOP_S)
        if time.monotonic() > deadline:
            with suppress(ProcessLookupError):  # it has just ended by itself
                os.kill(process, signal.SIGKILL)
        time.sleep(_LOOK_AGAIN_S)
    return True


@contextmanager
def _lock(home: Home) -> Iterator[int | None]:
    """Take the lock while inside, None if it is taken; a child that inherits the descriptor keeps it."""
    home.folder.mkdir(parents=True, exist_ok=True)
    file = os.open(home.lock, os.O_RDWR | os.O_CREAT)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield None
        else:
            yield file
    finally:
        os.close(file)


def _answers(home: Home) -> bool:
    try:
        return requests.get(f"{home.url}/_ministack/health", timeout=5).ok
    except requests.ConnectionError:
        return False


def _last_words(home: Home) -> str:
    return "\n".join(home.log.read_text(errors="replace").splitlines()[-15:])


def _spawn(home: Home, lock: int) -> None:
    shutil.rmtree(home.temporary, ignore_errors=True)  # a killed emulator leaves its functions' code there
    home.temporary.mkdir(parents=True)
    environment = {
        "PATH": os.environ["PATH"],
        "GATEWAY_PORT": str(home.port),
        "BIND_HOST": "127.0.0.1",
        "AUTH": "true",
        "PERSIST_STATE": "1",
        "STATE_DIR": str(home.state),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(home.objects),
        "TMPDIR": str(home.temporary),
        # Listeners of services that we do not use, on ports that would clash; somebody's Docker.
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "DOCKER_HOST": "unix:///nonexistent",
        "ONESTOP_PID_FILE": str(home.pid),
    }
    with home.log.open("ab") as log:
        subprocess.run(
            [EMULATOR_PYTHON, "-m", "cli.local.emulator.background"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[lock],
            check=True,
        )
