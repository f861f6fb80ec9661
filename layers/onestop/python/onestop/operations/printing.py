"""GET /licences/{licence}/pdf: a licence as a page, for those whom its case is about."""

from onestop import store
from onestop.catalogue import shipped
from onestop.errors import Conflict
from onestop.operations.call import Call
from onestop.operations.casework import calendar, licensed
from onestop.operations.declaration import Parameter
from onestop.operations.operation import operation
from onestop.operations.parameters import ON_BEHALF_OF
from onestop.operations.reply import File, Reply
from onestop.surroundings import surroundings

PDF = "application/pdf"
SCRIPT = Parameter(
    "lang",
    "Which Chinese stands beside the English; `zh-Hant` unless said otherwise.",
    {"type": "string", "enum": ["zh-Hant", "zh-Hans"]},
)


@operation(
    "GET /licences/{licence}/pdf",
    "readLicencePdf",
    summary="A licence as a PDF in Chinese and English, with a QR code to check it by",
    answers={200: "LicencePdf", 409: "Problem"},
    query=(SCRIPT, ON_BEHALF_OF),
    file=PDF,
)
def pdf(call: Call, licence: str) -> Reply:
    """What was signed, and the status that it has now; it names the holder, so not everybody may have it."""
    # Here and not above: few requests print, and all would wait for the typesetter.
    from onestop.licences import standing, verify
    from onestop.paper import Writer, printed

    case, found = licensed(call, licence)
    claims = verify(found.credential, surroundings().signing_key)
    if claims is None:
        raise Conflict("the signature of the licence does not hold: nothing is printed")
    service, office = store.pinned(case), shipped().departments.get(found.department)
    writer = Writer("zh-Hans" if call.query.get("lang") == "zh-Hans" else "zh-Hant", service, calendar(service), office)
    sheet = writer.sheet(claims, case, found, standing(found, call.now))
    return Reply({}, file=File(PDF, f"licence-{licence}.pdf", printed(sheet)))
