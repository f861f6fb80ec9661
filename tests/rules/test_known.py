"""A document that a licence on file stands in for is not asked for; one that no longer holds stands in for nothing."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Case, Document, Held, Licence
from onestop.cases.known import sought
from onestop.catalogue.service import Service
from onestop.errors import Invalid
from tests.rules.services import NOW, PLAIN, PLAN, review, service
from tests.rules.stages import draft, types

SHOPS = {"properties": {"shop": True}, "required": ["shop"]}
IDENTITY = replace(PLAN, id="identity", satisfied_by=("licence:business-licence", "licence:foundation"))
DEED = replace(PLAN, id="deed", satisfied_by=("licence:title",), required_when=SHOPS)
OFFERED = service([review("fire")], documents=(IDENTITY, DEED))
DAY = timedelta(days=1)


def held(type_: str = "business-licence", status: Any = "valid", until: datetime | None = None) -> Held:
    return Held("other", Licence(f"L-{type_}", type_, "r", "registry", NOW - DAY, until, "signed", status))


def uploaded(case: Case, requirement: str, status: Any = "accepted") -> Case:
    file = Document(requirement, requirement, "a.pdf", "application/pdf", 9, "0" * 64, NOW, status)
    return replace(case, documents={**case.documents, requirement: file})


def submit(case: Case, *licences: Held, offered: Service = OFFERED) -> cases.Change:
    return cases.submit(case, offered, PLAIN, NOW, licences)


def asked(case: Case, *licences: Held) -> list[str]:
    """The documents that are still asked for."""
    with pytest.raises(Invalid) as refusal:
        submit(case, *licences)
    return [each.pointer.removeprefix("/documents/") for each in refusal.value.errors]


def test_a_licence_on_file_stands_in_for_the_document_and_is_recorded() -> None:
    change = submit(draft(OFFERED), held())
    (known,) = change.case.known.values()
    assert (known.requirement, known.licence, known.case, known.seen_at) == (
        "identity",
        "L-business-licence",
        "other",
        NOW,
    )
    (told,) = [each for each in change.events if each.type == "document.known"]
    assert told.data == {
        "requirement": "identity", "licence": "L-business-licence", "type": "business-licence", "issuer": "registry",
    }  # fmt: skip


def test_the_licences_that_can_stand_in_are_looked_for_each_once() -> None:
    twice = replace(IDENTITY, id="again", satisfied_by=("licence:title", "register:companies", "licence:foundation"))
    assert sought(service([review("fire")], documents=(IDENTITY, twice, PLAN))) == (
        "business-licence", "foundation", "title",
    )  # fmt: skip


@pytest.mark.parametrize(
    "licence",
    [held("title"), held(status="revoked"), held(status="suspended"), held(until=NOW - timedelta(seconds=1))],
    ids=["of another kind", "revoked", "suspended", "over"],
)
def test_a_licence_that_does_not_hold_today_stands_in_for_nothing(licence: Held) -> None:
    assert asked(draft(OFFERED), licence) == ["identity"]


def test_a_licence_counts_to_its_last_moment() -> None:
    assert submit(draft(OFFERED), held(until=NOW)).case.known


def test_what_the_answers_do_not_ask_for_is_not_recorded_and_what_they_ask_for_is() -> None:
    assert set(submit(draft(OFFERED), held(), held("title")).case.known) == {"identity"}
    assert set(submit(draft(OFFERED, shop="茶樓"), held(), held("title")).case.known) == {"identity", "deed"}
    assert asked(draft(OFFERED, shop="茶樓"), held()) == ["deed"]


def test_a_file_that_was_sent_counts_before_a_licence_and_a_rejected_one_does_not() -> None:
    assert submit(uploaded(draft(OFFERED), "identity"), held()).case.known == {}
    assert set(submit(uploaded(draft(OFFERED), "identity", "rejected"), held()).case.known) == {"identity"}


def test_what_was_found_in_the_draft_is_found_anew_when_it_is_handed_in() -> None:
    before = cases.recognised(draft(OFFERED), OFFERED, (held(),), NOW)
    assert set(before.known) == {"identity"}
    assert asked(before) == ["identity"]


def test_what_the_case_was_handed_in_on_stays_whatever_becomes_of_the_licence() -> None:
    taken = replace(OFFERED, amendable=True)
    handed_in = submit(draft(taken), held(), offered=taken).case
    later = NOW + DAY
    changed = cases.amend_submitted(handed_in, taken, {"area_m2": 7}, PLAIN, later, (held(status="revoked"),))
    assert changed.case.known == handed_in.known
    asks_more = cases.amend_submitted(handed_in, taken, {"shop": "茶樓"}, PLAIN, later, (held("title"),))
    assert asks_more.case.known["deed"].seen_at == later
    assert types(asks_more) == ["case.amended", "document.known"]


def test_departments_see_it_where_they_would_see_the_document() -> None:
    seen = replace(OFFERED.acceptance, sees=replace(OFFERED.acceptance.sees, documents=("identity",)))
    offered = replace(OFFERED, acceptance=seen)
    state = submit(draft(offered, shop="茶樓"), held(), held("title"), offered=offered).case
    core = cases.view(state, offered, cases.Viewer(departments=frozenset({"core-office"})))
    assert [each["requirement"] for each in core["known"]] == ["identity"]
    assert len(cases.view(state, offered, cases.Viewer(whole=True))["known"]) == 2


HELD = st.builds(
    held,
    st.sampled_from(["business-licence", "foundation", "title", "fishing"]),
    st.sampled_from(["valid", "suspended", "revoked"]),
    st.one_of(st.none(), st.integers(-3, 3).map(lambda days: NOW + days * DAY)),
)


@given(st.lists(HELD, max_size=5), st.booleans(), st.booleans())
def test_nothing_stands_in_that_does_not_hold_and_nothing_is_missed_that_does(
    licences: list[Held], shop: bool, sent: bool
) -> None:
    case = draft(OFFERED, **({"shop": "茶樓"} if shop else {}))
    case = uploaded(case, "identity") if sent else case
    state = cases.recognised(case, OFFERED, licences, NOW)
    good = {
        each.licence.type
        for each in licences
        if each.licence.status == "valid" and (each.licence.valid_until is None or each.licence.valid_until >= NOW)
    }
    wanted = {"identity"} if good & {"business-licence", "foundation"} and not sent else set()
    wanted |= {"deed"} if "title" in good and shop else set()
    assert set(state.known) == wanted
    assert all(each.type in good for each in state.known.values())
