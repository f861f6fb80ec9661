"""`python -m proof.chaos`: a run on a local AWS of its own, from a seed that is printed."""

import secrets
import shutil
import socket
import sys
import time
from pathlib import Path

import click

from cli.local import process
from cli.local.home import Home
from cli.local.progress import Progress
from infra.lock import ROOT
from proof.chaos.plan import Plan
from proof.chaos.run import run


@click.command()
@click.option("--cases", default=1_000, show_default=True)
@click.option("--seed", type=int, help="That of an earlier run, to run it again.")
@click.option("--relay-off", default=60.0, show_default=True, help="Seconds for which the relay is off.")
@click.option("--kill-every", default=5.0, show_default=True, help="Seconds between two killed workers.")
@click.option("--patience", default=300.0, show_default=True, help="Seconds after which what stands still is lost.")
@click.option(
    "--home", type=click.Path(file_okay=False, path_type=Path), default=ROOT / ".onestop" / "chaos", show_default=False
)
def main(cases: int, seed: int | None, relay_off: float, kill_every: float, patience: float, home: Path) -> None:
    """Send cases through the deployed system under every fault; end with an error when anything was found."""
    chosen = secrets.randbelow(2**31) if seed is None else seed
    plan = Plan(chosen, cases, relay_off=relay_off, kill_every=kill_every, patience=patience)
    place, say, started = Home(home.resolve(), _free_port()), Progress(), time.monotonic()
    say(f"seed {chosen}: again with --seed {chosen} --cases {cases} --relay-off {relay_off} --kill-every {kill_every}")
    try:
        found = run(place, plan, say)
        for each in found[:40]:
            click.echo(f"FOUND  {each}", err=True)
        say(f"{cases} cases, {len(found)} findings, {time.monotonic() - started:.0f} s, seed {chosen}")
    finally:
        process.stop(place)
    if not found:
        shutil.rmtree(place.folder)
    sys.exit(bool(found))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
