"""What of a case was refused, and by whom: the whole of it, or what a partial approval kept back."""

from onestop.cases.model import Case
from onestop.cases.review import Review
from onestop.catalogue.service import Service
from onestop.merge import COUNTED, LOST


def refused_reviews(case: Case, service: Service) -> tuple[Review, ...]:
    """The refusals that count, of a case that has been decided and in which something was lost by them."""
    counted = [case.reviews[each.id] for each in service.reviews if each.kind in COUNTED and each.id in case.reviews]
    kept_back = any(each.permit and each.status in LOST for each in counted)
    if case.status != "refused" and not (case.status == "approved" and kept_back):
        return ()
    return tuple(each for each in counted if each.status == "refused")


def refusing_departments(case: Case, service: Service) -> tuple[str, ...]:
    """Those who refused; the core department when the case was not accepted. None when nothing was refused."""
    if case.status == "refused" and case.accepted_at is None:
        return (case.department,)
    return tuple(dict.fromkeys(each.department for each in refused_reviews(case, service)))
