"""Other personal certificates and records: social security card, household register, exam admission, hospital and case records.

Each issuer numbers its own way: up to three letters and 5 to 19 digits, without blanks. Only a label makes it one.

>>> is_valid("20260001"), is_valid("ab000001"), is_valid("2026 0001")
(True, True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]

_FORM = re.compile("[A-Z]{0,3}[0-9]{5,19}").fullmatch


def is_valid(text: str) -> bool:
    """Whether it has the form of such a number.

    >>> is_valid("0001"), is_valid("２０２６０００１")
    (False, True)
    """
    return text.isalnum() and _FORM(plain(text)) is not None


def hides(text: str) -> Places:
    """All but the first two and the last two characters.

    >>> hides("20260001")
    ((2, 6),)
    """
    return part(text, 2, -2)
