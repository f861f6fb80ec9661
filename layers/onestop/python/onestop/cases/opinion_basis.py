"""What a preliminary opinion rests on, and its end when any of that is no longer as it was."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from onestop.cases.model import Case, Change
from onestop.cases.opinion import Lapse, Opinion
from onestop.cases.status import UNANSWERED
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service
from onestop.events import Event

DIGITS = 32
"""Of a digest, in hex: an answer cannot be exchanged for another one unnoticed."""

Reason = Callable[[Opinion], tuple[Lapse, tuple[str, ...]] | None]
"""Why an opinion ends, with the targets that changed; None for one that stands."""


def basis(case: Case, sees: Sees, service: Service) -> Mapping[str, str]:
    """The digest of everything that `sees` shows of the case, by JSON Pointer."""
    shown = (section for section in service.sections if section.id in sees.sections)
    fields = (f"/answers/{field}" for section in shown for field in section.fields)
    return _digests(case, (*fields, *(f"/documents/{each}" for each in sees.documents)))


def changed(case: Case, opinion: Opinion) -> tuple[str, ...]:
    """The targets that the opinion rests on and that are no longer as they were."""
    now = _digests(case, opinion.seen)
    return tuple(sorted(target for target, digest in opinion.seen.items() if now[target] != digest))


def lapse_changed(case: Case) -> Change:
    """End every opinion that what was changed, or handed on, has left without its ground. Idempotent."""

    def reason(opinion: Opinion) -> tuple[Lapse, tuple[str, ...]] | None:
        if case.status == "in_review":
            review = case.reviews[opinion.review]
            if opinion.status != "carried" or review.status not in UNANSWERED:
                return None
            if review.department != opinion.department:
                return "transferred", ()
        elif opinion.status not in {"asked", "given"}:
            return None
        targets = changed(case, opinion)
        return ("changed", targets) if targets else None

    return lapse(case, reason)


def lapse_unanswered(case: Case, why: Lapse) -> Change:
    """End the opinions that nobody has given yet: they are not wanted any more."""
    return lapse(case, lambda opinion: (why, ()) if opinion.status == "asked" else None)


def lapse(case: Case, reason: Reason) -> Change:
    """End every opinion for which there is a reason; each is told why."""
    opinions, events = dict(case.opinions), []
    for key, each in case.opinions.items():
        found = reason(each)
        if found is not None:
            why, targets = found
            opinions[key] = replace(each, status="lapsed", lapse=why, changed=targets)
            about = {"review": key, "department": each.department, "was": each.status}
            events.append(Event("opinion.lapsed", "system", {**about, "why": why, "changed": list(targets)}))
    return Change(replace(case, opinions=opinions), tuple(events)) if events else Change(case, ())


def _digests(case: Case, targets: Iterable[str]) -> Mapping[str, str]:
    return {target: _digest(_content(case, target)) for target in targets}


def _content(case: Case, target: str) -> Any:
    """An answer; or the checked versions of the files that answer a requirement, and the licence that stands in."""
    kind, _, name = target.removeprefix("/").partition("/")
    if kind == "answers":
        return case.answers.get(name)
    files = (each for each in case.documents.values() if each.requirement == name and each.status == "accepted")
    known = case.known.get(name)
    return sorted([each.sha256, each.object_version or ""] for each in files) + ([known.licence] if known else [])


def _digest(content: Any) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return sha256(text.encode()).hexdigest()[:DIGITS]
