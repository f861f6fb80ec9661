"""GET /licences/{licence}/wallet, .../credential, .../pdf: what the holder of a licence carries, keeps and prints."""

from chalice.app import Blueprint

from onestop.errors import NotFound
from onestop.operations.printing import PDF, SCRIPT
from portal.answer import Download, Page
from portal.asking import ask
from portal.credential import case_of, stated
from portal.filing.code import code
from portal.holder import holds
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

CREDENTIAL = "application/vc+jwt"
"""A Verifiable Credential that is signed as a JWT (W3C VC-JOSE-COSE)."""


@page(routes, "GET /licences/{licence}/wallet")
def wallet(visit: Visit, licence: str) -> Page:
    """A card as large as a phone, for whoever holds the licence; its code leads anybody to where it is checked."""
    _ = visit.caller
    found = ask(visit, "readLicence", licence=licence).body
    if not holds(visit, found):
        raise NotFound("the caller holds no such licence")
    title, particulars = stated(found, visit.language)
    drawn = code(visit.place.whole(f"/licences/{found['id']}"))
    shown = {"licence": found, "title": title, "particulars": particulars, "code": drawn, "case": case_of(found)}
    return Page("wallet.html", shown)


@page(routes, "GET /licences/{licence}/credential")
def credential(visit: Visit, licence: str) -> Download:
    """The licence itself, signed: whoever has it proves it without us. The API gives it to anybody too."""
    found = ask(visit, "readLicence", licence=licence).body
    return Download(found["proof"]["jwt"].encode(), CREDENTIAL, f"licence-{found['id']}.jwt")


@page(routes, "GET /licences/{licence}/pdf")
def pdf(visit: Visit, licence: str) -> Download:
    """To be printed: in the reader's Chinese and in English, for those whom the case is about."""
    script = "zh-Hans" if visit.language == "zh-Hans" else "zh-Hant"
    file = ask(visit, "readLicencePdf", query={SCRIPT.name: script}, licence=licence).file
    if file is None:
        raise NotFound("there is nothing to print")
    return Download(file.content, PDF, file.name)
