"""A sweep that comes very late does at once what many in time would have done, and a second one nothing."""

from datetime import timedelta

from onestop import cases
from onestop.cases import Case, Change, Deficiency, Request
from onestop.catalogue.service import Service
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, swept, types

MONTHS = timedelta(days=120)


def late(case: Case, offered: Service) -> Change:
    change = cases.sweep(case, offered, PLAIN, NOW + MONTHS)
    assert cases.sweep(change.case, offered, PLAIN, NOW + MONTHS) == Change(change.case, ())
    return change


def test_two_letters_without_an_answer_lapse_the_case_once() -> None:
    offered = service([review("fire", 30), review("food", 30)])
    case = accepted(offered)
    for name in ("fire", "food"):
        request = Request([Deficiency("/answers/shop", name)])
        case = cases.ask(case, name, "clerk", request, offered, PLAIN, NOW).case
        case = swept(case, offered, case.letters[max(case.letters)].send_at)
    assert len(case.letters) == 2
    change = late(case, offered)
    assert (change.case.status, types(change).count("case.lapsed")) == ("lapsed", 1)


def test_a_letter_of_a_case_that_was_withdrawn_is_neither_sent_nor_missed() -> None:
    offered = service([review("fire", 30)])
    request = Request([Deficiency("/answers/shop", "which?")])
    case = cases.ask(accepted(offered), "fire", "clerk", request, offered, PLAIN, NOW).case
    assert late(cases.withdraw(case, NOW).case, offered).events == ()


def test_what_silence_opened_may_be_due_in_the_same_sweep() -> None:
    offered = service([review("quiet", 2, on_overdue="approve"), review("fire", 5, after=("quiet",))])
    change = late(accepted(offered), offered)
    assert change.case.reviews["quiet"].status == "deemed_approved"
    assert change.case.reviews["fire"].status == "open"
