"""What applicants send, or the counter on their behalf."""

from collections.abc import Mapping
from typing import get_args

from onestop.cases.delegate import May
from onestop.cases.rating import BEST
from onestop.catalogue.text import LANGUAGES
from onestop.operations.schemas.body import body, filed
from onestop.operations.schemas.parts import ANSWERS, Schema
from onestop.operations.schemas.values import ACCOUNT, CONSENT, FILE, INSTANT, NAME, PROOF, PROSE

FILINGS: Mapping[str, Schema] = {
    "Nothing": body(),
    "AnswersSoFar": body(answers=ANSWERS),
    "NewCase": filed(
        ("service",),
        service=NAME,
        answers=ANSWERS,
        lang={"enum": list(LANGUAGES), "description": "In which the applicant is written to; else Accept-Language."},
        account=ACCOUNT,
        appearance={
            **body(("proof", "consent"), proof=PROOF, consent=CONSENT),
            "description": "The identity check at the counter. With it, nobody need be named who has no account.",
        },
    ),
    "DraftTakeover": filed(("proof", "consent"), proof=PROOF, consent=CONSENT, account=ACCOUNT),
    "VoucherCode": body(
        ("case", "code"),
        case={**NAME, "description": "Its number, as the receipt has it."},
        code={"type": "string", "maxLength": 64, "description": "In any case, with or without its dashes."},
    ),
    "NewDelegate": body(
        ("name", "may"),
        name={**PROSE, "maxLength": 100, "description": "What the applicant calls them."},
        may={
            "enum": list(get_args(May)),
            "description": "prepare: fill the form in and add files; act: also hand in, answer, take back.",
        },
        until={
            "type": "string",
            "maxLength": 10,
            "description": "The last day, as in 2027-12-31; left out, it holds until it is taken back.",
        },
    ),
    "CaseChanges": filed(("answers",), answers={**ANSWERS, "description": "Answers to change; null removes one."}),
    "NewDocument": filed(
        ("requirement", *FILE),
        requirement=NAME,
        **FILE,
        original_seen={"type": "boolean", "description": "Whether the counter compared it with the original."},
    ),
    "Submission": filed(),
    "Withdrawal": filed(reason=PROSE),
    "NewMessage": filed(
        ("text",), text=PROSE, department={**NAME, "description": "Which of the sender's departments it comes from."}
    ),
    "SupplementResponse": filed(
        answers=ANSWERS,
        items={
            "type": "array",
            "maxItems": 50,
            "items": body(("id",), id={"type": "string", "maxLength": 20}, note=PROSE),
        },
    ),
    "VisitChoice": filed(("at",), at=INSTANT),
    "OpinionRequest": filed(),
    "ReconsiderationRequest": filed(("grounds",), grounds=PROSE),
    "NewRating": filed(
        ("grade",),
        grade={"type": "integer", "minimum": 1, "maximum": BEST, "description": "5 is the best, 1 the worst."},
        comment={"type": "string", "maxLength": 1000},
    ),
    "NewQuestion": body(("text",), text={**PROSE, "maxLength": 1000}, public={"type": "boolean"}),
    "RenewalRequest": filed(),
}
