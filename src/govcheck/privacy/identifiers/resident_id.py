"""Resident identity numbers (公民身份号码): GB 11643-1999, 18 places, and the 15 places issued until 1999.

Six digits of area, the birth date, three of sequence (odd for a man), and a check character of ISO/IEC 7064 MOD 11-2.
The residence permits of Hong Kong, Macao and Taiwan residents (港澳台居民居住证, 2018) have the same form with the areas
810000, 820000 and 830000. Only the province is checked: lists of area codes are never complete. (python-stdnum 2 rejects
5136xx and the permits, fails on 321119, and takes a code only of people born after it was made.)

>>> is_valid("11010519491231002X")
True
>>> hides("110105 19491231 002X")
((2, 17),)
"""

from __future__ import annotations

from calendar import isleap
from datetime import date

from govcheck.privacy.identifiers.checksums import mod_11_2
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["PROVINCES", "has_date", "hides", "is_past", "is_valid"]

_FIRST = ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
PROVINCES = frozenset(str(province) for first, last in _FIRST for province in range(first, last + 1))
"""The first two digits: provinces, Taiwan (71), and the residence permits (81-83)."""

_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS = frozenset(f"{month:02}{day:02}" for month, length in enumerate(_MONTH_LENGTHS, 1) for day in range(1, length + 1))
_RECENTLY = date.today().strftime("%Y%m%d")  # up to here a date is past; only for later ones the clock is asked


def is_valid(text: str) -> bool:
    """Whether it is a number of 18 places with the right check character, or one of 15 with a real date.

    >>> is_valid("110105194912310021"), is_valid("110105 491231 002")
    (False, True)
    """
    body = text[:17]
    if len(text) != 18 or not body.isdigit() or not text.isascii():
        text = plain(text)
        body = text[:17]
        if len(text) != 18 or not body.isdigit() or not text.isascii():
            return _dated(text)
    return mod_11_2(body) == text[17].upper() and text[:2] in PROVINCES and is_past(text[6:14])


def has_date(text: str) -> bool:
    """Whether province and birth date (1900 to today) are possible, whatever the check character.

    >>> has_date("110105194912310000"), has_date("110105194902310000"), has_date("190105194912310000")
    (True, False, False)
    """
    return _dated(plain(text))


def _dated(number: str) -> bool:
    digits = number[:17]
    if number[:2] not in PROVINCES or not digits.isdigit() or not number.isascii():
        return False
    if len(number) == 18:
        return number[17] in "0123456789X" and is_past(number[6:14])
    return len(number) == 15 and is_past("19" + number[6:12])


def is_past(day: str) -> bool:
    """Whether eight ASCII digits are a date from 1900-01-01 to today.

    >>> is_past("19000228"), is_past("19000229"), is_past("29991231")
    (True, False, False)
    """
    return (
        day[4:] in _DAYS
        and (day[4:] != "0229" or isleap(int(day[:4])))
        and day >= "1900"
        and (day <= _RECENTLY or day <= date.today().strftime("%Y%m%d"))
    )


def hides(text: str) -> Places:
    """All but the first two and the last three places.

    >>> hides("11010519491231002X"), hides("110105491231002")
    (((2, 15),), ((2, 12),))
    """
    return part(text, 2, -3)
