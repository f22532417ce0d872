"""Fixed telephone numbers (固定电话): area code and seven or eight digits; service numbers; 400, 800 and 95xxx numbers.

Numbering: 电信网编号计划 (2017). An office's number is meant to be public; a bare local number needs a label, so it has
its own function.

>>> is_valid("0752-2000000"), is_valid("+86 10 8000 0000"), is_valid("400-800-0000"), is_valid("12345")
(True, True, True, True)
>>> is_valid("2000000"), is_local("2000000")
(False, True)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import plain, star

__all__ = ["AREA_CODES", "compact", "is_local", "is_valid", "mask"]

_RANGES = (
    "10 20-25 27-29 310-319 335 349-359 370-379 391-396 398 410-421 427 429 431-440 448 451-459 464 467-470 471-479 482 483 "
    "510-519 523 527 530-539 543 546 550-566 570-580 591-599 631-635 660 662 663 668 691 692 701 710-719 722 724 728 730-739 "
    "743-746 750-760 762 763 766 768 769 770-779 790-799 812 813 816-818 825-839 851-859 870-879 883 886-888 890-899 901-909 "
    "911-919 930-939 941 943 951-955 970-979 990-999"
)


def _expand(ranges: str) -> frozenset[str]:
    pairs = (part.partition("-") for part in ranges.split())
    return frozenset(f"0{code}" for first, _, last in pairs for code in range(int(first), int(last or first) + 1))


AREA_CODES = _expand(_RANGES)
"""Area codes with the 0 before them: 010, 0752, ..."""

_EXTENSION = re.compile(r"(?:转|分机|ext\.?|#|-(?=[0-9]{1,5}$))[^0-9]*[0-9]{1,6}$", re.IGNORECASE)
_LOCAL = re.compile("[2-8][0-9]{6,7}").fullmatch
_FREE = re.compile("[48]00[0-9]{7}").fullmatch
_SERVICE = re.compile("12[13][0-9]{2}|95[0-9]{3,6}|96[0-9]{3,4}|1001[01]|1008[68]|1118[35]|100[0-9]{2}").fullmatch
_LONGEST = 64
_DROPPED = str.maketrans("", "", "().·•・/")


def compact(text: str) -> str:
    """The digits in ASCII with the area code's 0, without separators, country code and extension.

    >>> compact("（0752）200 0000转123"), compact("+86-752-2000000"), compact("0752-2000000-8001")
    ('07522000000', '07522000000', '07522000000')
    """
    number = plain(text).translate(_DROPPED)
    if len(text) > _LONGEST:
        return number
    if (extension := _EXTENSION.search(text)) and len(plain(text[: extension.start()]).translate(_DROPPED)) >= 7:
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
    number = compact(text)
    if not number.isascii() or not number.isdigit():
        return False
    if number[:1] != "0":
        return _FREE(number) is not None or _SERVICE(number) is not None
    if number[:3] in AREA_CODES:
        return len(number) == 11 and number[3] in "2345678"
    return number[:4] in AREA_CODES and _LOCAL(number[4:]) is not None


def is_local(text: str) -> bool:
    """Whether it is seven or eight digits that may be a number within an area: believed only behind a label.

    >>> is_local("8000 0000"), is_local("1234567")
    (True, False)
    """
    return _LOCAL(compact(text)) is not None


def mask(text: str) -> str:
    """The text with the last four digits hidden.

    >>> mask("0752-2000000")
    '0752-200****'
    """
    return star(text, -4, None)
