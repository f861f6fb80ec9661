"""Applicants: each case is filed, submitted, given up or submitted again, as the plan has it."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from cli.client import Client, Refused
from cli.demo.files import File, make_file
from cli.demo.filing import send, wait_for_checks
from proof.chaos.insist import insist
from proof.chaos.ledger import Ledger
from proof.chaos.plan import SERVICE, Plan

WITHDRAWN = 0.06
"""Of all cases; as many again are withdrawn while they are reviewed."""
CONFLICT = 409
LOOK_S = 1.0
"""Between two looks at whether the files are checked: each is a request as any other."""


class Citizen:
    """One applicant's window to the API, used by one thread."""

    def __init__(self, api: Client, plan: Plan, ledger: Ledger) -> None:
        self._api, self._plan, self._ledger = api, plan, ledger
        answers = insist(lambda: api.get(f"/services/{SERVICE}"))["form"]["examples"]
        assessed = [(each, self._assessed(each)) for each in answers]
        self._answers, assessment = max(assessed, key=lambda each: len(each[1]["reviews"]))
        self._files = {each["id"]: make_file(each, self._answers) for each in assessment["documents"]}

    def file(self, number: int) -> str:
        """File the case of that number and submit it; return its id."""
        answers = {**self._answers, "contact_name": f"{self._answers['contact_name']} {number}"}
        case = str(self._post("/cases", {"service": SERVICE, "answers": answers})["id"])
        with self._ledger.lock:
            self._ledger.created[number] = case
        for requirement, file in self._files.items():
            self._upload(case, requirement, file)
        insist(lambda: wait_for_checks(self._api, case, LOOK_S))
        self.submit(case)
        return case

    def submit(self, case: str) -> None:
        """Hand it in. A refusal because it is handed in already means that an earlier try had its effect."""
        self._post(f"/cases/{case}/submission", {})
        with self._ledger.lock:
            self._ledger.submitted[case] += 1

    def withdraw(self, case: str) -> None:
        """Take it back, if it is not too late."""
        try:
            self._post(f"/cases/{case}/withdrawal", {"reason": "chaos"})
        except Refused as refused:
            if refused.status != CONFLICT:
                raise
            return
        with self._ledger.lock:
            self._ledger.withdrawn.add(case)

    def _upload(self, case: str, requirement: str, file: File) -> None:
        declared = self._post(f"/cases/{case}/documents", file.declared(requirement))
        insist(lambda: send(declared["upload"], file.filename, file.content))

    def _assessed(self, answers: Mapping[str, Any]) -> Any:
        return insist(lambda: self._api.post(f"/services/{SERVICE}/assessment", {"answers": answers}))

    def _post(self, path: str, body: Mapping[str, Any]) -> Any:
        key = str(uuid4())  # the same for every try: whatever came of the first, it happens once
        return insist(lambda: self._api.post(path, body, key))


def withdraws(plan: Plan, number: int) -> bool:
    """Whether the applicant of that case changes their mind while it is reviewed."""
    return plan.chance(WITHDRAWN, "withdraws", number)
