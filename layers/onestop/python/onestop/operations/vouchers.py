"""PUT /counter/cases/{case}/voucher, POST /vouchers: a walk-in's case comes to the account that they make later."""

from onestop import cases, store
from onestop.cases import Case, Change
from onestop.cases.codes import digest
from onestop.clock import iso_or_none
from onestop.identifiers import new_code
from onestop.operations.by_code import by_code
from onestop.operations.call import Call
from onestop.operations.casework import calendar, changed
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "PUT /counter/cases/{case}/voucher",
    "issueVoucher",
    summary="A new code for the receipt of somebody without an account, by which the case comes to one of theirs, once",
    answers={200: "Voucher", 409: "Problem"},
)
def issue(call: Call, case: str) -> Reply:
    """Only this answer ever says it, for it is kept nowhere: whoever asks again gets another in its place."""
    code = new_code()
    kept = digest(case, code)

    def rule(state: Case) -> Change:
        return cases.issue_voucher(state, kept, calendar(store.pinned(state)), call.now)

    def shown(state: Case) -> dict[str, object]:
        return {"case": state.id, "expires_at": iso_or_none(state.voucher.expires_at if state.voucher else None)}

    return Reply({**changed(call, case, rule, shown=shown).body, "code": code})


@operation(
    "POST /vouchers",
    "redeemVoucher",
    summary="Make a case that a counter filed the caller's own, by the code on its receipt",
    answers={200: "Case"},
    body="VoucherCode",
)
def redeem(call: Call) -> Reply:
    """With its licences, its letters and all else; the counter that filed it sees it still."""
    return by_code(call, cases.redeem, lambda state: state.applicant == call.caller.sub)
