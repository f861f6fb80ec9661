"""What a service item is: the compiled catalogue as frozen data, one class a word of the design."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from onestop.clock import Procedure

Text = Mapping[str, str]
"""One text in every language offered: `zh-Hant`, `zh-Hans`, `en`."""

Condition = Mapping[str, Any]
"""A whole JSON Schema (2020-12) on the answers; the catalogue's short form is expanded when it is compiled."""

Unit = Literal["working_days", "calendar_days", "hours"]
Kind = Literal["binding", "advisory", "fyi", "automatic"]


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: how many of which unit, and the law or promise that it comes from."""

    within: int
    unit: Unit
    source: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """The statutory limit (what the law allows) and the promised one (what the office undertakes)."""

    statutory: Limit
    promised: Limit


@dataclass(frozen=True, slots=True)
class Extension:
    """How much longer a limit may become, once, in the limit's own unit, and who may allow it: another
    clerk of the department, or one of the department that it answers to."""

    within: int
    approver: Literal["department", "parent"]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A triangular distribution in working days."""

    low: float
    mode: float
    high: float


@dataclass(frozen=True, slots=True)
class Visits:
    """A special procedure as it usually goes, for simulation only: how often it takes place and fails (0 to 1),
    and the working days until its date. Reviews with the same kind and place are visited together."""

    kind: Procedure
    low: float
    mode: float
    high: float
    place: str = "premises"
    share: float = 1.0
    failed: float = 0.0


@dataclass(frozen=True, slots=True)
class Durations:
    """How long the work takes, for simulation only: a triangular distribution in working days, and how
    often (0 to 1) it asks for corrections and ends in a refusal."""

    low: float
    mode: float
    high: float
    corrections: float = 0.0
    refusals: float = 0.0
    source: str = ""
    visit: Visits | None = None
    meeting: Span | None = None
    """Of a review in person: how long until the applicant has come, or staff have been on site."""


@dataclass(frozen=True, slots=True)
class Supplement:
    """Correction rounds (補正): deficiencies of several departments go out in one letter. Working days."""

    window: int = 2
    """A letter waits so long for the other departments after the first deficiency."""
    latest: int = 5
    """It goes out at the latest so long after acceptance, or at once (行政许可法 art. 32)."""
    respond: int = 15
    """The applicant's time unless a department gives more."""
    rounds: int = 2
    """Letters that one review may take part in."""
    on_silence: Literal["lapse", "resume"] = "lapse"
    """The case lapses, or the reviews go on with what there is."""


@dataclass(frozen=True, slots=True)
class Supervision:
    """Marks in per cent of the promised limit: reminders, the yellow card, the red card."""

    reminders: tuple[int, ...] = (50, 90)
    yellow: int = 90
    red: int = 100


@dataclass(frozen=True, slots=True)
class Department:
    """An office that reviews and issues; `parent` is the department that answers for it."""

    code: str
    name: Text
    level: Literal["province", "city", "county"]
    region: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form that is shown, and disclosed to departments, as one."""

    id: str
    title: Text
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """A document that a service asks for. Size in bytes; grade A issued by an agency, B checked at a
    window, C uploaded, D self-declared (国办函〔2016〕108号)."""

    id: str
    title: Text
    accept: tuple[str, ...]
    max_bytes: int
    grade: Literal["A", "B", "C", "D"]
    required_when: Condition | None = None
    """None: always required."""
    satisfied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renewal:
    """How a licence is renewed (延續, 行政許可法 art. 50): its department alone looks at it again, within `limits`."""

    limits: Limits
    silence: Literal["renewed", "lapse"] = "lapse"
    """What it means that the department has said nothing when the licence ends."""


@dataclass(frozen=True, slots=True)
class Permit:
    """A kind of licence that a review can lead to; `valid_days` in calendar days, None without end."""

    type: str
    title: Text
    department: str
    valid_days: int | None = None
    renewal: Renewal | None = None
    """None: whoever wants another one applies anew."""


@dataclass(frozen=True, slots=True)
class Reconsideration:
    """How a refusal is looked at again (行政複議): asked for `within` a time of it, answered within `limits`."""

    within: Limit
    limits: Limits
    department: str | None = None
    """Who looks at it; None for the nearest department that all who refused answer to (行政複議法 art. 24)."""


@dataclass(frozen=True, slots=True)
class Sees:
    """What a department may read of a case: sections of the form and documents."""

    sections: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The core department's completeness check, which starts the legal clock."""

    department: str
    limits: Limits
    sees: Sees = Sees()
    on_overdue: Literal["escalate", "accept"] = "escalate"
    durations: Durations | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """How outcomes combine: every binding review, or a quorum of them."""

    rule: Literal["all", "quorum"]
    quorum: int | None = None
    partial: bool = False
    """Under `all`: a curable refusal keeps its own permit back, and those behind it, and no other."""


@dataclass(frozen=True, slots=True)
class Fee:
    """What a permit costs: amount in the smallest unit of the currency (ISO 4217)."""

    title: Text
    amount: int
    currency: str
    source: str
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """A service item (事項): all that the system must know to offer, run and issue it."""

    id: str
    version: str
    """Content hash of everything below; a case keeps the version that it was submitted under."""
    title: Text
    summary: Text
    guide: Text
    audience: tuple[str, ...]
    legal_basis: tuple[str, ...]
    mode: Literal["joint"]
    region: str
    calendar: str
    form: Mapping[str, Any]
    """JSON Schema 2020-12 of the answers; its `examples` are complete entries."""
    sections: tuple[Section, ...]
    documents: tuple[Requirement, ...]
    acceptance: Acceptance
    reviews: tuple[Review, ...]
    merge: Merge
    permits: tuple[Permit, ...]
    fees: tuple[Fee, ...] = ()
    supplement: Supplement = Supplement()
    supervision: Supervision = Supervision()
    reconsideration: Reconsideration | None = None
    """None: a refusal is contested elsewhere."""
    amendable: bool = False
    """Whether the applicant may change the answers and documents of a case that was submitted."""
    sample: bool = True
    """Sample data: the limits were not checked against the official text."""

    def review(self, review: str) -> Review | None:
        """The review of that id, None when this version of the service has none."""
        return next((each for each in self.reviews if each.id == review), None)

    def requirement(self, requirement: str) -> Requirement | None:
        """The document requirement of that id, None when there is none."""
        return next((each for each in self.documents if each.id == requirement), None)

    def permit(self, permit: str | None) -> Permit | None:
        """The permit of that type, None when there is none."""
        return next((each for each in self.permits if each.type == permit), None)
