"""`onestop catalogue` as an administrator meets it."""

from pathlib import Path

from click.testing import CliRunner

from cli.catalogue import command
from tests.catalogue.broken import SHORTEST, copy


def test_check_of_a_good_catalogue() -> None:
    result = CliRunner().invoke(command, ["check"])
    assert result.exit_code == 0, result.output
    assert "0 mistakes in 6 services" in result.stderr


def test_check_explains_and_fails(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST)
    file = root / f"services/{SHORTEST}.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("mode: joint", "mode: core"), encoding="utf-8")
    result = CliRunner().invoke(command, ["check", str(root)])
    assert result.exit_code == 1
    assert f"services/{SHORTEST}.yaml:5: unsupported-mode" in result.stdout
    assert "fix: use `joint`" in result.stdout
    assert "1 mistake in 1 services" in result.stderr


def test_compile_writes_or_says_why_not(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", SHORTEST)
    result = CliRunner().invoke(command, ["compile", str(root), "--into", str(tmp_path / "compiled")])
    assert result.exit_code == 0, result.output
    assert (tmp_path / f"compiled/services/{SHORTEST}.json").is_file()
    (root / "regions.yaml").unlink()
    result = CliRunner().invoke(command, ["compile", str(root), "--into", str(tmp_path / "other")])
    assert result.exit_code == 1
    assert "nothing was written" in result.stderr
    assert not (tmp_path / "other").exists()


def test_draw_prints_mermaid_and_writes_a_picture(tmp_path: Path) -> None:
    file = tmp_path / "restaurant.svg"
    result = CliRunner().invoke(command, ["draw", "open-restaurant", "--svg", str(file), "--lang", "en"])
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("flowchart LR")
    assert file.read_text(encoding="utf-8").startswith("<svg ")


def test_draw_of_an_unknown_service_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["draw", "opera", "--svg", str(tmp_path / "x.svg")])
    assert result.exit_code == 1
    assert "there is no service 'opera'" in result.stderr
