"""`onestop simulate` as somebody who is about to publish a service meets it."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from catalogue.compiler import SHIPPED
from cli.simulate.command import command

GUIDE = (SHIPPED.parent / "docs" / "catalogue.md").read_text(encoding="utf-8")


def simulate(*given: str) -> Result:
    return CliRunner().invoke(command, ["open-restaurant", "--cases", "60", *given])


def test_it_prints_what_the_service_comes_to_and_a_line_for_each_review() -> None:
    result = simulate()
    assert result.exit_code == 0, result.output
    assert "Open a restaurant: 60 cases, seed 1" in result.output
    for said in ("expected duration", "half / nine tenths within", "within 20 working days", "side by side saves"):
        assert said in result.output
    lines = {line.split()[0]: line for line in result.output.splitlines() if line.strip()}
    assert re.search(r"Tobacco Monopoly +catalogue +(?:[\d.]+ +){4}\d+% +\d+%", lines["tobacco-retail"])
    assert re.search(r"jointly +in person", result.output)
    assert simulate().output == result.output
    assert simulate("--seed", "2").output != result.output


def test_another_example_and_answers_of_ones_own(tmp_path: Path) -> None:
    second = simulate("--example", "2")
    assert "tobacco-retail" not in second.output
    example = json.loads((SHIPPED / "forms/open-restaurant.json").read_text(encoding="utf-8"))["examples"][1]
    (tmp_path / "answers.json").write_text(json.dumps(example), encoding="utf-8")
    assert simulate("--answers", str(tmp_path / "answers.json")).output == second.output


def test_what_is_assumed_is_said() -> None:
    result = CliRunner().invoke(command, ["food-licence-hk", "--cases", "5"])
    assert result.output.splitlines()[-1].startswith("assumed: no durations are known")
    assert "assumed:" not in simulate().output


def test_the_plot_is_a_picture(tmp_path: Path) -> None:
    file = tmp_path / "plot.svg"
    result = simulate("--svg", str(file), "--lang", "zh-Hant")
    assert f"drawn to {file}" in result.stderr
    title = ElementTree.parse(file).getroot()[0].text
    assert title == "開辦餐飲店一件事"


def test_the_statistics_of_the_guide_are_understood(tmp_path: Path) -> None:
    found = re.search(r"```json\n(\{\n  \"acceptance\".*?)```", GUIDE, re.DOTALL)
    assert found
    (tmp_path / "statistics.json").write_text(found[1], encoding="utf-8")
    result = simulate("--statistics", str(tmp_path / "statistics.json"))
    assert result.exit_code == 0, result.output
    assert re.search(r"food-permit +Market Regulation +statistics", result.output)


@pytest.mark.parametrize(
    ("option", "content", "said"),
    [
        ("--answers", "{", "Expecting property name"),
        ("--answers", "[]", "must be a JSON object"),
        ("--answers", '{"area_m2": -1}', "/answers/area_m2"),
        ("--statistics", '{"reviews": {"opera": {"working_days": [1]}}}', "has no such review"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_the_reason(
    tmp_path: Path, option: str, content: str, said: str
) -> None:
    (tmp_path / "file.json").write_text(content, encoding="utf-8")
    result = simulate(option, str(tmp_path / "file.json"))
    assert result.exit_code == 1
    assert said in result.output


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--example", "9"), "has 2 examples"),
        (("--example", "0"), "x>=1"),
        (("--cases", "0"), "1<=x<=1000000"),
    ],
)
def test_a_wrong_number_is_refused(given: tuple[str, ...], said: str) -> None:
    result = simulate(*given)
    assert result.exit_code == 2
    assert said in result.output


def test_an_unknown_service_is_named() -> None:
    result = CliRunner().invoke(command, ["opera"])
    assert result.exit_code == 1
    assert "there is no service 'opera'" in result.output
