"""The catalogue as its files say it now, compiled for one command: nothing needs to be deployed first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from onestop.catalogue import Catalogue

SHIPPED = Path(__file__).parents[1] / "catalogue"
SOURCE = click.Path(exists=True, file_okay=False, path_type=Path)

catalogue_option = click.option(
    "--catalogue", "path", type=SOURCE, default=SHIPPED, help="A catalogue's folder; else the one shipped."
)


@contextmanager
def offered(path: Path) -> Iterator["Catalogue"]:
    """The catalogue in a folder, readable inside the block; mistakes and unknown services end the command."""
    from catalogue.compiler import Mistakes, compile_catalogue
    from onestop.errors import NotFound

    with TemporaryDirectory() as folder:
        try:
            yield compile_catalogue(path, Path(folder) / "compiled")
        except (Mistakes, NotFound) as refused:
            raise click.ClickException(str(refused)) from refused
