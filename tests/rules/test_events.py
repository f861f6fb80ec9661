"""The hash chain: what was recorded can be checked, and nothing in it can be changed, dropped or moved."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onestop.events import GENESIS, Event, Recorded, link, verify
from tests.rules.services import NOW

words = st.text(max_size=12)
events = st.lists(
    st.builds(Event, type=words, actor=words, data=st.dictionaries(words, st.none() | words | st.integers())),
    min_size=1,
    max_size=8,
)


def chain(found: list[Event]) -> list[Recorded]:
    return list(link("case", 0, GENESIS, found, NOW))


@given(events)
def test_a_chain_as_recorded_is_whole(found: list[Event]) -> None:
    assert verify(chain(found)) is None


@given(events, events)
def test_a_chain_goes_on_where_it_ended(first: list[Event], second: list[Event]) -> None:
    begun = chain(first)
    continued = link("case", begun[-1].seq, begun[-1].hash, second, NOW)
    assert verify([*begun, *continued]) is None


@given(events, st.data())
def test_a_changed_event_is_found_at_its_number(found: list[Event], data: Any) -> None:
    whole = chain(found)
    place = data.draw(st.integers(0, len(whole) - 1))
    field, value = data.draw(
        st.sampled_from([("type", "x" * 13), ("actor", "x" * 13), ("at", ""), ("data", {"x" * 13: 1})])
    )
    whole[place] = replace(whole[place], **{field: value})
    assert verify(whole) == place + 1


@given(events, st.data())
def test_a_dropped_event_is_found_unless_it_was_the_last(found: list[Event], data: Any) -> None:
    whole = chain(found)
    place = data.draw(st.integers(0, len(whole) - 1))
    dropped = whole[:place] + whole[place + 1 :]
    assert verify(dropped) == (None if place == len(whole) - 1 else place + 1)
