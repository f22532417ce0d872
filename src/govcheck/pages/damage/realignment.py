"""Text that lost its step in GBK: which characters its bytes were before a byte was lost or taken for another's half."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.pages.damage.plausibility import commonness, is_text
from govcheck.pages.damage.syllables import SYLLABLE, characters_by_reading

__all__ = ["realign"]

_REACH = 60  # characters after which a text that has not fallen into step again is given up
_SWALLOWED_STOP = b"\xa1\xa3\xbf"  # 。 and the first byte of the next character: A3 BF between them was taken for ？
_ANNOTATION = re.compile(rf"\({SYLLABLE}\)")
_BROKEN = re.compile(rf"[?\ufffd]\(?({SYLLABLE})\)")
_ANNOTATION_BEFORE = re.compile(rf"(?:\({SYLLABLE}\))+$")


def realign(text: str, start: int, end: int, syllable: str | None) -> tuple[int, str] | None:
    """Undo an accident at ``text[start:end]``.

    Args:
        text: the damaged text.
        start: where the lost byte is; before it the text is in step.
        end: behind the ``?``, or behind the annotation that swallowed the byte.
        syllable: the pinyin of that annotation, None where there is none.

    Returns:
        How far the text was out of step, and what stood there; None when that cannot be told.

    >>> realign("不當(dāng)?shù)腻e誤", 8, 13, "shù")
    (15, '的錯')
    >>> realign("如下??傮w要求", 2, 4, None)
    (6, '。總體')
    """
    heads = [_SWALLOWED_STOP] if syllable is None else [bytes((byte,)) for byte in _lost_bytes(_byte_before(text, start), syllable)]
    best: tuple[int, str] | None = None
    for head in heads:
        walked = _until_in_step(text, end, head)
        if walked is not None and is_text(walked[1]) and (best is None or commonness(walked[1]) > commonness(best[1])):
            best = walked
    if best is None or commonness(best[1]) < (1 if syllable is None else 0.6):
        return None
    return best


def _byte_before(text: str, start: int) -> int:
    """The byte that stood before the lost one, annotations apart; 0 if there is none."""
    before = _ANNOTATION_BEFORE.search(text, max(0, start - 40), start)
    last = text[: before.start()][-1:] if before else text[start - 1 : start]
    encoded = _encode(last)
    return encoded[-1] if encoded else 0


def _lost_bytes(lead: int, syllable: str) -> Iterator[int]:
    """The second bytes of the characters that are read so and begin with that byte."""
    for character in characters_by_reading().get(syllable, ""):
        encoded = character.encode("gbk")
        if encoded[0] == lead:
            yield encoded[1]


def _until_in_step(text: str, position: int, head: bytes) -> tuple[int, str] | None:
    """Read on from ``position`` after these bytes, until they and the characters of the text end at the same place."""
    data = bytearray(head)
    parsed = 0
    last = min(len(text), position + _REACH)
    while True:
        while parsed < len(data):
            parsed += 2 if data[parsed] > 0x80 else 1
        annotation = _ANNOTATION.match(text, position, last)
        if parsed == len(data) and not annotation:
            return _decoded(position, data)
        broken = _BROKEN.match(text, position, last)
        if annotation:
            position = annotation.end()
        elif broken:
            lost = next(_lost_bytes(data[-1], broken[1]), None)
            if lost is None:
                return None
            data.append(lost)
            position = broken.end()
        else:
            encoded = _encode(text[position : position + 1])
            if position >= last or not encoded or encoded == b"?":
                return None
            data += encoded
            position += 1


def _decoded(position: int, data: bytearray) -> tuple[int, str] | None:
    try:
        return position, data.decode("gbk")
    except UnicodeDecodeError:
        return None


def _encode(character: str) -> bytes:
    return character.encode("gbk", "ignore")
