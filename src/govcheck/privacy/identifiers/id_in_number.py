"""Numbers that hold a resident ID (id-in-number), and so reveal it though they look like something else.

- disability card (残疾人证): the ID, one digit of category 1-7, one of degree 1-4 (中国残联, second generation): 20 places, and B1, B2 …
  where it was issued again;
- student number (学籍号): G and the ID (教育部 学籍管理办法): 19 places;
- former tax number of a sole trader (纳税人识别号): the ID and 00, 01, ...: 20 places;
- physician's qualification (医师资格证书编码): year, province, level, category (9 digits) and the ID: 27 places.

>>> held_id("11010519491231002X43")
('disability-card', 0, 18)
"""

from __future__ import annotations

import re
from typing import Literal

from govcheck.privacy.identifiers import resident_id
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["Holder", "held_id", "hides", "is_valid"]

Holder = Literal["disability-card", "student-number", "tax-number", "physician-licence"]

_ID = r"([1-8][0-9]{16}[0-9X])"
_FORMS: tuple[tuple[Holder, re.Pattern[str]], ...] = (
    ("disability-card", re.compile(_ID + "[1-7][1-4](?:B[0-9])?")),
    ("tax-number", re.compile(_ID + "0[0-9]")),
    ("student-number", re.compile("G" + _ID)),
    ("physician-licence", re.compile("(?:199|20[0-9])[0-9]{6}" + _ID)),
)


def held_id(number: str) -> tuple[Holder, int, int] | None:
    """The kind of number and where the valid resident ID in it starts and ends, in code points of ``number``; or None.

    >>> held_id("G110105 19491231 002X")
    ('student-number', 1, 21)
    >>> held_id("11010519491231002043") is None
    True
    """
    compacted = plain(number)
    if not 19 <= len(compacted) <= 27:
        return None
    for kind, form in _FORMS:
        match = form.fullmatch(compacted)
        if match and resident_id.is_valid(match[1]):
            places = [place for place, character in enumerate(number) if plain(character)]
            return kind, places[match.start(1)], places[match.end(1) - 1] + 1
    return None


def is_valid(text: str) -> bool:
    """Whether it is one of these numbers with a valid resident ID in it.

    >>> is_valid("11010519491231002X00"), is_valid("11010519491231002X")
    (True, False)
    """
    return held_id(text) is not None


def hides(text: str) -> Places:
    """Of the ID in it what :func:`resident_id.hides` hides; without one, all but three places at either end.

    >>> hides("11010519491231002X43")
    ((2, 15),)
    """
    held = held_id(text)
    if held is None:
        return part(text, 3, -3)
    _, start, end = held
    return tuple((start + first, start + last) for first, last in resident_id.hides(text[start:end]))
