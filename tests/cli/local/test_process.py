"""Starting, finding and stopping the emulator, with everything in the way that may be."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from cli.local import port, process
from cli.local.access import client
from cli.local.home import Home
from cli.local.problem import LocalProblem


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        home = Home(base=tmp_path, port=probe.getsockname()[1])
    yield home
    process.stop(home)


def test_it_starts_is_found_and_stops(home: Home) -> None:
    assert not process.is_running(home)
    process.start(home)
    assert process.is_running(home)
    assert process.stop(home)
    assert not process.is_running(home)
    assert not process.ended_badly(home)


def test_starting_it_twice_is_starting_it_once(home: Home) -> None:
    process.start(home)
    first = home.pid.read_text()
    process.start(home)
    assert home.pid.read_text() == first


def test_its_data_outlives_an_orderly_stop(home: Home) -> None:
    process.start(home)
    client(home, "sqs").create_queue(QueueName="fire-rescue")
    process.stop(home)
    process.start(home)
    assert len(client(home, "sqs").list_queues()["QueueUrls"]) == 1


STUBBORN = """
import fcntl, os, pathlib, signal, sys
pid, lock = map(pathlib.Path, sys.argv[1:])
signal.signal(signal.SIGTERM, lambda *_: pid.unlink())
file = open(lock, "w")
fcntl.flock(file, fcntl.LOCK_EX)
pid.write_text(str(os.getpid()))
print("ready", flush=True)
while True:
    signal.pause()
"""


def test_one_that_has_saved_its_state_and_does_not_end_is_ended(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_STOP_S", 0.2)
    home.folder.mkdir(parents=True)
    command = [sys.executable, "-c", STUBBORN, str(home.pid), str(home.lock)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as stubborn:
        assert stubborn.stdout
        assert stubborn.stdout.readline() == b"ready\n"
        assert process.stop(home)
        assert stubborn.wait() == -signal.SIGKILL
    assert not process.ended_badly(home)


def test_one_that_is_killed_before_its_state_was_saved_has_ended_badly(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_SAVE_S", 0.0)
    process.start(home)
    assert process.stop(home)
    assert process.ended_badly(home)


def test_a_killed_one_is_told_from_a_stopped_one_and_starts_again(home: Home) -> None:
    process.start(home)
    kill(home)
    assert process.ended_badly(home)
    process.start(home)
    assert not process.ended_badly(home)


def test_a_process_that_has_got_the_old_number_is_left_alone(home: Home) -> None:
    process.start(home)
    kill(home)
    home.pid.write_text(str(os.getpid()))
    assert not process.stop(home)


def test_a_stranger_on_the_port_is_named_with_the_way_out(home: Home) -> None:
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", home.port))
        stranger.listen()
        with pytest.raises(LocalProblem, match=rf"Port {home.port} is taken.*\n.*ONESTOP_PORT={home.port + 1}"):
            process.start(home)


def test_it_listens_on_loopback_only(home: Home) -> None:
    process.start(home)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing; tells this machine's own address
        address = probe.getsockname()[0]
    with socket.socket() as neighbour:
        assert neighbour.connect_ex((address, home.port)) != 0


def test_nobody_gets_in_without_a_key(home: Home) -> None:
    process.start(home)
    answer = requests.get(f"{home.url}/?Action=ListQueues", headers={"Host": "sqs.us-east-1.amazonaws.com"}, timeout=5)
    assert answer.status_code == 403


def test_two_run_side_by_side(home: Home, tmp_path: Path) -> None:
    process.start(home)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        other = Home(base=tmp_path, port=probe.getsockname()[1])
    process.start(other)
    client(home, "sqs").create_queue(QueueName="fire-rescue")
    assert not client(other, "sqs").list_queues().get("QueueUrls")
    process.stop(other)
    assert process.is_running(home)


def kill(home: Home) -> None:
    os.kill(int(home.pid.read_text()), signal.SIGKILL)
    while process.is_running(home):
        pass


def test_a_port_that_is_given_back_a_moment_late_is_waited_for(home: Home) -> None:
    stranger = socket.socket()
    stranger.bind(("127.0.0.1", home.port))
    stranger.listen()
    closing = threading.Timer(0.5, stranger.close)
    closing.start()
    port.require_free(home)
    closing.join()
