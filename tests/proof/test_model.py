"""The model is searched whole at small sizes, and finds the mistakes that are built into it."""

import pytest

from proof.model import spin
from proof.model.sizes import CLAIMED, MISTAKES, QUICK


@pytest.fixture(autouse=True, scope="module")
def _installed() -> None:
    try:
        spin.require()
    except spin.NotInstalled as missing:
        pytest.skip(str(missing))


@pytest.mark.parametrize("name", QUICK)
def test_no_run_breaks_an_assertion_or_gets_stuck(name: str) -> None:
    found = spin.search(QUICK[name])
    assert found.error is None
    assert found.states > 1_000


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_found(mistake: str) -> None:
    found = spin.search(MISTAKES[mistake], mistake)
    assert found.error
    assert "assertion violated" in found.error


def test_every_case_ends_whatever_happens() -> None:
    assert spin.search({**CLAIMED, "N": 2}, claim="ends").error is None
