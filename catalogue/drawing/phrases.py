"""The words on a drawing, and limits and conditions said in them."""

from collections.abc import Iterator, Mapping
from typing import Any

from onestop.catalogue.limit import Limit, Limits
from onestop.catalogue.service import Service
from onestop.catalogue.text import Condition, Text

PHRASES: Mapping[str, Text] = {
    "filing": {"zh-Hant": "申請", "zh-Hans": "申请", "en": "Filing"},
    "one filing": {"zh-Hant": "一次申報", "zh-Hans": "一次申报", "en": "once for all"},
    "acceptance": {"zh-Hant": "受理", "zh-Hans": "受理", "en": "Acceptance"},
    "decision": {"zh-Hant": "併聯決定", "zh-Hans": "并联决定", "en": "Decision"},
    "all": {"zh-Hant": "全部同意", "zh-Hans": "全部同意", "en": "all must agree"},
    "quorum": {"zh-Hant": "{of} 個中 {n} 個同意", "zh-Hans": "{of} 个中 {n} 个同意", "en": "{n} of {of} must agree"},
    "issue": {"zh-Hant": "發證", "zh-Hans": "发证", "en": "Issue"},
    "permits": {"zh-Hant": "{n} 種證照", "zh-Hans": "{n} 种证照", "en": "permits: {n}"},
    "automatic": {"zh-Hant": "自動", "zh-Hans": "自动", "en": "automatic"},
    "advisory": {"zh-Hant": "諮詢意見", "zh-Hans": "咨询意见", "en": "advisory"},
    "fyi": {"zh-Hant": "告知", "zh-Hans": "告知", "en": "for information"},
    "deemed": {"zh-Hant": "逾期視為同意", "zh-Hans": "逾期视为同意", "en": "silence is consent"},
    "if": {"zh-Hant": "如果 {what}", "zh-Hans": "如果 {what}", "en": "if {what}"},
    "or": {"zh-Hant": "，或 ", "zh-Hans": "，或 ", "en": ", or "},
    "and": {"zh-Hant": "，且 ", "zh-Hans": "，且 ", "en": ", and "},
    "is": {"zh-Hant": "：", "zh-Hans": "：", "en": ": "},
    "yes": {"zh-Hant": "是", "zh-Hans": "是", "en": "yes"},
    "no": {"zh-Hant": "否", "zh-Hans": "否", "en": "no"},
    "working_days": {"zh-Hant": "{n} 個工作日", "zh-Hans": "{n} 个工作日", "en": "{n} working days"},
    "calendar_days": {"zh-Hant": "{n} 日", "zh-Hans": "{n} 日", "en": "{n} days"},
    "hours": {"zh-Hant": "{n} 小時", "zh-Hans": "{n} 小时", "en": "{n} hours"},
    "limits": {
        "zh-Hant": "承諾 {promised}（法定 {n}）",
        "zh-Hans": "承诺 {promised}（法定 {n}）",
        "en": "{promised} (by law {n})",
    },
    "saving": {
        "zh-Hant": "全部適用時：並聯 {parallel} 個工作日，逐個辦理 {serial} 個工作日",
        "zh-Hans": "全部适用时：并联 {parallel} 个工作日，逐个办理 {serial} 个工作日",
        "en": "when everything applies: {parallel} working days side by side, {serial} one after another",
    },
    "conditional": {"zh-Hant": "有條件", "zh-Hans": "有条件", "en": "under a condition"},
    "gate": {"zh-Hant": "前置", "zh-Hans": "前置", "en": "must come first"},
    "unawaited": {"zh-Hant": "不影響決定", "zh-Hans": "不影响决定", "en": "decides nothing"},
}  # fmt: skip
COMPARISONS = {"minimum": "≥ {}", "maximum": "≤ {}", "exclusiveMinimum": "> {}", "exclusiveMaximum": "< {}"}


def phrase(key: str, lang: str, **values: object) -> str:
    """A phrase in a language, its blanks filled."""
    return PHRASES[key][lang].format(**values)


def limits_in_words(limits: Limits, lang: str) -> str:
    """The promised limit, and the statutory one when it differs."""
    promised = _limit(limits.promised, lang)
    if (limits.promised.within, limits.promised.unit) == (limits.statutory.within, limits.statutory.unit):
        return promised
    same_unit = limits.promised.unit == limits.statutory.unit
    law: object = limits.statutory.within if same_unit else _limit(limits.statutory, lang)
    return phrase("limits", lang, promised=promised, n=law)


def _limit(limit: Limit, lang: str) -> str:
    text = phrase(limit.unit, lang, n=limit.within)
    return text.removesuffix("s") if lang == "en" and limit.within == 1 else text


def condition_in_words(condition: Condition, service: Service, lang: str) -> str:
    """A compiled condition, with the form's own words for fields and choices."""
    if "anyOf" in condition:
        return phrase("or", lang).join(condition_in_words(each, service, lang) for each in condition["anyOf"])
    fields: Mapping[str, Any] = service.form["properties"]
    said = (_expected(fields[name], wanted, lang) for name, wanted in condition["properties"].items())
    return phrase("and", lang).join(said)


def _expected(field: Mapping[str, Any], wanted: Mapping[str, Any], lang: str) -> str:
    title: str = field["x-title"][lang]
    choices = [wanted["const"]] if "const" in wanted else wanted.get("enum")
    if choices is not None:
        return title + phrase("is", lang) + " / ".join(_choice(field, each, lang) for each in choices)
    return f"{title} " + ", ".join(_compared(wanted))


def _compared(wanted: Mapping[str, Any]) -> Iterator[str]:
    for keyword, value in wanted.items():
        yield COMPARISONS[keyword].format(value) if keyword in COMPARISONS else f"{keyword} {value}"


def _choice(field: Mapping[str, Any], value: Any, lang: str) -> str:
    if isinstance(value, bool):
        return phrase("yes" if value else "no", lang)
    labels: Mapping[Any, Text] = field.get("x-labels", {})
    return labels[value][lang] if value in labels else str(value)
