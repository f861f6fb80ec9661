"""`python -m proof`: every proof that needs nothing deployed, with what it takes to run it again."""

import os
import secrets
import time
from collections.abc import Mapping

import click

from proof import properties
from proof.model import spin
from proof.model.sizes import CLAIMED, CLAIMS, MISTAKES, SIZES


@click.command()
@click.option("--lives", default=100_000, show_default=True, help="Lives of a case that Hypothesis tries.")
@click.option("--shards", default=os.cpu_count() or 1, show_default=True, help="Processes beside each other.")
@click.option("--seed", type=int, help="That of an earlier run, to run it again.")
def main(lives: int, shards: int, seed: int | None) -> None:
    """Search the model whole, then the properties of the rules. Ends with an error when anything was found."""
    try:
        spin.require()
    except spin.NotInstalled as missing:
        raise click.ClickException(str(missing)) from missing
    failed = prove_model()
    failed += prove_properties(lives, shards, secrets.randbelow(2**31) if seed is None else seed)
    if failed:
        raise click.ClickException(f"{failed} proofs failed")


def prove_model() -> int:
    """Search every size, every formula and every mistake; return how many did not come out as they should."""
    failed = sum(_searched(name, size, None) for name, size in SIZES.items())
    failed += sum(_searched(f"LTL {claim}", CLAIMED, claim) for claim in CLAIMS)
    for mistake, size in MISTAKES.items():
        found = spin.search(size, mistake)
        click.echo(f"model  mistake {mistake}: {'found' if found.error else 'NOT FOUND'} after {found.states:,} states")
        failed += found.error is None
    return failed


def prove_properties(lives: int, shards: int, seed: int) -> int:
    """Search the properties; return how many shards found something."""
    failed, started = 0, time.monotonic()
    for shard in properties.search(lives, shards, seed):
        failed += not shard.passed
        click.echo(f"rules  {shard.said.strip().splitlines()[-1]}")
        click.echo(f"       again: {shard.replay}")
        if not shard.passed:
            click.echo(shard.said, err=True)
    each = shards * -(-lives // properties.LIVES_PER_EXAMPLE // shards)
    click.echo(
        f"rules  {each * properties.LIVES_PER_EXAMPLE:,} lives of a case and {each:,} examples of every other property "
        f"in {time.monotonic() - started:.0f} s, seed {seed}, {shards} shards"
    )
    return failed


def _searched(name: str, size: Mapping[str, int], claim: str | None) -> bool:
    """Say what a search found; whether it found anything."""
    found = spin.search(size, claim=claim, large=True)
    click.echo(f"model  {name}: {found.error or 'holds'}, all {found.states:,} states, {found.seconds:.1f} s")
    return found.error is not None


if __name__ == "__main__":
    main()
