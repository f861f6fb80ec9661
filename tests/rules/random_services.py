"""Services as nobody would write them: up to eight reviews of every kind, any gates, conditions, rules and limits."""

from hypothesis import strategies as st

from onestop.catalogue.limit import Extension, Limit, Limits
from onestop.catalogue.procedure import Merge, Reconsideration, Supplement
from onestop.catalogue.review import Review, Sees
from onestop.catalogue.service import Service
from tests.rules.services import review, service

MOST = 8
TOBACCO = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
LARGE = {"properties": {"area_m2": {"minimum": 8}}, "required": ["area_m2"]}
NAMED = {"properties": {"shop": {"minLength": 1}}, "required": ["shop"]}
CONTESTABLE = Reconsideration(
    Limit(60, "calendar_days"), Limits(Limit(60, "calendar_days"), Limit(30, "calendar_days"))
)
conditions = st.sampled_from([None, None, None, TOBACCO, LARGE, NAMED])


@st.composite
def services(draw: st.DrawFn) -> Service:
    """Any of them: gates among the binding reviews, conditions on the answers, any merge rule."""
    reviews: list[Review] = []
    for number in range(draw(st.integers(1, MOST))):
        earlier = [each.id for each in reviews if each.kind == "binding"]
        reviews.append(
            review(
                f"r{number}",
                draw(st.integers(1, 30)),
                kind=draw(st.sampled_from(["binding", "binding", "binding", "advisory", "fyi", "automatic"])),
                after=tuple(draw(st.lists(st.sampled_from(earlier), unique=True, max_size=3)) if earlier else ()),
                when=draw(conditions),
                on_overdue=draw(st.sampled_from(["escalate", "approve"])),
                safety=draw(st.booleans()),
                extension=draw(st.sampled_from([None, Extension(5, "department")])),
                check=draw(conditions),
                sees=draw(st.sampled_from([Sees(), Sees(("goods",)), Sees(("premises",))])),
                on_refusal=draw(st.sampled_from(["fatal", "curable"])),
                opinion=draw(st.sampled_from([None, Limit(3, "working_days")])),
            )
        )
    rules = [
        Merge("all"),
        Merge("all", partial=True),
        *(Merge("quorum", needed) for needed in range(1, len(reviews) + 1)),
    ]
    letters = Supplement(window=draw(st.integers(0, 3)), on_silence=draw(st.sampled_from(["lapse", "resume"])))
    return service(
        reviews,
        merge=draw(st.sampled_from(rules)),
        supplement=letters,
        amendable=draw(st.booleans()),
        reconsideration=draw(st.sampled_from([None, CONTESTABLE])),
    )
