"""The work of one department on a case: its review, or the acceptance."""

from dataclasses import dataclass
from typing import Literal

from onestop.catalogue.durations import Durations
from onestop.catalogue.limit import Extension, Limit, Limits
from onestop.catalogue.text import Condition, Text

Kind = Literal["binding", "advisory", "fyi", "automatic"]


@dataclass(frozen=True, slots=True)
class Sees:
    """What a department may read of a case: sections of the form and documents."""

    sections: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """Standard texts (格式用語) that a decision may begin with; whoever decides changes them as the case needs."""

    reasons: tuple[Text, ...] = ()
    conditions: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """One department's work on one case for one permit."""

    id: str
    department: str
    title: Text
    kind: Kind
    limits: Limits
    permit: str | None = None
    when: Condition | None = None
    """None: always part of the case."""
    after: tuple[str, ...] = ()
    sees: Sees = Sees()
    on_refusal: Literal["fatal", "curable"] = "fatal"
    on_overdue: Literal["escalate", "approve"] = "escalate"
    check: Condition | None = None
    """Of an automatic review only: approved when the answers meet it, refused otherwise."""
    extension: Extension | None = None
    safety: bool = False
    """Silence never grants what guards life and health."""
    channel: Literal["online", "counter", "site"] = "online"
    """Where the applicant takes part: at a counter or on site, staff record it before a positive answer."""
    opinion: Limit | None = None
    """Within what is promised a preliminary opinion on a draft; None: its department gives none."""
    durations: Durations | None = None
    """None: nobody has said yet how long it really takes."""
    checklist: tuple[Text, ...] = ()
    """What is looked at (審查要點), in its order; for the eye of whoever reviews, nothing is recorded of it."""
    texts: Wording = Wording()
    simple: bool = False
    """Decided by what the file says alone: several of them may be confirmed on one page."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The core department's completeness check, which starts the legal clock."""

    department: str
    limits: Limits
    sees: Sees = Sees()
    on_overdue: Literal["escalate", "accept"] = "escalate"
    durations: Durations | None = None
