"""The words on the plot of a simulation."""

from collections.abc import Mapping

from onestop.catalogue.text import Text

WORDS: Mapping[str, Text] = {
    "cases": {
        "zh-Hant": "模擬 {n} 件：{outcomes}",
        "zh-Hans": "模拟 {n} 件：{outcomes}",
        "en": "{n} cases simulated: {outcomes}",
    },
    "approved": {"zh-Hant": "准予 {n}", "zh-Hans": "准予 {n}", "en": "{n} approved"},
    "refused": {"zh-Hant": "不予 {n}", "zh-Hans": "不予 {n}", "en": "{n} refused"},
    "lapsed": {"zh-Hant": "逾期未補正 {n}", "zh-Hans": "逾期未补正 {n}", "en": "{n} lapsed"},
    "histogram": {
        "zh-Hant": "自受理至決定的工作日數，件數；是否守時不計時限中止的時間",
        "zh-Hans": "自受理至决定的工作日数，件数；是否守时不计时限中止的时间",
        "en": "Working days from acceptance to the decision, number of cases; limits are kept without the pauses",
    },
    "p50": {"zh-Hant": "半數 {n}", "zh-Hans": "半数 {n}", "en": "half {n}"},
    "p90": {"zh-Hant": "九成 {n}", "zh-Hans": "九成 {n}", "en": "nine tenths {n}"},
    "promised": {
        "zh-Hant": "承諾 {n}（{share} 守時）",
        "zh-Hans": "承诺 {n}（{share} 守时）",
        "en": "promised {n}, {share} kept",
    },
    "statutory": {
        "zh-Hant": "法定 {n}（{share} 守時）",
        "zh-Hans": "法定 {n}（{share} 守时）",
        "en": "by law {n}, {share} kept",
    },
    "serial": {"zh-Hant": "逐個辦理 {n}", "zh-Hans": "逐个办理 {n}", "en": "one after another {n}"},
    "reviews": {
        "zh-Hant": "各項審查：半數（深）與九成（淺）在此日數內完成；豎線為承諾時限，橙線為時限中止的平均日數",
        "zh-Hans": "各项审查：半数（深）与九成（浅）在此日数内完成；竖线为承诺时限，橙线为时限中止的平均日数",
        "en": "Reviews: half (dark), nine tenths (light) answered within; mark: promise; orange: clock stopped",
    },
    "critical": {"zh-Hant": "關鍵路徑", "zh-Hans": "关键路径", "en": "on the critical path"},
    "visited": {"zh-Hant": "特別程序 {share}", "zh-Hans": "特别程序 {share}", "en": "procedure {share}"},
    "failed": {"zh-Hant": "整改重驗 {share}", "zh-Hans": "整改重验 {share}", "en": "again {share}"},
    "joint": {"zh-Hant": "聯合 {share}", "zh-Hans": "联合 {share}", "en": "jointly {share}"},
    "corrected": {"zh-Hant": "補正 {share}", "zh-Hans": "补正 {share}", "en": "corrections {share}"},
    "awaited": {"zh-Hant": "候到場 {share}", "zh-Hans": "候到场 {share}", "en": "waits for presence {share}"},
    "assumed": {"zh-Hant": "（假設守諾）", "zh-Hans": "（假设守诺）", "en": " (assumed)"},
    "nothing": {"zh-Hant": "無一件決定", "zh-Hans": "无一件决定", "en": "no case was decided"},
}  # fmt: skip


def word(key: str, lang: str, **values: object) -> str:
    """A phrase in a language, its blanks filled."""
    return WORDS[key][lang].format(**values)


def days(number: float) -> str:
    """Working days as they are shown: one decimal, none for whole ones."""
    return f"{number:.1f}".removesuffix(".0")


def percent(share: float | None) -> str:
    """A share as a percentage; a dash for none."""
    return "–" if share is None else f"{share:.0%}"
