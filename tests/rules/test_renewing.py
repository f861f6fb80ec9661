"""A licence ends: its holder is reminded in time and once, may ask for its renewal, and learns what silence means."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Case, Licence, Order, RenewalAnswer
from onestop.cases.expiring import next_alarm
from onestop.cases.renewing import renewable_until
from onestop.catalogue.permit import Renewal
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Invalid
from tests.rules.services import NAME, NOW, PLAIN, limits, review, service
from tests.rules.stages import accepted, decided, types

END = NOW + timedelta(days=365)
IN_TIME = END - timedelta(days=40)


def offered(silence: Any = "renewed", **given: Any) -> Service:
    plain = service([review("fire", **given)])
    permit = replace(plain.permits[0], title=NAME, renewal=Renewal(limits(10), silence))
    return replace(plain, permits=(permit,))


def licensed(**given: Any) -> Case:
    """A case with the licence `l1`, which ends in a year."""
    made = offered()
    merged = decided(accepted(made), "fire", made).case
    licence = Licence("l1", "fire-permit", "fire", "fire-office", NOW, END, "signed")
    return cases.issue(cases.decide(merged, NOW).case, {"l1": replace(licence, **given)}).case


def before_end(days: int) -> datetime:
    return END - timedelta(days=days)


def asked(at: datetime = IN_TIME, under: Service | None = None) -> Case:
    return cases.ask_renewal(licensed(), "l1", under or offered(), PLAIN, at).case


def test_a_renewal_is_offered_while_it_can_be_asked_for_and_never_after_it_was() -> None:
    made, last = offered(), before_end(30)

    def until(case: Case, at: datetime = NOW, under: Service = made) -> datetime | None:
        return renewable_until(case.licences["l1"], under, at)

    assert (until(licensed()), until(licensed(), last)) == (last, last)
    assert until(licensed(), last + timedelta(seconds=1)) is None
    assert until(licensed(valid_until=None)) is None
    assert until(licensed(status="suspended")) is None
    assert until(licensed(), under=service([review("fire")])) is None
    answers = (RenewalAnswer("renewed", "ann"), RenewalAnswer("refused", "ann", ("no",)))
    answered = [cases.decide_renewal(asked(), "l1", each, IN_TIME).case for each in answers]
    assert [until(each, IN_TIME) for each in (asked(), *answered)] == [None, None, None]


def swept(case: Case, at: datetime) -> Any:
    return cases.sweep(case, offered(), PLAIN, at)


def renewed(case: Case, number: str = "l2") -> Case:
    successor = replace(case.licences["l1"], id=number, succeeds="l1", renewal=None, marks=())
    return cases.issue(case, {number: successor}).case


def test_the_holder_is_reminded_90_60_and_30_days_before_the_end_and_of_the_end() -> None:
    case, told = licensed(), []
    while (alarm := next_alarm(case.licences["l1"])) is not None:
        change = swept(case, alarm + timedelta(seconds=1))
        told += [(event.type, event.data.get("days")) for event in change.events]
        case = change.case
    assert told == [
        ("licence.reminder", 90), ("licence.reminder", 60), ("licence.reminder", 30), ("licence.expired", None),
    ]  # fmt: skip


@given(st.lists(st.integers(-400, 30), max_size=12))
def test_a_sweep_at_any_time_and_any_number_of_times_says_each_thing_once(days: list[int]) -> None:
    case, told = licensed(), []
    for day in sorted(days):
        change = swept(case, END + timedelta(days=day))
        told += [(event.type, event.data.get("days")) for event in change.events]
        case = change.case
    assert len(told) == len(set(told))
    assert swept(case, END + timedelta(days=31)).case == swept(licensed(), END + timedelta(days=31)).case


def test_who_got_a_licence_for_a_month_is_not_reminded_of_what_was_before_it() -> None:
    case = licensed(valid_until=NOW + timedelta(days=30))
    assert types(swept(case, NOW + timedelta(days=29))) == []


def test_who_has_asked_is_reminded_no_more() -> None:
    assert types(swept(asked(before_end(100)), before_end(1))) == []


def test_a_revoked_licence_has_no_end_to_speak_of() -> None:
    order = Order("revocation", "because", "art. 69", "clerk", before_end(39))
    revoked = cases.order(asked(), "l1", order).case
    assert next_alarm(revoked.licences["l1"]) is None
    assert types(swept(revoked, END + timedelta(days=1))) == []


def test_a_renewal_is_due_within_the_law_and_before_the_end() -> None:
    early = asked(before_end(100)).licences["l1"].renewal
    late = asked(before_end(30), under=replace(offered(), permits=_slow())).licences["l1"].renewal
    assert early is not None
    assert late is not None
    assert early.due_at < before_end(70)
    assert late.due_at == END


@pytest.mark.parametrize(("days", "detail"), [(29, "30 days before the end"), (-1, "expired")])
def test_who_asks_too_late_is_told_so(days: int, detail: str) -> None:
    with pytest.raises(Conflict, match=detail):
        asked(before_end(days))


def test_a_renewal_is_asked_for_once_of_a_licence_that_holds() -> None:
    with pytest.raises(Conflict, match="asked for before"):
        cases.ask_renewal(asked(), "l1", offered(), PLAIN, before_end(39))
    with pytest.raises(Conflict, match="suspended"):
        cases.ask_renewal(licensed(status="suspended"), "l1", offered(), PLAIN, before_end(40))
    with pytest.raises(Conflict, match="not renewed"):
        asked(under=service([review("fire")]))


def test_a_renewal_that_is_granted_has_one_successor() -> None:
    granted = cases.decide_renewal(asked(), "l1", RenewalAnswer("renewed", "clerk"), before_end(35))
    assert types(granted) == ["licence.renewed"]
    assert cases.under_way(granted.case)
    assert [each.id for each in cases.to_renew(granted.case)] == ["l1"]
    done = renewed(granted.case)
    assert (set(done.licences), cases.to_renew(done), cases.under_way(done)) == ({"l1", "l2"}, (), False)
    assert set(renewed(done, "l3").licences) == {"l1", "l2"}


def test_a_refusal_owes_its_reasons_and_an_answer_is_given_once() -> None:
    with pytest.raises(Invalid):
        cases.decide_renewal(asked(), "l1", RenewalAnswer("refused", "clerk"), before_end(35))
    refused = cases.decide_renewal(asked(), "l1", RenewalAnswer("refused", "clerk", ("because",)), before_end(35)).case
    assert cases.to_renew(refused) == ()
    with pytest.raises(Conflict, match="awaits"):
        cases.decide_renewal(refused, "l1", RenewalAnswer("renewed", "clerk"), before_end(34))
    assert types(swept(refused, END + timedelta(days=1))) == ["licence.expired"]


@pytest.mark.parametrize(
    ("under", "events"),
    [
        (offered("renewed"), ["licence.renewed", "licence.expired"]),
        (offered("lapse"), ["licence.renewal_lapsed", "licence.expired"]),
        (offered("renewed", safety=True), ["licence.renewal_lapsed", "licence.expired"]),
    ],
)
def test_silence_means_what_the_law_says_and_nothing_where_lives_depend_on_it(under: Service, events: Any) -> None:
    case = asked(under=under)
    assert types(swept(case, END)) == []
    silent = swept(case, END + timedelta(seconds=1))
    assert types(silent) == events
    assert bool(cases.to_renew(silent.case)) == (events[0] == "licence.renewed")


def test_silence_renews_no_licence_that_is_suspended() -> None:
    suspended = cases.order(asked(), "l1", Order("suspension", "because", "art. 69", "clerk", before_end(39))).case
    assert types(swept(suspended, END + timedelta(days=1))) == ["licence.renewal_lapsed", "licence.expired"]


def _slow() -> Any:
    return (replace(offered().permits[0], renewal=Renewal(limits(100), "renewed")),)
