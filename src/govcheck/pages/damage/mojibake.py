"""Mojibake: text that was decoded with the wrong encoding, and what it was before.

Each wrong reading is undone the same way: the characters go back to bytes, the bytes are searched for runs that only
the right encoding explains, and such a run must decode to Chinese. Readings may lie one upon the other.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import accumulate, islice, pairwise

from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.plausibility import is_common, is_first_level, is_text

__all__ = ["MOJIBAKE"]

_UNKNOWN = b"\xff"  # a byte that the wrong reading lost: U+FFFD. Neither UTF-8 nor GBK has it
_FOREIGN = b"\0"  # a character that is no byte of the wrong reading
_DEPTH = 3  # readings one upon the other
_FEW = 8  # signs of which each is looked at by itself
_NEAR = 12  # characters on either side of it
_CP1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"
_LATIN = {c: bytes((0x80 + i,)) for i, c in enumerate(_CP1252) if c != " "} | {chr(b): bytes((b,)) for b in range(1, 0x100)}
_USUAL = frozenset(map(chr, range(0x80))).union("\xa0\xad°±·×÷ÿ€‚„…†‡ˆ‰‹‘’“”•–—˜™›")
"""Characters of the Latin readings that undamaged Chinese text holds too."""

_THREE = rb"(?:[\xe2-\xe9\xef\xff][\x80-\xbf\xff]{2}|\xf0[\x90-\xbf\xff][\x80-\xbf\xff]{2})"
_TWO = rb"[\xc2-\xcb][\x80-\xbf]"
_GAP = rb"[\t-\r -~]{0,20}"
_CHINESE = _THREE + rb"(?:" + _GAP + rb"(?:" + _THREE + rb"|\xc2[\xa0-\xbf]|\xc3[\x97\xb7]))*(?:[\xe3-\xe9]?\xff{1,3})?"
_HALF = rb"(?:" + _TWO + rb"|\xe2[\x80-\x84][\x80-\xbf])"
_TWICE = _TWO + rb"(?:" + _HALF + rb"){2,}(?:" + _GAP + rb"(?:" + _HALF + rb"|\xff){3,})*"
_UTF8 = re.compile(_CHINESE + rb"|" + _TWICE)
_UTF8_HINT = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf]{2}[\xe2-\xe9\xef][\x80-\xbf]{2}")
_TWICE_HINT = re.compile(rb"[\xc2-\xcb][\x80-\xbf](?:[\xc2-\xcb\xe2][\x80-\xbf]{1,2}){4}")
_PAIR = rb"[\x81-\xff][\x40-\x7e\x80-\xff]"
_GBK = re.compile(rb"(?:" + _PAIR + rb")+(?:[\t-\r -~]{0,20}(?:" + _PAIR + rb")+)*")
_LATIN_SIGN = re.compile("[\x80-\xbf\xd7\xf7]")
_UNUSUAL_LATIN = re.compile(f"[{re.escape(''.join(_LATIN.keys() - _USUAL))}]")
_LATIN_HINT = re.compile(f"[\x80-\xff{_CP1252.replace(' ', '')}]{{3,}}")

_READ_AS_GBK = "UTF-8 文本被当作 GBK 读出的乱码"
_READ_AS_LATIN = "UTF-8 文本被当作西文编码读出的乱码"
_GBK_READ_AS_LATIN = "GBK 文本被当作西文编码读出的乱码"


@functools.cache
def _signs() -> frozenset[str]:
    """One of these stands in every run that is taken for mojibake, as it is not usual (see :func:`_is_usual`).

    UTF-8 read as GBK begins, in step, with the first two bytes of a Chinese character; read as Latin before, with those
    of a Latin letter, which are GBK's least used characters.
    """
    chinese = "—。，" + "".join(map(chr, range(0x4E00, 0x9FC0, 0x40)))  # 64 characters share their first two bytes
    latin = [character for character, byte in _LATIN.items() if b"\x80" <= byte <= b"\xbf"] + ["Ã"]
    pairs = {character.encode()[:2] for character in (*chinese, *latin)}
    return frozenset(_LATIN.keys() - _USUAL) | {pair.decode("gb18030") for pair in pairs if pair[0] >= 0xE2 or pair[1] <= 0xA0}


def _find(text: str) -> list[Damage]:
    """The runs that were read in a wrong encoding, sorted; none overlaps another.

    >>> [(d.start, d.end, d.repair) for d in MOJIBAKE.find("关于鍦版柟鏀垮簻的" + "ÈËÃñÕþ¸®")]
    [(2, 8, '地方政府'), (9, 17, '人民政府')]
    """
    return _mojibake(text, _DEPTH)


def _mojibake(text: str, depth: int) -> list[Damage]:
    found: list[Damage] = []
    near = _near_signs(text) if depth else ""
    data = near.encode("gb18030", "replace")
    if _UTF8_HINT.search(data) or _TWICE_HINT.search(data):
        found += _runs(text, _gbk_bytes, _UTF8, _from_utf8, _READ_AS_GBK, depth)
    if _UNUSUAL_LATIN.search(near) and _LATIN_HINT.search(near):
        latin = _runs(text, _latin_byte, _UTF8, _from_utf8, _READ_AS_LATIN, depth)
        found += latin or _runs(text, _latin_byte, _GBK, _from_gbk, _GBK_READ_AS_LATIN, depth)
    return list(_joined(text, sorted(found)))


@functools.cache
def _sign_class() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_signs()))}]")


def _near_signs(text: str) -> str:
    """What stands around the signs; the whole text where there are more than a few, as in mojibake."""
    places = [match.start() for match in islice(_sign_class().finditer(text), _FEW + 1)]
    return text if len(places) > _FEW else "\n".join(text[max(0, place - _NEAR) : place + _NEAR] for place in places)


def _joined(text: str, found: list[Damage]) -> Iterator[Damage]:
    """Runs with a few lost bytes between them become one, and of two that overlap the first remains."""
    group: list[Damage] = []
    for run in found:
        if group and run.start < group[-1].end:
            continue
        if group and (run.start - group[-1].end > 4 or any(map(is_common, text[group[-1].end : run.start]))):
            yield _one(group)
            group = []
        group.append(run)
    if group:
        yield _one(group)


def _one(group: list[Damage]) -> Damage:
    pieces = [group[0].repair or ""]
    for last, run in pairwise(group):
        pieces += ["\ufffd" if run.start > last.end else "", run.repair or ""]
    right = "".join(pieces)
    return Damage("mojibake", group[0].start, group[-1].end, right, group[0].note)


def _gbk_bytes(character: str) -> bytes:
    if character == "\ufffd":
        return _UNKNOWN
    return character.encode("gb18030", "ignore") or _FOREIGN


def _latin_byte(character: str) -> bytes:
    return _UNKNOWN if character == "\ufffd" else _LATIN.get(character, _FOREIGN)


def _from_utf8(data: bytes) -> str:
    """The lost bytes, and the characters that they leave in pieces, become one U+FFFD each."""
    text = data.decode("utf-8", "replace")
    return re.sub("\ufffd+", "\ufffd", text).replace("\ufeff", "")


def _from_gbk(data: bytes) -> str:
    pieces = re.findall(rb"[\x81-\xff][\x40-\xff]|.", data, re.S)
    return "".join(piece.decode("gbk", "ignore") or "\ufffd" for piece in pieces)


def _runs(
    text: str, encode: Callable[[str], bytes], pattern: re.Pattern[bytes], decode: Callable[[bytes], str], note: str, depth: int
) -> list[Damage]:
    encoded = [encode(character) for character in text]
    starts = list(accumulate(map(len, encoded), initial=0))
    data = b"".join(encoded)
    return list(_accepted(text, data, starts, pattern, decode, note, depth))


def _accepted(
    text: str, data: bytes, starts: list[int], pattern: re.Pattern[bytes], decode: Callable[[bytes], str], note: str, depth: int
) -> Iterator[Damage]:
    position = 0
    while match := pattern.search(data, position):
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        in_step = starts[first] == match.start()
        if in_step and starts[last] != match.end():  # the last character is half in, half out
            last -= 1
        read = decode(data[starts[first] : starts[last]]) if in_step and last > first else ""
        right = _right(text[first:last], read, depth) if read else None
        if right is None:
            position = match.start() + 1 if not in_step else _after_first(match, starts, first)
            continue
        yield Damage("mojibake", first, last, right, note)
        position = starts[last]


def _after_first(match: re.Match[bytes], starts: list[int], first: int) -> int:
    """Behind what was no mojibake: short runs are looked at again from their next character, long ones are done with."""
    return starts[first + 1] if match.end() - match.start() <= 64 else match.end()


def _right(damaged: str, read: str, depth: int) -> str | None:
    """What the run should be, None if it was no mojibake."""
    if _is_usual(damaged):
        return None
    inner = _mojibake(read, depth - 1)
    if sum(run.end - run.start for run in inner) * 2 > len(read):
        return _replaced(read, inner)
    chinese = [c for c in read if c > "\xff" and c != "\ufffd"]
    if not chinese or len(chinese) < 2 or sum(map(is_text, chinese)) < 0.9 * len(chinese):
        return None
    return read if sum(map(is_common, chinese)) >= 0.75 * len(chinese) and _is_uncommon(damaged) else None


def _is_usual(damaged: str) -> bool:
    """Whether the run as it stands holds nothing that undamaged text is free of."""
    return all(character in _USUAL or is_first_level(character) for character in damaged)


def _is_uncommon(damaged: str) -> bool:
    """Whether the run as it stands is no Chinese; a dot or a rule of one character repeated is no mojibake either."""
    han = [c for c in damaged if c > "\xff" and c != "\ufffd"]
    if not han and not _LATIN_SIGN.search(damaged):  # an alphabet of accented letters
        return False
    return len(set(damaged)) > 2 and sum(map(is_common, han)) <= 0.6 * len(damaged)


def _replaced(text: str, damages: list[Damage]) -> str:
    pieces, position = [], 0
    for damage in damages:
        pieces += [text[position : damage.start], damage.repair or ""]
        position = damage.end
    return "".join((*pieces, text[position:]))


MOJIBAKE = Detector(_signs, _find)
