"""The numbers that head lines, and the marks that come in pairs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["HEADS", "KEYS", "LEVELS", "PAIRS", "Head", "numeral", "unpaired"]

PAIRS = ("（）", "《》", "“”", "()", "‘’", "【】", "〈〉")
_DIGITS = "〇一二三四五六七八九"


def numeral(number: int) -> str:
    """The number in Chinese numerals.

    >>> [numeral(number) for number in (7, 10, 21, 105, 210)]
    ['七', '十', '二十一', '一百零五', '二百一十']
    """
    if number < 20:
        return ("十" if number >= 10 else "") + _DIGITS[number % 10].strip("〇")
    if number < 100:
        return _DIGITS[number // 10] + numeral(10 + number % 10)
    rest = number % 100
    tail = "" if not rest else "零" + _DIGITS[rest] if rest < 10 else ("一" if rest < 20 else "") + numeral(rest)
    return _DIGITS[number // 100] + "百" + tail


class Head(NamedTuple):
    """The head of a line: which level of numbers it belongs to, and its number."""

    level: str
    number: int


def _heads() -> Iterator[tuple[str, Head]]:
    for number in range(1, 41):
        chinese = numeral(number)
        yield f"{chinese}、", Head("一、", number)
        yield f"（{chinese}）", Head("（一）", number)
        yield f"({chinese})", Head("（一）", number)
        yield f"{number}.", Head("1.", number)
        yield f"{number}．", Head("1.", number)
        yield f"{number}、", Head("1、", number)
        yield f"（{number}）", Head("（1）", number)
        yield f"({number})", Head("（1）", number)
    for number in range(1, 400):
        yield f"第{numeral(number)}条", Head("条", number)
    for number in range(1, 60):
        yield f"第{numeral(number)}章", Head("章", number)


HEADS = dict(_heads())
"""What stands at the head of a line -> its level and number."""

LEVELS = list(dict.fromkeys(head.level for head in HEADS.values()))
KEYS = {written: (LEVELS.index(level), number) for written, (level, number) in HEADS.items()}
"""What stands at the head of a line -> which of the levels it belongs to, and its number."""


def unpaired(signs: str) -> bool:
    """Whether anything is left of the marks when all pairs are taken out, from the inner ones on.

    >>> unpaired("“（）《》”"), unpaired("《《》")
    (False, True)
    """
    length = len(signs) + 1
    while signs and len(signs) < length:
        length = len(signs)
        for pair in PAIRS:
            signs = signs.replace(pair, "")
            if not signs:
                return False
    return bool(signs)
