"""The pages of a supervisor, for the app."""

from portal.supervision import card, cards, case, figures, worklists

GROUPS = (worklists, cards, card, case, figures)
