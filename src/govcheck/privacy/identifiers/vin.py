"""Vehicle identification numbers (车辆识别代号, 车架号): GB 16735-2019, ISO 3779; 17 characters without I, O, Q, a check at the ninth.

>>> is_valid("1M8GDM9AXKP042788"), is_valid("1M8GDM9A1KP042788")
(True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.checksums import vin_check
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]

_FORM = re.compile("[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{4}[0-9]{4}").fullmatch


def is_valid(text: str) -> bool:
    """Whether it has 17 characters, digits at the end, at least one letter, and the right check character.

    >>> is_valid("11111111111111111"), is_valid("1M8GDM9AXKP04278O")
    (False, False)
    """
    number = plain(text)
    return _FORM(number) is not None and not number.isdigit() and vin_check(number) == number[8]


def hides(text: str) -> Places:
    """All but the maker (the first three) and the last two characters.

    The last six are the car's own number; two of them leave ten thousand cars of a model and year.

    >>> hides("1M8GDM9AXKP042788")
    ((3, 15),)
    """
    return part(text, 3, -2)
