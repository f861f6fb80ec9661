"""`onestop catalogue`: check what is offered, compile it, draw it."""

import time
from pathlib import Path

import click

from cli.offered import SHIPPED, SOURCE, catalogue_option, offered


@click.group()
def command() -> None:
    """Check, compile and draw the catalogue of services."""


@command.command()
@click.argument("path", type=SOURCE, default=SHIPPED)
def check(path: Path) -> None:
    """Explain every mistake in the catalogue at PATH: file, line and what to do about it."""
    from catalogue.compiler import check as mistakes_of
    from catalogue.compiler import read_source

    began = time.perf_counter()
    source = read_source(path)
    found = mistakes_of(source)
    for mistake in found:
        click.echo(mistake)
    elapsed = time.perf_counter() - began
    told = f"{len(found)} {'mistake' if len(found) == 1 else 'mistakes'}"
    click.echo(f"{told} in {len(source.services)} services, checked in {elapsed:.1f} s", err=True)
    if found:
        raise click.exceptions.Exit(1)


@command.command("compile")
@click.argument("path", type=SOURCE, default=SHIPPED)
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), help="A folder; else what the layer ships.")
def compile_(path: Path, into: Path | None) -> None:
    """Check the catalogue at PATH and write what the functions read."""
    from catalogue.compiler import Mistakes, compile_catalogue
    from onestop import catalogue

    target = into or Path(catalogue.__file__).parent / "compiled"
    try:
        compiled = compile_catalogue(path, target)
    except Mistakes as found:
        click.echo(found)
        raise click.ClickException("the catalogue has mistakes, nothing was written") from found
    for each in compiled.index:
        click.echo(f"{each['id']}  {each['version']}  {each['title']['en']}")


@command.command()
@click.argument("service")
@catalogue_option
@click.option(
    "--svg", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the picture; else <service>.svg."
)
@click.option(
    "--lang", type=click.Choice(["zh-Hant", "zh-Hans", "en"]), default="zh-Hant", help="Language of the labels."
)
def draw(service: str, path: Path, svg: Path | None, lang: str) -> None:
    """Print the process of SERVICE as Mermaid text and write it as an SVG picture."""
    from catalogue.drawing import mermaid, picture

    with offered(path) as catalogue:
        drawn, departments = catalogue.service(service), catalogue.departments
    file = svg or Path(f"{service}.svg")
    file.write_text(picture(drawn, departments, lang), encoding="utf-8")
    click.echo(mermaid(drawn, departments, lang))
    click.echo(f"drawn to {file}", err=True)
