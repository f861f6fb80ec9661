"""Which deployment a command talks to: the one on AWS that the environment points at, or the local AWS."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import click

from cli.local.access import enter
from cli.local.home import Home
from cli.outputs import Outputs

LOOPBACK = {"127.0.0.1", "localhost"}

outputs_option = click.option(
    "--outputs",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The deployment's outputs.json; without it, that of the local AWS on port ONESTOP_PORT.",
)


def reach(path: Path | None) -> Outputs:
    """Read what is deployed, and point every SDK of this process at the local AWS if it is there.

    Raises ClickException with the way out when nothing is deployed.
    """
    file = path or Home.from_env().outputs
    try:
        outputs = Outputs.read(file)
    except FileNotFoundError as error:
        raise click.ClickException(
            f"nothing is deployed: there is no {file}\nRun `onestop local up`, or name the file by --outputs."
        ) from error
    _point_at_local(outputs)
    return outputs


def local_home(outputs: Outputs) -> Home | None:
    """Where the local AWS of a deployment keeps its things; None for a deployment on AWS."""
    address = urlsplit(outputs.api_url)
    if address.hostname not in LOOPBACK or address.port is None:
        return None
    return Home(Home.from_env().base, address.port)


def _point_at_local(outputs: Outputs) -> None:
    """An endpoint that was set by hand stays: then whoever set it has set the rest too."""
    home = local_home(outputs)
    if home is None or "AWS_ENDPOINT_URL" in os.environ:
        return
    enter(home)
