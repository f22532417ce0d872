"""Numbers of headings and items: none skipped, none twice. GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）.

Each level counts for itself and begins anew with 1 wherever it likes, so a list in each section is right. As long as every
number follows the last one of its level nothing else is looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from govcheck.form.draft import Draft, warning
from govcheck.form.structure import HEADS, KEYS, LEVELS, Head, numeral
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "gate", "read"]

RULE = "numbering"
_ANNOUNCED = "announced numbers"
_SPOKEN = "numbers in a sentence"
_DIGITS = "〇一二三四五六七八九"
_WORDS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
NEEDLES = {
    _ANNOUNCED: frozenset(f"{said}{word}" for said in ("以下", "下列", "如下") for word in _WORDS),
    _SPOKEN: frozenset(f"{mark}{word}是" for mark in "。；，：\n " for word in "三四五六七八九"),
}
_HEAD = re.compile("\n[ \u3000\t]*([一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[0-9]{1,2}[.．、])")
_ARTICLE = re.compile("第[一二三四五六七八九十百零]{1,6}条(?=[ \u3000\t【（(\n])")
_CHAPTER = re.compile("第[一二三四五六七八九十]{1,3}章(?=[ \u3000\t【（(\n])")
_AT_LINE_HEAD = (
    "[\\s#]*(第[一二三四五六七八九十百零]{1,6}[条章](?=[ \u3000\t【（(\n])|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]"
    "|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、])"
)
_AT_TEXT_HEAD = re.compile(_AT_LINE_HEAD)
_AT_LINE_HEADS = re.compile("\n" + _AT_LINE_HEAD)
_MOST_ITEMS = 100  # that are looked at behind an announcement
_CITES = re.compile("[项款条、和或至]|[0-9]|[ \u3000\t]*(?:\n|$)")
_ANNOUNCEMENT = re.compile("(?:以下|下列|如下)([二两三四五六七八九十])(?:项|个方面|方面|点|种|类|条|个|款|大)[^。；\n]{0,20}[：:]\\s*$")
_POINT = re.compile("(?:^|[。；，：\\s])([一二三四五六七八九])是")


class _Place(NamedTuple):
    start: int
    end: int
    head: Head


def gate(draft: Draft) -> bool:
    """Whether a number does not follow the last one of its level."""
    heads: list[str] = _AT_LINE_HEADS.findall(draft.text)
    first = _AT_TEXT_HEAD.match(draft.text)
    if first is not None:
        heads.insert(0, first[1])
    last = [0] * len(LEVELS)
    for level, number in filter(None, map(KEYS.get, heads)):
        if number != 1 and last[level] != number - 1 and last[level]:
            return True
        last[level] = number
    return False


def read(draft: Draft) -> Iterator[Claim]:
    """What is wrong with the numbers of a text."""
    announced = [
        (start, end)
        for start, end in draft.places(_ANNOUNCED)
        if _ANNOUNCEMENT.match(draft.line_text(start), start - draft.line(start).start)
    ]
    places = _places(draft) if announced or RULE in draft.opened else []
    if RULE in draft.opened:
        yield from _sequences(draft, places)
    for start, end in announced:
        yield from _announced(draft, start, end, places)
    yield from _points(draft)


def _places(draft: Draft) -> list[_Place]:
    """The heads of lines that are numbers of items, and no citations."""
    text = draft.text
    places = []
    for found in _HEAD.finditer("\n" + text):
        start, end = found.start(1) - 1, found.end() - 1
        if found[1] in HEADS and _CITES.match(text, end) is None:
            places.append(_Place(start, end, HEADS[found[1]]))
    for pattern in (_ARTICLE, _CHAPTER):
        for found in pattern.finditer(text):
            if found[0] in HEADS and not text[draft.line(found.start()).start : found.start()].strip(" \u3000\t#"):
                places.append(_Place(*found.span(), HEADS[found[0]]))
    return sorted(places)


def _sequences(draft: Draft, heads: list[_Place]) -> Iterator[Claim]:
    """Numbers that do not follow the last one of their level, where the level goes on behind them."""
    last: dict[str, int] = {}
    order: list[str] = []
    for index, (start, end, (level, number)) in enumerate(heads):
        if level in order:
            for lower in order[order.index(level) + 1 :]:
                last.pop(lower, None)
            del order[order.index(level) + 1 :]
        else:
            order.append(level)
        before = last.get(level)
        last[level] = number
        if before is None or number in (1, before + 1):
            continue
        following = _next_of(heads, index, order[: order.index(level)])
        if number == before and following is not None and following not in (1, before + 1, before + 2):
            continue
        if number == before:
            yield warning(RULE, start, end, f"序号重复，前一个也是第{before}项")
        elif before + 1 < number <= before + 3 and following in (None, 1, number + 1) and not _stands(draft, heads, index):
            yield warning(RULE, start, end, f"序号不连续，前一个是第{before}项")


def _stands(draft: Draft, heads: list[_Place], index: int) -> bool:
    """Whether the missing number stands somewhere behind the last one, though not at the head of a line."""
    start, end, (level, number) = heads[index]
    first = next((place.end for place in reversed(heads[:index]) if place.head.level == level), 0)
    between, missing = draft.text[first:start], numeral(number - 1)
    written = {"条": f"第{missing}条", "章": f"第{missing}章", "一、": f"{missing}、", "1.": f"{number - 1}.", "1、": f"{number - 1}、"}
    return written.get(level, draft.text[start:end].replace(numeral(number), missing).replace(str(number), str(number - 1))) in between


def _next_of(heads: list[_Place], index: int, above: list[str]) -> int | None:
    """The next number of the level, if no level above it comes first."""
    level = heads[index].head.level
    for place in heads[index + 1 :]:
        if place.head.level == level:
            return place.head.number
        if place.head.level in above:
            return None
    return None


def _announced(draft: Draft, start: int, end: int, places: list[_Place]) -> Iterator[Claim]:
    """以下三项： before a list of four."""
    line = draft.line(start)
    items = places[bisect_right(places, line.end, key=lambda place: place.start) :][:_MOST_ITEMS]
    if not items or items[0].head.number != 1 or draft.text[line.end : items[0].start].strip():
        return
    level, count = items[0].head.level, 1
    for place in items[1:]:
        if place.head.level == level:
            if place.head.number != count + 1:
                break
            count += 1
    said = _WORDS[draft.text[end - 1]]
    if count != said and count > 1:
        yield warning(RULE, start, end, f"列出的有{count}项")


def _points(draft: Draft) -> Iterator[Claim]:
    """一是……二是……四是 within a paragraph."""
    last = -1
    for start, _ in draft.places(_SPOKEN):
        line = draft.line(start + 1)
        if line.start == last:
            continue
        last = line.start
        points = list(_POINT.finditer(draft.text, line.start, line.end))
        numbers = [_DIGITS.index(point[1]) for point in points]
        if numbers.count(1) != 1 or numbers[0] != 1:
            continue
        for before, number, point in zip(numbers, numbers[1:], points[1:], strict=False):
            if number == before:
                yield warning(RULE, point.start(1), point.end(), f"序号重复，前一个也是第{before}点")
                break
            if number == before + 2:
                yield warning(RULE, point.start(1), point.end(), f"序号不连续，前一个是第{before}点")
                break
