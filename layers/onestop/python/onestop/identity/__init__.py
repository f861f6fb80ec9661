"""Who is calling and what they may do; everything that the table does not allow is denied."""

from onestop.identity.authorise import authorise, authorise_licence, involved, rank, viewer
from onestop.identity.principal import Principal, principal
from onestop.identity.table import TABLE, is_public

__all__ = [
    "TABLE",
    "Principal",
    "authorise",
    "authorise_licence",
    "involved",
    "is_public",
    "principal",
    "rank",
    "viewer",
]
