"""Military identity cards (军官证, 士兵证, 文职干部证, 武警警官证): a character, 字第, four to eight digits, 号.

The characters are those of the services and commands (军 士 文 武 南 海 空 ...). Permits are written the same way
(建字第, 房权证字第, 刑字第) and are not among them; still only a label makes it a card.

>>> is_valid("军字第00000001号"), is_valid("建字第00000001号"), is_valid("房权证字第0000001号")
(True, False, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import plain, star

__all__ = ["compact", "is_valid", "mask"]

_NUMBER = re.compile("[军兵士文职政参后装联火南北沈兰济成广东西中海空武警](?:字第|字|第)[0-9]{4,8}号?").fullmatch


def compact(text: str) -> str:
    """The number without separators, its digits in ASCII.

    >>> compact("军字第 ００００-0001 号")
    '军字第00000001号'
    """
    return plain(text)


def is_valid(text: str) -> bool:
    """Whether it has the form of a card's number.

    >>> is_valid("空字第0000001"), is_valid("军字第001号")
    (True, False)
    """
    return _NUMBER(plain(text)) is not None


def mask(text: str) -> str:
    """The text with all but the last two digits hidden; its words stay.

    >>> mask("军字第00000001号")
    '军字第******01号'
    """
    start = next((place for place, character in enumerate(text) if character.isdigit()), 0)
    end = len(text.rstrip("号 \u3000"))
    return text[:start] + star(text[start:end], 0, -2) + text[end:]
