"""Travel permits between the mainland, Hong Kong, Macao and Taiwan (通行证), as the National Immigration Administration numbers them.

- 往来港澳通行证: C and 8 digits, or C, a letter without I and O, and 7 digits; W and 8 digits until 2014;
- 往来台湾通行证: L and 8 digits; T and 8 digits until 2016;
- 港澳居民来往内地通行证 (回乡证): H or M and 8 digits, with or without 2 digits of issue;
- 台湾居民来往大陆通行证 (台胞证): 8 digits; until 2015 10 digits and a letter in brackets.

There is no check digit: only a label makes it a permit.

>>> is_valid("C00000001"), is_valid("H0000000101"), is_valid("00000001"), is_valid("X00000001")
(True, True, True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]

_NUMBER = re.compile(r"[CLWT][0-9]{8}|C[A-HJ-NP-Z][0-9]{7}|[HM][0-9]{8}(?:[0-9]{2})?|[0-9]{8}|[0-9]{10}(?:\([A-Z]\)|[A-Z])").fullmatch


def is_valid(text: str) -> bool:
    """Whether it has the form of one of the permits.

    >>> is_valid("CA0000001"), is_valid("CI0000001"), is_valid("0000000001(B)")
    (True, False, True)
    """
    return _NUMBER(plain(text)) is not None


def hides(text: str) -> Places:
    """All but the first and the last two characters.

    >>> hides("H0000000101")
    ((1, 9),)
    """
    return part(text, 1, -2)
