"""Mobile numbers of Hong Kong, Macao, Taiwan and other countries, with their country code (ITU-T E.164).

Only the beginnings that a country gives to mobiles are known: an embassy's or a company's landline is meant to be public.

>>> is_valid("85260000000"), is_valid("0085260000000"), is_valid("886900000000"), is_valid("85225000000")
(True, True, True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["CODES", "hides", "is_valid"]

_MOBILES = {
    "852": "[5679][0-9]{7}",
    "853": "6[0-9]{7}",
    "886": "0?9[0-9]{8}",
    "81": "0?[789]0[0-9]{8}",
    "82": "0?10[0-9]{8}",
    "65": "[89][0-9]{7}",
    "60": "0?1[0-9]{8,9}",
    "66": "0?[689][0-9]{8}",
    "84": "0?[35789][0-9]{8}",
    "63": "0?9[0-9]{9}",
    "62": "0?8[0-9]{8,10}",
    "61": "0?4[0-9]{8}",
    "64": "0?2[0-9]{7,9}",
    "44": "0?7[0-9]{9}",
    "33": "0?[67][0-9]{8}",
    "49": "0?1[567][0-9]{8,9}",
    "39": "3[0-9]{8,9}",
    "34": "[67][0-9]{8}",
    "7": "9[0-9]{9}",
    "91": "[6-9][0-9]{9}",
    "95": "0?9[0-9]{7,9}",
    "855": "0?[1-9][0-9]{7,8}",
    "856": "0?20[0-9]{8}",
    "971": "0?5[0-9]{8}",
    "1": "[2-9][0-9]{2}[2-9][0-9]{6}",
}
CODES = frozenset(_MOBILES)
"""The country codes that are known."""
_DROPPED = str.maketrans("", "", "().·•・+")
_FORM = re.compile("(?:00)?(?:" + "|".join(code + form for code, form in _MOBILES.items()) + ")").fullmatch


def is_valid(text: str) -> bool:
    """Whether it is such a number; ``+`` or ``00`` before it, or brackets around its code, are for the caller to ask.

    >>> is_valid("+852 6000 0000"), is_valid("33-612000000"), is_valid("13800138000")
    (True, True, False)
    """
    return _FORM(plain(text).translate(_DROPPED)) is not None


def hides(text: str) -> Places:
    """The four digits before the last four.

    >>> hides("+852 6000 0000")
    ((5, 9),)
    """
    return part(text, -8, -4)
