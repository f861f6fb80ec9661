"""The identity check as a form of the counter asks for it: what was shown, whose account, and whether they agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from onestop.cases.appearance import Proof
from onestop.errors import Forbidden, Refusal
from portal.visit import Visit

PROOFS: Sequence[str] = get_args(Proof)
AGREED = "yes"
LONGEST = 128
"""Characters of an account's name."""


@dataclass(frozen=True, slots=True)
class Check:
    """What was typed, and what is wrong with it: the name of a text by field."""

    proof: str
    account: str
    agreed: bool
    mistakes: dict[str, str] = field(default_factory=dict)

    @property
    def body(self) -> Mapping[str, Any]:
        """As `takeOverDraft` takes it."""
        return {"proof": self.proof, "consent": True, **self.named}

    @property
    def named(self) -> Mapping[str, str]:
        """Whose account it is; nothing for whoever has none."""
        return {"account": self.account} if self.account else {}

    def wrong(self, first: str) -> Mapping[str, str]:
        """The mistakes of a page on which this field stands before those of the check, in that order."""
        return dict(sorted(self.mistakes.items(), key=lambda each: each[0] != first))

    def refused(self, refusal: Refusal) -> None:
        """Note what the operation found wrong, at the field of the same name."""
        for each in refusal.errors:
            self.mistakes.setdefault(each.pointer.split("/")[1], "unknown")


def read(visit: Visit) -> Check:
    """The check of a form that was sent."""
    found = Check(visit.typed("proof"), visit.typed("account"), visit.typed("consent") == AGREED)
    if found.proof not in PROOFS:
        found.mistakes["proof"] = "proof"
    if len(found.account) > LONGEST or len(found.account.split()) > 1:
        found.mistakes["account"] = "unknown"
    if not found.agreed:
        found.mistakes["consent"] = "consent"
    return found


def at_the_counter(visit: Visit) -> None:
    """Raise Forbidden for anybody else; asks for the sign-in first."""
    if "counter" not in visit.caller.roles:
        raise Forbidden("these pages are the counter's")
