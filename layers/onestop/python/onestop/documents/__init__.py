"""The files of a case: their place, their links, and whether they are what was declared."""

from onestop.documents.content import CHECKABLE, HEAD, content_type, problem
from onestop.documents.delivery import deliver
from onestop.documents.links import address, download, upload
from onestop.documents.place import key, place

__all__ = ["CHECKABLE", "HEAD", "address", "content_type", "deliver", "download", "key", "place", "problem", "upload"]
