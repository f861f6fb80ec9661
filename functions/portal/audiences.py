"""Whom services are for, as the catalogue's schema knows them."""

AUDIENCES = ("citizen", "company")
