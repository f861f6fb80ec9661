"""The groups of pages on which questions are asked, answered and found."""

from portal.consultation import answered, answering, asking

GROUPS = (answered, asking, answering)
"""Each has its routes."""
