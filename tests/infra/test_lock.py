"""Each environment takes its share of the one lock."""

from infra.lock import EMULATOR, LOCK, RUNTIME, closure, entries, package

SAMPLE = """\
alpha==1.0 ; sys_platform == 'linux' \\
    --hash=sha256:aa \\
    --hash=sha256:ab
    # via onestop (pyproject.toml)
beta==2.0 \\
    --hash=sha256:bb
    # via
    #   alpha
    #   gamma
delta==4.0 \\
    --hash=sha256:dd
    # via gamma
gamma==3.0 \\
    --hash=sha256:cc
    # via
    #   alpha
    #   onestop (pyproject.toml:dev)
"""


def test_a_share_holds_what_is_asked_for_through_others() -> None:
    assert set(entries(closure(SAMPLE, RUNTIME))) == {"alpha", "beta", "gamma", "delta"}
    assert set(entries(closure(SAMPLE, "onestop (pyproject.toml:dev)"))) == {"gamma", "beta", "delta"}


def test_what_is_left_out_takes_along_what_only_it_asks_for() -> None:
    assert set(entries(closure(SAMPLE, RUNTIME, without={"gamma"}))) == {"alpha", "beta"}


def test_a_package_keeps_its_marker_and_its_hashes() -> None:
    assert package(SAMPLE, "alpha").splitlines()[:3] == SAMPLE.splitlines()[:3]


def test_every_line_of_the_real_lock_is_pinned_by_hash_and_names_no_host() -> None:
    lock = LOCK.read_text()
    assert all("--hash=sha256:" in block for block in entries(lock).values())
    assert "://" not in lock


def test_the_emulator_gets_nothing_that_would_hide_a_package_missing_from_the_layers() -> None:
    emulator, runtime = (
        set(entries(closure(LOCK.read_text(), EMULATOR))),
        set(entries(closure(LOCK.read_text(), RUNTIME))),
    )
    assert "ministack" in emulator
    assert not {"aws-lambda-powertools", "boto3", "chalice", "jsonschema", "pynamodb"} & emulator & runtime
