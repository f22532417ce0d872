"""E-mail addresses (电子邮箱): RFC 5321 as people use it, ASCII only.

>>> is_valid("zhangsan@example.com"), is_valid("zhangsan@example"), is_public("xxgk@example.gov.cn")
(True, False, True)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["WRITTEN", "hides", "is_public", "is_valid"]

_LABEL = "[a-z0-9](?:[a-z0-9－-]{0,61}[a-z0-9])?"
WRITTEN = re.compile(
    rf"[a-z0-9_＿][a-z0-9_＿%％+＋－-]{{0,63}}(?:[.．][a-z0-9_＿%％+＋－-]{{1,63}}){{0,8}}[@＠](?:{_LABEL}[.．]){{1,4}}[a-z]{{2,24}}"
)
"""An address in lower case, as it is looked for in a text."""
_LONGEST = 254


def _compact(text: str) -> str:
    """The address in ASCII, lower case, without blanks; its dashes stay."""
    return "-".join(map(plain, re.split("[-－]", text))).lower()


def is_valid(text: str) -> bool:
    """Whether it is an address of at most 254 characters.

    >>> is_valid("zhang..san@example.com"), is_valid("@example.com")
    (False, False)
    """
    if len(text) > 2 * _LONGEST:
        return False
    address = _compact(text)
    return len(address) <= _LONGEST and WRITTEN.fullmatch(address) is not None


def is_public(address: str) -> bool:
    """Whether it belongs to an organ of government: its domain is gov.cn or below it.

    >>> is_public("a@gov.cn"), is_public("a@gov.cn.example.com"), is_public("a@notgov.cn")
    (True, False, False)
    """
    return ("." + _compact(address).rpartition("@")[2]).endswith(".gov.cn")


def hides(text: str) -> Places:
    """All but the first character before the @.

    >>> hides("zhang.san@example.com"), hides("z@example.com")
    (((1, 9),), ((0, 1),))
    """
    end = max(text.rfind("@"), text.rfind("＠"))
    return part(text[:end] if end > 0 else text, 1, None)
