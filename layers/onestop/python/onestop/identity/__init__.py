"""Who is calling and what they may do; everything that the table does not allow is denied."""

from onestop.identity.authorise import authorise, authorise_licence, involved, rank, viewer
from onestop.identity.principal import DEPARTMENT, ROLE, STAFF, Principal, Role, principal
from onestop.identity.questions import authorise_question
from onestop.identity.table import TABLE, is_public

__all__ = [
    "DEPARTMENT",
    "ROLE",
    "STAFF",
    "TABLE",
    "Principal",
    "Role",
    "authorise",
    "authorise_licence",
    "authorise_question",
    "involved",
    "is_public",
    "principal",
    "rank",
    "viewer",
]
