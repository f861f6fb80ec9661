"""A service that lets its applicant amend, and an amendment of a case of it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from onestop import cases
from onestop.cases import Case, Change, Document
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service
from tests.rules.services import NOW, PLAIN, PLAN, review, service

LATER = NOW + timedelta(days=3)
PREMISES, GOODS = Sees(("premises",)), Sees(("goods",), ("floor-plan",))
TOBACCO = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
SMALL = {"properties": {"area_m2": {"maximum": 500}}, "required": ["area_m2"]}
WIDE = replace(PLAN, required_when={"properties": {"area_m2": {"minimum": 300}}, "required": ["area_m2"]})
OFFERED = service(
    [review("food", sees=PREMISES), review("health", sees=GOODS), review("tobacco", sees=GOODS, when=TOBACCO)],
    documents=(WIDE,),
    amendable=True,
)


def amended(case: Case, offered: Service = OFFERED, at: datetime = LATER, **changes: Any) -> Change:
    return cases.amend_submitted(case, offered, changes, PLAIN, at)


def with_plan(case: Case, status: Any = "accepted", at: Any = LATER) -> Case:
    file = Document("d1", "floor-plan", "平面圖.pdf", "application/pdf", 10, "0" * 64, at)
    declared = cases.declare_document(case, OFFERED, file, at).case
    problem = "not a PDF" if status == "rejected" else None
    return declared if status == "awaiting_upload" else cases.record_check(declared, "d1", problem, "v1").case
