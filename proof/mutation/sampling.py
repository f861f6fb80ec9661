"""A few mutants at random instead of all: what a run of minutes says of a house that takes hours."""

import random

from mutmut import __main__ as mutmut
from mutmut.mutation.data import SourceFileMutationData as Results

_collect = mutmut.collect_source_file_mutation_data


def sample(number: int, seed: int) -> None:
    """From now on at most `number` of those without a result are tried, the same ones for the same seed."""

    def some(
        *, mutant_names: tuple[str, ...] | list[str]
    ) -> tuple[list[tuple[Results, str, int | None]], dict[str, Results]]:
        mutants, files = _collect(mutant_names=mutant_names)
        untried = sorted((each for each in mutants if each[2] is None), key=lambda each: each[1])
        return random.Random(seed).sample(untried, min(number, len(untried))), files

    mutmut.collect_source_file_mutation_data = some
