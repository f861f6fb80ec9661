"""Templates -> HTML. The environment and each template are made once a process."""

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal import formats
from portal.answer import Page
from portal.built import built
from portal.crumb import FIELD, Crumb
from portal.language import LANGUAGES
from portal.mandate import mandate, only_prepares
from portal.session import IDLE
from portal.visit import Visit
from portal.wording import standard

TEMPLATES = Path(__file__).parent / "templates"
MENU = ("services", "licences", "statistics")
"""First parts of the addresses that every page leads to."""


@cache
def environment() -> Environment:
    """Everything is escaped, and a name that there is not is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.globals["languages"] = LANGUAGES
    made.globals["menu"] = MENU
    made.globals["crumb_field"] = FIELD
    made.globals["idle"] = IDLE
    made.globals["mandate"] = mandate
    made.globals["only_prepares"] = only_prepares
    return made


def rendered(visit: Visit, page: Page, crumb: Crumb) -> str:
    """The page as HTML. Every template has: `t` the words, `link` and `here` the addresses, `asset` and
    `picture` the files, `visit`, `crumb`, `standard` texts, and the formats of `portal.formats`."""
    place, words = visit.place, visit.words
    return (
        environment()
        .get_template(page.template)
        .render(
            page.values,
            t=words,
            link=place.link,
            here=place.here,
            asset=lambda name: place.link("/assets", built().name_of(name)),
            has_asset=built().has,
            visit=visit,
            crumb=crumb,
            standard=partial(standard, visit.language),
            **formats.of(words),
        )
    )
