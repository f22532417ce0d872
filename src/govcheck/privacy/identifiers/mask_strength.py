"""Masked numbers: how many numbers are left that the shown digits allow. The fewer, the worse the mask.

A pattern has the number's own length and ``*`` for every hidden place: 15 or 18 places for a resident ID, 11 for a
mobile number, 13, 14, 16, 17 or 19 for a bank card. ``mask_patterns.pattern_of`` makes one of what people type.

>>> from datetime import date
>>> numbers_left("440101********1234", today=date(2026, 1, 1))
3354
"""

from __future__ import annotations

import re
from datetime import date

from govcheck.privacy.identifiers import mobile, possible_dates

__all__ = ["numbers_left"]

_ID_18 = re.compile("[0-9*]{17}[0-9X*]").fullmatch
_MOBILE = re.compile("[1*][0-9*]{10}").fullmatch
_ID_15 = re.compile("[0-9*]{15}").fullmatch

# Area codes, today's and former ones, that agree in the shown digits: the mean over the codes, by shown places as bits of a
# number (the first place is worth 32). Made from the codes of GB/T 2260 and its earlier editions.
_AREA_COUNTS = (
    "6600 870 2372 322 704 96 262 35 2212 307 876 120 271 37 108 15 1075 149 411 56 122 17 47 6 382 53 155 22 49 7 20 3 "
    "1180 164 449 61 133 18 50 7 420 59 169 24 53 7 22 3 393 37 101 14 31 4 12 2 82 14 40 6 15 2 6 1"
)
_AREAS = tuple(map(int, _AREA_COUNTS.split()))


def numbers_left(pattern: str, *, birth: str | None = None, age: int | None = None, sex: str | None = None, today: date) -> int:
    """How many numbers agree with the pattern and with what else is known of the person; never less than 1.

    For a resident ID: the area codes, the dates of the last 101 years, the sequence numbers, an eleventh of all when
    the check digit is shown. A column that contradicts the shown digits is not used. For a mobile number the blocks and
    all digits, for a bank card all digits and a tenth of them for the check digit.

    >>> day = date(2026, 1, 1)
    >>> [numbers_left("440101********1234", birth=birth, today=day) for birth in ("1990", "1990-05", "1990-05-06")]
    [33, 3, 1]
    >>> numbers_left("44010119900101****", today=day), numbers_left("44010119900101****", sex="女", today=day)
    (1000, 500)
    >>> numbers_left("138****1234", today=day), numbers_left("6200********0005", today=day)
    (10000, 10000000)

    Args:
        pattern: the number in ASCII, ``*`` for every hidden place.
        birth: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; anything else counts as unknown.
        age: whole years on the day ``today``.
        sex: ``male``, ``female``, 男 or 女.
        today: the day of publication.
    """
    hidden = pattern.count("*")
    if not hidden:
        return 1
    if _ID_18(pattern) or _ID_15(pattern):
        return _residents(pattern, birth, age, sex, today)
    if _MOBILE(pattern):
        agrees = re.compile(pattern[:3].replace("*", "[0-9]")).fullmatch
        blocks = sum(agrees(block) is not None for block in mobile.blocks())
        return max(1, blocks * _power(pattern.count("*", 3)))
    return _power(hidden - 1) if 13 <= len(pattern) <= 19 else _power(hidden)


def _residents(pattern: str, birth: str | None, age: int | None, sex: str | None, today: date) -> int:
    area = _AREAS[int("".join("01"[place != "*"] for place in pattern[:6]), 2)]
    long = len(pattern) == 18
    day, sequence = (pattern[6:14], pattern[14:17]) if long else ("19" + pattern[6:12], pattern[12:])
    numbers = _power(sequence.count("*"))
    if sequence[2] == "*" and sex in {"male", "female", "男", "女"}:
        numbers //= 2
    count = area * possible_dates.count(day, birth, age, today) * numbers
    return max(1, round(count / 11 if long and pattern[17] != "*" else count))


def _power(hidden: int) -> int:
    return int("1" + "0" * min(hidden, 99))
