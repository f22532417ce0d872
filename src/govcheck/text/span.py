"""Places in texts. Three kinds that must not be mixed have three types: of the original, of what is read of it, of its folded form."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple, NewType

__all__ = ["FoldedSpan", "Span", "SpanSet", "TextSpan"]


class Span(NamedTuple):
    """A half-open range ``[start, end)`` in code points of the original text.

    >>> span = Span(3, 5)
    >>> "0123456"[span.start:span.end]
    '34'
    """

    start: int
    end: int


TextSpan = NewType("TextSpan", tuple[int, int])
"""A half-open range in code points of a reading's text: what a reader sees of the original."""

FoldedSpan = NewType("FoldedSpan", tuple[int, int])
"""A half-open range in code points of the folded form of a reading's text."""


class SpanSet:
    """Places, overlapping or not, that can be asked about quickly.

    >>> spans = SpanSet([(0, 4), (2, 9)])
    >>> spans.cover(3, 9), spans.meet(9, 12), spans.meet(8, 12)
    (True, False, True)
    """

    __slots__ = ("_reach", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def cover(self, start: int, end: int) -> bool:
        """Whether one of them contains ``[start, end)``, as far as the one that reaches farthest tells."""
        last = bisect_right(self._starts, start) - 1
        return last >= 0 and self._reach[last] >= end

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with ``[start, end)``."""
        last = bisect_right(self._starts, end - 1) - 1
        return last >= 0 and self._reach[last] > start
