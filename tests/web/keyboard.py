"""A page walked with the Tab key alone: where it stops, and whether whoever looks can tell where they are."""

from playwright.sync_api import Page

MOST = 400
"""Stops after which a walk is given up: a page that keeps the key has no end."""
_MARK = """n => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  if (at.dataset.stop) return at.dataset.stop;
  at.dataset.stop = n;
  const ring = each => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
  };
  const label = at.labels && at.labels[0];
  const part = label && ["::before", "::after"].some(each => getComputedStyle(label, each).boxShadow !== "none");
  const seen = ring(at) || part;
  return seen ? "ok" : at.outerHTML.slice(0, 200);
}"""
_LEFT = """() => {
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const shown = each => each.checkVisibility({checkVisibilityCSS: true}) && !each.disabled && each.tabIndex >= 0;
  const stops = [...document.querySelectorAll("[data-stop]")].map(each => Number(each.dataset.stop));
  const group = each => each.type === "radio" &&
    [...document.getElementsByName(each.name)].some(other => other.dataset.stop);
  return [...document.querySelectorAll(all)]
    .filter(each => shown(each) && !each.dataset.stop && !group(each))
    .map(each => each.outerHTML.slice(0, 200))
    .concat(stops.some((stop, place) => place && stop < stops[place - 1]) ? ["the order is not that of the page"] : []);
}"""


def walked(page: Page) -> list[str]:
    """What is wrong with the walk: stops that cannot be seen, controls that it does not reach, an order of its own."""
    wrong: list[str] = []
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
    for number in range(1, MOST):
        page.keyboard.press("Tab")
        found = page.evaluate(_MARK, number)
        if found is None or found.isdecimal():
            return wrong + list(page.evaluate(_LEFT))
        if found != "ok":
            wrong.append(f"nobody sees where they are: {found}")
    return [*wrong, "the walk does not end"]


def to(page: Page, target: str) -> None:
    """Go to a control with the Tab key alone."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("target => document.activeElement.matches(target)", target):
            return
    raise AssertionError(f"no way leads to {target}")
