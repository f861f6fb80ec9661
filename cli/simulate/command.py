"""`onestop simulate`: how long a service will take, what delays it, and what working side by side saves."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.offered import catalogue_option, offered

if TYPE_CHECKING:
    from catalogue.simulation import Habits
    from onestop.catalogue import Service

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
MOST = 1_000_000


@click.command(name="simulate")
@click.argument("service")
@click.option("--answers", type=FILE, help="A JSON file with the answers of the form.")
@click.option("--example", type=click.IntRange(1), help="Which of the form's examples to answer with; else the first.")
@click.option("--cases", type=click.IntRange(1, MOST), default=1000, show_default=True, help="How many to play.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed plays the same cases.")
@click.option("--statistics", type=FILE, help="How long it really takes: schema/statistics.schema.json.")
@click.option("--svg", type=click.Path(dir_okay=False, path_type=Path), help="Where to draw the plot.")
@click.option(
    "--lang", type=click.Choice(["zh-Hant", "zh-Hans", "en"]), default="en", help="Of the names and the plot."
)
@catalogue_option
def command(
    service: str,
    answers: Path | None,
    example: int | None,
    cases: int,
    seed: int,
    statistics: Path | None,
    svg: Path | None,
    lang: str,
    path: Path,
) -> None:
    """Play SERVICE through sampled durations: its own gates, conditions, letters, silence and merge rule.

    Durations come from --statistics, else from the catalogue's `durations`; where there are none it is
    assumed that every promise is kept.
    """
    from catalogue.simulation import plot, simulate
    from cli.simulate.page import show

    with offered(path) as catalogue:
        played, departments = catalogue.service(service), catalogue.departments
    if answers and example:
        raise click.UsageError("--answers and --example exclude each other")
    given = _read_answers(answers, played) if answers else _example(example or 1, played)
    figures = simulate(played, given, cases, seed, _habits(statistics, played))
    show(played, departments, figures, seed, lang)
    if svg:
        svg.write_text(plot(played, departments, figures, lang), encoding="utf-8")
        click.echo(f"drawn to {svg}", err=True)


def _example(number: int, service: "Service") -> Mapping[str, Any]:
    examples: list[Mapping[str, Any]] = service.form["examples"]
    if number > len(examples):
        raise click.BadParameter(f"the form of {service.id} has {len(examples)} examples")
    return examples[number - 1]


def _read_answers(file: Path, service: "Service") -> Mapping[str, Any]:
    from onestop.cases.conditions import form_faults

    given = _json(file)
    if not isinstance(given, dict):
        raise click.ClickException(f"{file}: the answers must be a JSON object")
    faults = form_faults(service, given, complete=True)
    if faults:
        raise click.ClickException("\n".join(f"{file}: {each.pointer}: {each.detail}" for each in faults))
    return given


def _habits(file: Path | None, service: "Service") -> "Habits":
    from catalogue.simulation import Unusable, habits, observed

    if file is None:
        return habits(service)
    try:
        return habits(service, observed(_json(file), service))
    except Unusable as unusable:
        raise click.ClickException("\n".join(f"{file}: {line}" for line in str(unusable).splitlines())) from unusable


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise click.ClickException(f"{file}: {error}") from error
