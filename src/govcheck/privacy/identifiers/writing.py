"""How numbers are written: full-width, in groups, with look-alikes of X; and which part of them is hidden."""

from __future__ import annotations

__all__ = ["BLANKS", "DASHES", "Places", "part", "plain"]

Places = tuple[tuple[int, int], ...]
"""Half-open ranges of a text: those whose letters and digits are hidden."""

BLANKS = "\t\n\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufe0f\ufeff"
)
DASHES = "-‐‑‒–—―−﹣－─"  # the narrow one first: within a class of characters it would make a range
_TENS = "×✕✖╳ⅩⅹХхΧχ"  # what is typed for the Roman ten that ends a resident ID
_PLAIN = (
    dict.fromkeys(map(ord, BLANKS + _INVISIBLE + DASHES), "")
    | {code: chr(code).upper() for code in range(ord("a"), ord("z") + 1)}
    | {code: chr(code - 0xFEE0).upper() for code in range(0xFF01, 0xFF5F) if code != ord("－")}
    | dict.fromkeys(map(ord, _TENS), "X")
)


def plain(text: str) -> str:
    """The text in ASCII capitals, without blanks, dashes and invisible characters.

    >>> plain("１１０１０５ 1949-1231 002×")
    '11010519491231002X'
    """
    return text.translate(_PLAIN)


def part(text: str, start: int | None, stop: int | None) -> Places:
    """Where the characters ``[start:stop]`` of a number stand in the text that it is written in, as a slice counts them.

    Blanks, dashes and signs are not counted. What is too short to hide a part of is hidden whole.

    >>> part("+86 138-0013-8000", -8, -4)
    ((8, 12),)
    """
    if text.isascii() and text.isalnum():
        length = len(text)
        first = max(0, length + start) if start is not None and start < 0 else start or 0
        last = length if stop is None else length + stop if stop < 0 else stop
        return ((first, last),) if first < last else ((0, length),)
    places = [place for place, character in enumerate(text) if character.translate(_PLAIN).isalnum() or character == "*"]
    chosen = places[start:stop] or places
    return ((chosen[0], chosen[-1] + 1),) if chosen else ()
