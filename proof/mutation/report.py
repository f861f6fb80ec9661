"""What mutmut found, module by module."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mutmut.mutation.data import SourceFileMutationData
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files

NOTICED = frozenset({"killed", "timeout", "caught by type check"})
UNKNOWN = frozenset({"not checked", "check was interrupted by user"})


def told() -> str:
    """A table of modules in Markdown, then the name of each mutant that no test noticed."""
    found = {path.stem if path.stem != "__init__" else path.parent.name: _results(path) for path in _modules()}
    lines = ["| module | mutants | noticed | score |", "|---|---:|---:|---:|"]
    lines += [_line(name, Counter(results.values())) for name, results in found.items() if results]
    lines += [_line("**all**", Counter(each for results in found.values() for each in results.values())), ""]
    lines += [f"- {status}: `{name}`" for name, status in _unnoticed(found)]
    return "\n".join(lines) + "\n"


def _modules() -> Iterator[Path]:
    return iter(sorted(walk_mutatable_files()))


def _results(path: Path) -> dict[str, str]:
    """What became of each mutant of a module that was tried."""
    data = SourceFileMutationData(path=path)
    data.load()
    named = {name: status_by_exit_code[code] for name, code in data.exit_code_by_key.items()}
    return {name: status for name, status in named.items() if status not in UNKNOWN}


def _line(name: str, statuses: Counter[str]) -> str:
    noticed = sum(statuses[each] for each in NOTICED)
    total = statuses.total()
    return f"| {name} | {total} | {noticed} | {noticed / total if total else 1:.1%} |"


def _unnoticed(found: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    for results in found.values():
        yield from ((name, status) for name, status in results.items() if status not in NOTICED)
