"""A day in words, as official papers write it."""

from datetime import date

DIGITS = "〇一二三四五六七八九"
TEN = "十"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def chinese(day: date) -> str:
    """二〇二六年十一月二十三日; the same in traditional and simplified characters."""
    year = "".join(DIGITS[int(digit)] for digit in f"{day.year:04}")
    return f"{year}年{_number(day.month)}月{_number(day.day)}日"


def english(day: date) -> str:
    """23 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _number(number: int) -> str:
    """1 to 99 in words."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + (TEN if tens else "") + (DIGITS[ones] if ones or not tens else "")
