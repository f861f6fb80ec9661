"""The pages of a department, for the app."""

from portal.desk import (
    acceptance,
    attendance,
    bulk,
    cards,
    colleagues,
    contested,
    coordination,
    core,
    decision,
    evidence,
    extension,
    files,
    inspection,
    late_acceptance,
    messages,
    opinion,
    pressing,
    rectifying,
    renewals,
    report,
    review,
    supplement,
    timing,
    transfer,
    worklist,
)

GROUPS = (
    worklist, bulk, colleagues, review, decision, acceptance, late_acceptance, supplement, inspection, evidence, report,
    attendance, extension, transfer, pressing, opinion, messages, files, timing, core, coordination, contested,
    renewals, rectifying, cards,
)  # fmt: skip
