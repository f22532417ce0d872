"""Characters cut in two: a tool looked for a full-width mark in the bytes of GBK and found it across two characters.

校” is D0 A3 A1 B1. Whoever finds A3 A1, which is ！, leaves ?！ and reads on out of step, until a mark or a letter comes.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from govcheck.language.dictionary import weights_of
from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.lost_characters import asks
from govcheck.pages.damage.plausibility import is_common, is_first_level

__all__ = ["CUT_BYTES"]

_MARKS = "！（），．：；？"
"""The full-width marks; their first byte is A3."""
_CUT = re.compile(f"(?<=[\u3400-\u9fff，。、；：！？”’》）])([?\ufffd])([{_MARKS}])")
_REACH = 24  # characters after which a text that has not fallen into step is given up
_MARGIN = 0.4
"""By how much, as a logarithm, the best guess has to be more probable than the next."""
_STOP_WEIGHT = -9.0


@functools.cache
def _signs() -> frozenset[str]:
    return frozenset(f"{lost}{mark}" for lost in "?\ufffd" for mark in _MARKS)


def _cut_bytes(text: str) -> Iterator[Damage]:
    """The places that are out of step, with what stood there where the words around tell it: a guess at best.

    >>> [(text[d.start : d.end], d.repair) for text in ["办好学?！敝贫?，切实"] for d in CUT_BYTES.find(text)]
    [('?！敝贫?', '校”制度')]
    """
    end = 0
    for match in _CUT.finditer(text):
        if match.start() < end or (asks(text, match.start()) and not _CUT.match(text, match.end())):
            continue
        walked = _walk(text, match)
        if walked is None:
            continue
        end, inner = walked
        repair = _repaired(text, match.start(), inner)
        yield Damage("mojibake", match.start(), end, repair, "按字节替换标点时截断的字，编码错位", guessed=True)


def _walk(text: str, match: re.Match[str]) -> tuple[int, str] | None:
    """Up to where the text is out of step, and what it says; of a last character that is cut too, the first byte."""
    position = match.end()
    pending = match[2].encode("gbk")[1:]
    read: list[str] = []
    while position < min(len(text), match.end() + _REACH):
        character = text[position]
        if character in "?\ufffd":
            inner = "".join(read) + pending.decode("latin-1")
            return (position + 1, inner) if all(map(is_common, read)) else None
        data = pending + character.encode("gbk", "ignore")
        pair = data[:2].decode("gbk", "ignore") if len(data) > 1 else ""
        if len(pair) != 1:
            return None
        read.append(pair)
        pending = data[2:]
        position += 1
        if not pending:
            return (position, "".join(read)) if _is_plausible(read, text[match.end() : position]) else None
    return None


def _is_plausible(read: list[str], shown: str) -> bool:
    """Whether what is read is common and what stands there is not all of it."""
    return all(map(is_common, read)) and (not shown or not all(map(is_first_level, shown)) or len(read) > 1 or not shown[0] > "\u3400")


def _repaired(text: str, start: int, inner: str) -> str | None:
    """What stood there, if both characters that are half lost can be told from the words around."""
    body, last = (inner[:-1], inner[-1:].encode("latin-1")) if inner and "\x80" <= inner[-1] <= "\xff" else (inner, b"")
    first = _best(text[max(0, start - 3) : start], _with_trail(), body[:3])
    if first is None:
        return None
    if not last:
        return first + body
    candidates = "”。、“" if last == b"\xa1" else _with_lead(last)
    if last == b"\xa1":
        opened = text.rfind("“", max(0, start - 40), start) > text.rfind("”", max(0, start - 40), start)
        return first + body + ("”" if opened else "。")
    ending = _best(body[-3:], candidates, "")
    return None if ending is None else first + body + ending


@functools.cache
def _with_trail() -> str:
    """The common characters whose second byte is A3."""
    characters = (bytes((lead, 0xA3)).decode("gbk", "ignore") for lead in range(0x81, 0xFF))
    return "".join(c for c in characters if c and is_common(c))


@functools.cache
def _with_lead(lead: bytes) -> str:
    characters = ((lead + bytes((trail,))).decode("gbk", "ignore") for trail in range(0x40, 0xFF))
    return "".join(c for c in characters if c and is_common(c))


def _best(before: str, candidates: str, after: str) -> str | None:
    """The character that makes the most probable word with its neighbours; None where several do."""
    ranked = sorted(((_weight(before, c, after), c) for c in candidates), reverse=True)
    if not ranked or ranked[0][0] <= -99 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    return ranked[0][1]


def _weight(before: str, character: str, after: str) -> float:
    if character == "。":
        return _STOP_WEIGHT if after > "\u3400" and before[-1:] > "\u3400" else -99.0
    around = before + character + after
    place = len(before)
    words = (around[start:end] for start in range(place + 1) for end in range(max(place + 1, start + 2), min(len(around), start + 4) + 1))
    return max((weights_of(word[0]).get(word, -99.0) for word in words if word[0] > "\u3400"), default=-99.0)


CUT_BYTES = Detector(_signs, _cut_bytes)
