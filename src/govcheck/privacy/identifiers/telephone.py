"""Fixed telephone numbers (固定电话): area code and seven or eight digits; service numbers; 400, 800 and 95xxx numbers.

Numbering: 电信网编号计划 (2017). An office's number is meant to be public; a bare local number needs a label, so it has
its own function.

>>> is_valid("0752-2000000"), is_valid("+86 10 8000 0000"), is_valid("400-800-0000"), is_valid("12345")
(True, True, True, True)
>>> is_valid("2000000"), is_local("2000000")
(False, True)
"""

from __future__ import annotations

import functools
import re

from govcheck.privacy.data import rows
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["area_codes", "hides", "is_local", "is_valid"]


@functools.cache
def area_codes() -> frozenset[str]:
    """Area codes with the 0 before them: 010, 0752, ..."""
    return frozenset(code for (code,) in rows("area_codes"))


_EXTENSION = re.compile(r"(?:转|分机|ext\.?|#|[-－](?=[0-9０-９]{1,5}$))[^0-9０-９]*[0-9０-９]{1,6}$", re.IGNORECASE)
_LOCAL = re.compile("[2-8][0-9]{6,7}").fullmatch
_FREE = re.compile("[48]00[0-9]{7}").fullmatch
_SERVICE = re.compile("12[13][0-9]{2}|95[0-9]{3,6}|96[0-9]{3,4}|1001[01]|1008[68]|1118[35]|100[0-9]{2}").fullmatch
_LONGEST = 64
_SHORTEST = 7
_DROPPED = str.maketrans("", "", "().·•・/")


def _compact(text: str) -> str:
    """The digits in ASCII with the area code's 0, without separators, country code and extension."""
    number = plain(text).translate(_DROPPED)
    if len(text) > _LONGEST:
        return number
    if (extension := _EXTENSION.search(text)) and len(plain(text[: extension.start()]).translate(_DROPPED)) >= _SHORTEST:
        number = plain(text[: extension.start()]).translate(_DROPPED)
    for country in ("+86", "0086"):
        if number.startswith(country):
            return "0" + number[len(country) :].removeprefix("0")
    return number


def is_valid(text: str) -> bool:
    """Whether it is a number with area code, of a service (12345, 10086), or of the kinds 400, 800, 95xxx, 96xxx.

    >>> is_valid("0752-1000000"), is_valid("0261-2000000"), is_valid("95588"), is_valid("13800138000")
    (False, False, True, False)
    """
    number = _compact(text)
    if not number.isascii() or not number.isdigit():
        return False
    if number[:1] != "0":
        return _FREE(number) is not None or _SERVICE(number) is not None
    if number[:3] in area_codes():
        return len(number) == 11 and number[3] in "2345678"
    return number[:4] in area_codes() and _LOCAL(number[4:]) is not None


def is_local(text: str) -> bool:
    """Whether it is seven or eight digits that may be a number within an area: believed only behind a label.

    >>> is_local("8000 0000"), is_local("1234567")
    (True, False)
    """
    return _LOCAL(_compact(text)) is not None


def hides(text: str) -> Places:
    """The last four digits; those of an extension are not counted.

    >>> hides("0752-2000000"), hides("0752-2000000转123")
    (((8, 12),), ((8, 12),))
    """
    extension = _EXTENSION.search(text) if len(text) <= _LONGEST else None
    return part(text[: extension.start()] if extension and extension.start() >= _SHORTEST else text, -4, None)
