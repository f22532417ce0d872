"""CSS colours, to see whether two of them can be told apart."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

__all__ = ["Color", "close", "parse_color"]

_NAMES = {
    "white": "ffffff", "black": "000000", "red": "ff0000", "green": "008000", "blue": "0000ff", "yellow": "ffff00",
    "gray": "808080", "grey": "808080", "silver": "c0c0c0", "maroon": "800000", "navy": "000080", "purple": "800080",
    "teal": "008080", "olive": "808000", "lime": "00ff00", "aqua": "00ffff", "cyan": "00ffff", "fuchsia": "ff00ff",
    "magenta": "ff00ff", "orange": "ffa500", "whitesmoke": "f5f5f5", "snow": "fffafa", "ivory": "fffff0",
    "ghostwhite": "f8f8ff", "floralwhite": "fffaf0", "lightgray": "d3d3d3", "lightgrey": "d3d3d3",
}  # fmt: skip
_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\Z")
_FUNCTION = re.compile(r"rgba?\(\s*([0-9.]{1,9}%?)[\s,]+([0-9.]{1,9}%?)[\s,]+([0-9.]{1,9}%?)\s*(?:[,/]\s*([0-9.]{1,9}%?)\s*)?\)")
_NEAR = 8  # steps of 255 that no eye tells apart


class Color(NamedTuple):
    """Red, green and blue from 0 to 255, opacity from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float


@functools.lru_cache(1024)
def parse_color(text: str) -> Color | None:
    """The colour, or None if it is none that is known here.

    >>> parse_color("#FFF") == parse_color("white") == parse_color("rgb(255, 255, 255)")
    True
    """
    text = text.strip().lower()
    if text == "transparent":
        return Color(0, 0, 0, 0)
    found = _HEX.match(_NAMES.get(text, text))
    if found:
        digits = found[1] if len(found[1]) > 4 else "".join(digit * 2 for digit in found[1])
        channels = [int(f"{digits}ff"[at : at + 2], 16) for at in (0, 2, 4, 6)]
        return Color(channels[0], channels[1], channels[2], channels[3] / 255)
    parts = _FUNCTION.match(text)
    if not parts:
        return None
    try:
        red, green, blue = (_number(part, 255) for part in parts.groups()[:3])
        return Color(red, green, blue, _number(parts[4], 1) if parts[4] else 1.0)
    except ValueError:
        return None


def _number(text: str, full: float) -> float:
    return float(text[:-1]) * full / 100 if text.endswith("%") else float(text)


def close(one: Color, other: Color) -> bool:
    """Whether no eye tells them apart."""
    return all(abs(a - b) <= _NEAR for a, b in zip(one[:3], other[:3], strict=True))
