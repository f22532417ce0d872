"""E-mail addresses (电子邮箱): RFC 5321 as people use it, ASCII only.

>>> is_valid("zhangsan@example.com"), is_valid("zhangsan@example"), is_public("xxgk@example.gov.cn")
(True, False, True)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import plain, star

__all__ = ["compact", "is_public", "is_valid", "mask"]

_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(rf"[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@(?:{_LABEL}\.)+[a-z]{{2,24}}").fullmatch
_LONGEST = 254


def compact(text: str) -> str:
    """The address in ASCII, lower case, without blanks; its dashes stay.

    >>> compact("Zhang-San ＠ example．com")
    'zhang-san@example.com'
    """
    return "-".join(map(plain, re.split("[-－]", text))).lower()


def is_valid(text: str) -> bool:
    """Whether it is an address of at most 254 characters.

    >>> is_valid("zhang..san@example.com"), is_valid("@example.com")
    (False, False)
    """
    if len(text) > 2 * _LONGEST:
        return False
    address = compact(text)
    return len(address) <= _LONGEST and _ADDRESS(address) is not None


def is_public(address: str) -> bool:
    """Whether it belongs to an organ of government: its domain is gov.cn or below it.

    >>> is_public("a@gov.cn"), is_public("a@gov.cn.example.com"), is_public("a@notgov.cn")
    (True, False, False)
    """
    return ("." + compact(address).rpartition("@")[2]).endswith(".gov.cn")


def mask(text: str) -> str:
    """The text with all but the first character before the @ hidden.

    >>> mask("zhang.san@example.com"), mask("z@example.com")
    ('z****.***@example.com', '*@example.com')
    """
    end = max(text.rfind("@"), text.rfind("＠"))
    return star(text[:end], 1, None) + text[end:] if end >= 0 else star(text, 1, None)
