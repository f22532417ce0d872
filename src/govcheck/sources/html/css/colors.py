"""CSS colours, to see whether two of them can be told apart; tinycss2 knows how they are written."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

__all__ = ["Color", "close", "parse_color"]

_BARE = re.compile(r"[0-9a-f]{3}(?:[0-9a-f]{3})?\Z")  # as old pages write them: bgcolor=ffffff
_LONGEST = 100  # characters
_NEAR = 8  # steps of 255 that no eye tells apart


class Color(NamedTuple):
    """Red, green and blue from 0 to 255, opacity from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float


@functools.lru_cache(1024)
def parse_color(text: str) -> Color | None:
    """The colour, or None if it is none, or one that depends on what is around it.

    >>> parse_color("#FFF") == parse_color("white") == parse_color("hsl(0, 0%, 100%)")
    True
    """
    from tinycss2.color5 import parse_color as parse

    text = text.strip().lower()
    if len(text) > _LONGEST:
        return None
    try:
        color = parse(f"#{text}" if _BARE.match(text) else text)
        if color is None or isinstance(color, str):
            return None
        red, green, blue = color.to("srgb").coordinates
    except (NotImplementedError, ValueError):  # lab, oklch and their like; an unfinished color(
        return None
    return Color(red * 255, green * 255, blue * 255, color.alpha)


def close(one: Color, other: Color) -> bool:
    """Whether no eye tells them apart."""
    return all(abs(a - b) <= _NEAR for a, b in zip(one[:3], other[:3], strict=True))
