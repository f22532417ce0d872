"""Wrapped lines: lines that a width has broken, as text copied from PDF has them. A word may go over their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.text.projection import Projection

__all__ = ["unwrapped"]

_SHORTEST = 20  # characters of a line that a width has broken
_RAGGED = 3  # characters that such lines differ in
_LINE_END = re.compile("\n(?<=[\u4e00-\u9fff]\n)(?=[\u4e00-\u9fff])")


def unwrapped(text: str) -> Projection | None:
    """The text without the line ends that break its lines by width; None where there are none.

    A line end counts that stands between two Chinese characters, behind a line that is as long as the lines around it.

    >>> lines = "各单位要高度重视安全生产工作，认真组织开展验\\n受，对发现的问题要立即整改，并于月底前将整改\\n情况报送市安委会办公室。"
    >>> unwrapped(lines).text[20:24], unwrapped("一、总体要求\\n各单位要落实")
    ('展验受，', None)
    """
    breaks = [(place, place + 1, "") for place in _breaks(text)]
    return Projection.from_edits(text, breaks) if breaks else None


def _breaks(text: str) -> Iterator[int]:
    for match in _LINE_END.finditer(text):
        end = match.start()
        start = text.rfind("\n", 0, end) + 1
        if end - start < _SHORTEST or "\t" in text[start:end]:
            continue
        if end - start + _RAGGED >= max(map(len, _lines_around(text, start, end))):
            yield end


def _lines_around(text: str, start: int, end: int) -> tuple[str, str]:
    """The line before ``text[start:end]`` and the line behind it."""
    behind = text.find("\n", end + 1)
    return text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)], text[end + 1 : behind if behind >= 0 else len(text)]
