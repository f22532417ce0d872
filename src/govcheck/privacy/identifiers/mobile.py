"""Mobile numbers (手机号码): 11 digits in the blocks that the Ministry of Industry gave to public mobile networks.

The blocks are those of ``data/mobile_blocks.tsv``. A country code may stand before: +86, 0086, 86.

>>> is_valid("13800138000"), is_valid("+86 138-0013-8000"), is_valid("12345678901")
(True, True, False)
>>> hides("+86 138-0013-8000")
((8, 12),)
"""

from __future__ import annotations

import functools

from govcheck.privacy.data import rows
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["blocks", "hides", "is_valid"]


@functools.cache
def blocks() -> frozenset[str]:
    """The first three digits of a mobile number."""
    return frozenset(block for (block,) in rows("mobile_blocks"))


_DROPPED = str.maketrans("", "", "().·•・")


def _compact(text: str) -> str:
    """The 11 digits in ASCII without separators and country code; what is no mobile number comes back plain."""
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
        text = _compact(text)
    return text[:3] in blocks() and len(text) == 11 and text.isdigit() and text.isascii()


def hides(text: str) -> Places:
    """The four digits before the last four.

    >>> hides("13800138000")
    ((3, 7),)
    """
    return part(text, -8, -4)
