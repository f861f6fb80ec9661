"""A case of a sample service at the stages that tests begin from."""

from datetime import datetime
from typing import Any

from onestop import cases
from onestop.cases import Answer, Case, Change
from onestop.catalogue.service import Service
from tests.rules.services import NOW, PLAIN


def draft(offered: Service, **answers: Any) -> Case:
    return cases.create("case-1", offered, "citizen", {"area_m2": 100, **answers}, NOW).case


def submitted(offered: Service, **answers: Any) -> Case:
    return cases.submit(draft(offered, **answers), offered, PLAIN, NOW).case


def accepted(offered: Service, **answers: Any) -> Case:
    return cases.accept(submitted(offered, **answers), offered, PLAIN, NOW).case


def decided(case: Case, name: str, offered: Service, outcome: Any = "approved", at: datetime = NOW) -> Change:
    answer = Answer(outcome, reasons=("because",), conditions=("if",) if outcome.endswith("conditions") else ())
    return cases.decide_review(case, name, "clerk", answer, offered, PLAIN, at)


def swept(case: Case, offered: Service, at: datetime) -> Case:
    return cases.sweep(case, offered, PLAIN, at).case


def types(change: Change) -> list[str]:
    return [event.type for event in change.events]
