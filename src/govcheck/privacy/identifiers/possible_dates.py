"""Birth dates that a partly hidden date allows: counted exactly."""

from __future__ import annotations

import calendar
import functools
import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta

__all__ = ["count"]

_BIRTH = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?").fullmatch
_LIFETIME = 101  # years
_OLDEST = 130
_ALL_YEARS = [str(year) for year in range(1900, 2100)]
_ALL_DAYS = [f"{month:02}{day:02}" for month in range(1, 13) for day in range(1, calendar.monthrange(2000, month)[1] + 1)]


@functools.lru_cache(maxsize=1 << 14)
def count(shown: str, birth: str | None, age: int | None, today: date) -> int:
    """How many dates agree with ``YYYYMMDD``, of the last 101 years (or since 1900, when none of these does).

    A birth or age that contradicts the shown digits is not used. At least 1.

    >>> count("1990****", None, None, date(2026, 1, 1)), count("********", "1990-05", None, date(2026, 1, 1))
    (365, 31)

    Args:
        shown: eight places, ``*`` for the hidden ones.
        birth: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; anything else counts as unknown.
        age: whole years on the day ``today``.
        today: the last possible day.
    """
    lifetime = (_years_before(today, _LIFETIME) + timedelta(1), today)
    by_age = [(_years_before(today, age + 1) + timedelta(1), _years_before(today, age))] if age is not None and 0 <= age < _OLDEST else []
    by_birth = [joined] if (joined := _join(shown, birth)) else []
    for day in (*by_birth, shown):
        for first, last in (*by_age, lifetime, (date(1900, 1, 1), today)):
            if number := _count(day, first, last):
                return number
    return 1


def _years_before(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=max(1, day.year - years))


def _join(shown: str, birth: str | None) -> str | None:
    """``YYYYMMDD`` with what the birth column tells filled in, or None when it tells nothing or something else."""
    known = _BIRTH(birth or "")
    if known is None:
        return None
    digits = known[1] + (known[2] or "**") + (known[3] or "**")
    if any("*" not in pair and pair[0] != pair[1] for pair in zip(shown, digits, strict=True)):
        return None
    return "".join(b if a == "*" else a for a, b in zip(shown, digits, strict=True))


def _count(day: str, first: date, last: date) -> int:
    """How many dates from ``first`` to ``last`` agree with ``YYYYMMDD``."""
    leap, common = _days_of_year(day[4:])
    total = 0
    for year in _years(day[:4]):
        if first.year <= year <= last.year:
            days = leap if calendar.isleap(year) else common
            start = bisect_left(days, f"{first:%m%d}") if year == first.year else 0
            stop = bisect_right(days, f"{last:%m%d}") if year == last.year else len(days)
            total += max(0, stop - start)
    return total


@functools.lru_cache(maxsize=1 << 12)
def _years(shown: str) -> tuple[int, ...]:
    return tuple(map(int, _agreeing(shown, _ALL_YEARS)))


@functools.lru_cache(maxsize=1 << 12)
def _days_of_year(shown: str) -> tuple[list[str], list[str]]:
    """The days ``MMDD`` that agree: of a leap year, of a common one."""
    leap = _agreeing(shown, _ALL_DAYS)
    return leap, [day for day in leap if day != "0229"]


def _agreeing(shown: str, values: list[str]) -> list[str]:
    for place, character in enumerate(shown):
        if character != "*":
            values = [value for value in values if value[place] == character]
    return values
