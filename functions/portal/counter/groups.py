"""The pages of the counter, for the app."""

from portal.counter import case, drafts, filing, receipt, register, scans

GROUPS = (register, filing, drafts, case, scans, receipt)
