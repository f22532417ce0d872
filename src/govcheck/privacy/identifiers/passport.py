"""Passport numbers (护照号) of China: one or two letters and digits, nine characters, as printed in ICAO Doc 9303 form.

- ordinary: E or G and 8 digits, or E, a letter without I and O, and 7 digits; 14 or 15 and 7 digits until 2007;
- diplomatic, service, public affairs: D, S, P and 7 or 8 digits, or DE, SE, PE and 7;
- Hong Kong: H or K and 8 digits, or HA, HJ, KJ and 7; Macao: M and 8 digits, or MA, MB and 7.

There is no check digit in the number itself: only a label (护照) makes it a passport.

>>> is_valid("E00000001"), is_valid("EA0000001"), is_valid("A00000001")
(True, True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]

_NUMBER = re.compile(
    "[EGHKM][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|1[45][0-9]{7}|[DSP][0-9]{7,8}|[DSP]E[0-9]{7}|(?:HA|HJ|KJ|MA|MB)[0-9]{7}"
).fullmatch


def is_valid(text: str) -> bool:
    """Whether it has the form of a Chinese passport number.

    >>> is_valid("EI0000001"), is_valid("PE0000001"), is_valid("E0000001")
    (False, True, False)
    """
    return _NUMBER(plain(text)) is not None


def hides(text: str) -> Places:
    """All but the first and the last two characters.

    >>> hides("E00000001")
    ((1, 7),)
    """
    return part(text, 1, -2)
