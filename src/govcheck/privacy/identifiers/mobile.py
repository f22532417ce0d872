"""Mobile numbers (手机号码): 11 digits in the blocks that the Ministry of Industry gave to public mobile networks.

Blocks: 13x, 145-149, 150-153, 155-159, 162, 165-167, 170-173, 175-178, 18x, 190-193, 195-199 (码号分配情况, 2023).
A country code may stand before: +86, 0086, 86.

>>> is_valid("13800138000"), is_valid("+86 138-0013-8000"), is_valid("12345678901")
(True, True, False)
>>> mask("+86 138-0013-8000")
'+86 138-****-8000'
"""

from __future__ import annotations

from govcheck.privacy.identifiers.writing import plain, star

__all__ = ["BLOCKS", "compact", "is_valid", "mask"]

_RANGES = ((130, 139), (145, 153), (155, 159), (162, 162), (165, 167), (170, 173), (175, 178), (180, 193), (195, 199))
BLOCKS = frozenset(str(block) for first, last in _RANGES for block in range(first, last + 1))
"""The first three digits of a mobile number."""

_DROPPED = str.maketrans("", "", "().·•・")


def compact(text: str) -> str:
    """The 11 digits in ASCII without separators and country code; what is no mobile number comes back plain.

    >>> compact("（＋８６）138.0013.8000"), compact("0086-13800138000"), compact("8613800138000")
    ('13800138000', '13800138000', '13800138000')
    """
    number = plain(text).translate(_DROPPED)
    if len(number) > 11 and number[-11] == "1" and number[:-11] in {"+86", "0086", "86", "+0086"}:
        return number[-11:]
    return number


def is_valid(text: str) -> bool:
    """Whether it is a mobile number, with or without country code.

    >>> is_valid("１３８００１３８０００"), is_valid("138001380001")
    (True, False)
    """
    if len(text) != 11 or not text.isascii():
        text = compact(text)
    return text[:3] in BLOCKS and len(text) == 11 and text.isdigit() and text.isascii()


def mask(text: str) -> str:
    """The text with the four digits before the last four hidden.

    >>> mask("13800138000")
    '138****8000'
    """
    return star(text, -8, -4)
