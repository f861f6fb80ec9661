"""The pages of a department, for the app."""

from portal.desk import (
    acceptance,
    attendance,
    decision,
    extension,
    files,
    inspection,
    messages,
    opinion,
    pressing,
    report,
    review,
    supplement,
    timing,
    transfer,
    worklist,
)

GROUPS = (
    worklist, review, decision, acceptance, supplement, inspection, report, attendance, extension, transfer, pressing,
    opinion, messages, files, timing,
)  # fmt: skip
