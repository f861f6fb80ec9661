"""The people around a case that is lost and recovered: whatever they are asked, and how often, they say the same."""

from collections.abc import Callable, Mapping
from typing import Any

from onestop import cases
from onestop.cases import Answer, Change, Deficiency, Missing, Reopening, Request, Term
from tests.proof.conductor import Conductor
from tests.rules.services import NOW, PLAIN


class People:
    """Who answers, always alike: each department its answer, some after a correction, the core department the rest."""

    def __init__(self, world: Conductor, answers: Mapping[str, str], turns: Mapping[str, str]) -> None:
        self._world, self._answers, self._turns = world, answers, turns
        world.department = self.take

    def take(self, task: Mapping[str, Any]) -> None:
        """Work on a message from a queue."""
        data = task["data"]
        if task["type"].endswith("acceptance.requested"):
            self._accept()
        elif task["type"].endswith("conflict.found"):
            self._command(cases.resolve, data["subject"], "core", "23:00", ["why"])
        elif task["type"].endswith("review.requested"):
            self._review(data["review"])

    def look(self) -> None:
        """What is done without a message: letters leave, applicants answer and submit, clerks read their lists."""
        self._world.write(lambda case: cases.sweep(case, self._world.offered, PLAIN, NOW))
        for number, letter in self._world.case.letters.items():
            notes = {item.id: "so" for item in letter.items}
            self._command(cases.respond, number, {}, notes)
            for review in sorted(letter.reviews):
                self._review(review)
        if self._world.case.status == "returned":
            self._world.write(lambda case: cases.amend(case, self._world.offered, {"shop": "茶樓"}))
            self._command(cases.submit)

    def _accept(self) -> None:
        if self._turns.get("returned") and self._world.case.attempt == 1:
            missing = [Missing("/answers/shop", "why")]
            self._world.write(lambda case: cases.return_(case, missing))
        self._command(cases.accept)

    def _review(self, name: str) -> None:
        state, turn = self._world.case.reviews[name], self._turns.get(name)
        asked = any(name in each.reviews for each in self._world.case.letters.values())
        if turn == "corrected" and not asked:
            self._command(cases.ask, name, "ann", Request([Deficiency("/answers/shop", "why")]))
            return
        self._command(cases.decide_review, name, "ann", self._answer(name))
        if turn == "sent back" and state.reopened is None:
            self._command(cases.reopen, name, Reopening("", "why", "core", NOW))

    def _answer(self, name: str) -> Answer:
        if self._answers[name] == "conflicting":
            return Answer("approved_with_conditions", reasons=["why"], terms=[Term("hours", name)])
        return Answer("refused" if self._answers[name] == "refused" else "approved", reasons=["why"])

    def _command(self, rule: Callable[..., Change], *about: Any) -> None:
        self._world.write(lambda case: rule(case, *about, self._world.offered, PLAIN, NOW))
