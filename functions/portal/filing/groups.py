"""The groups of pages on which an application is filled in."""

from portal.filing import drafts, opinions, sections, straight, submission, uploads

GROUPS = (drafts, sections, uploads, straight, opinions, submission)
