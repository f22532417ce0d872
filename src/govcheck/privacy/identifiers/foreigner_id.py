"""Foreigners' permanent residence card numbers (外国人永久居留身份证).

Since December 2023 (National Immigration Administration) 18 digits, as a resident ID: 9, two of province, three of
country (ISO 3166-1 numeric), the birth date, three of sequence, a check character of MOD 11-2. Before: three letters of
country, four digits of area, the birth date YYMMDD, one of sequence and one check digit, whose rule is not published.

>>> is_valid("911840190001010017"), is_valid("USA110000010112"), is_valid("USA990000010112")
(True, True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers import resident_id
from govcheck.privacy.identifiers.checksums import mod_11_2
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]

_NEW = re.compile(r"9([0-9]{2})[0-9]{3}([0-9]{8})[0-9]{3}[0-9X]").fullmatch
_OLD = re.compile(r"[A-Z]{3}([0-9]{2})[0-9]{2}([0-9]{6})[0-9]{2}").fullmatch


def is_valid(text: str) -> bool:
    """Whether it has one of the two forms, a real birth date, and, of 18 digits, the right check character.

    >>> is_valid("911840190013010012"), is_valid("")
    (False, False)
    """
    number = plain(text)
    if new := _NEW(number):
        return new[1] in resident_id.PROVINCES and resident_id.is_past(new[2]) and mod_11_2(number[:17]) == number[17]
    if old := _OLD(number):
        return old[1] in resident_id.PROVINCES and (resident_id.is_past("19" + old[2]) or resident_id.is_past("20" + old[2]))
    return False


def hides(text: str) -> Places:
    """All but the first three and the last two places.

    >>> hides("911840190001010017"), hides("USA110000010112")
    (((3, 16),), ((3, 13),))
    """
    return part(text, 3, -2)
