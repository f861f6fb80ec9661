"""The pages of a supervisor, for the app."""

from portal.supervision import case, figures, worklists

GROUPS = (worklists, case, figures)
