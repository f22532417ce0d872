"""Teachers' qualification certificate numbers (教师资格证书号码), as the Ministry of Education has them numbered: 17 digits.

Four of the year, two of the province, three of the authority, one of the kind of school (1-7), one of the sex (0 woman, 1 man),
six of sequence. There is no check digit: only a label makes it a certificate.

>>> is_valid("20194400010000001"), is_valid("20199900010000001"), is_valid("2019 44000 1 0 000001")
(True, False, True)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers import resident_id
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]

_FORM = re.compile("(?:199[5-9]|20[0-9]{2})([0-9]{2})[0-9]{3}[1-7][01][0-9]{6}").fullmatch


def is_valid(text: str) -> bool:
    """Whether it has the form, a year since 1995 and a province.

    >>> is_valid("20194400011000001"), is_valid("19944400011000001"), is_valid("20194400081000001")
    (True, False, False)
    """
    match = _FORM(plain(text))
    return match is not None and match[1] in resident_id.PROVINCES


def hides(text: str) -> Places:
    """All but the year, the province and the last two digits.

    >>> hides("20194400011000001")
    ((6, 15),)
    """
    return part(text, 6, -2)
