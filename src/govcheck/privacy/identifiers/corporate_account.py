"""Accounts of organisations (对公账户, 单位结算账户): 12 to 22 digits; each bank numbers its own way, without a common check digit.

Only a label (账号, 保证金账户) tells such a number from any other.

>>> is_valid("44000 0000 0000 0001 234"), is_valid("000000000000")
(True, False)
"""

from __future__ import annotations

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]


def is_valid(text: str) -> bool:
    """Whether it is 12 to 22 digits, not one digit throughout.

    >>> is_valid("44000000001"), is_valid("44000000000000000000001")
    (False, False)
    """
    number = plain(text)
    return 12 <= len(number) <= 22 and number.isdigit() and number.isascii() and number.count(number[0]) < len(number)


def hides(text: str) -> Places:
    """All but the first four and the last four digits.

    >>> hides("440000000001")
    ((4, 8),)
    """
    return part(text, 4, -4)
