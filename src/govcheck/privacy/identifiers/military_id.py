"""Military identity cards (军官证, 士兵证, 文职干部证, 武警警官证): a character, 字第, four to eight digits, 号.

The characters are those of the services and commands (军 士 文 武 南 海 空 ...). Permits are written the same way
(建字第, 房权证字第, 刑字第) and are not among them; still only a label makes it a card.

>>> is_valid("军字第00000001号"), is_valid("建字第00000001号"), is_valid("房权证字第0000001号")
(True, False, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["HEADS", "hides", "is_valid"]

HEADS = "军兵士文职政参后装联火南北沈兰济成广东西中海空武警"
"""The characters that begin a number."""

_NUMBER = re.compile(f"[{HEADS}](?:字第|字|第)[0-9]{{4,8}}号?").fullmatch


def is_valid(text: str) -> bool:
    """Whether it has the form of a card's number.

    >>> is_valid("空字第0000001"), is_valid("军字第001号")
    (True, False)
    """
    return _NUMBER(plain(text)) is not None


def hides(text: str) -> Places:
    """All but the last two digits; its words stay.

    >>> hides("军字第00000001号")
    ((3, 9),)
    """
    start = next((place for place, character in enumerate(text) if character.isdigit()), 0)
    end = len(text.rstrip("号 \u3000"))
    return tuple((start + first, start + last) for first, last in part(text[start:end], 0, -2))
