"""Span: a place in a text."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Span"]


class Span(NamedTuple):
    """A half-open range ``[start, end)`` in code points of the original text.

    >>> span = Span(3, 5)
    >>> "0123456"[span.start:span.end]
    '34'
    """

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span.

        >>> Span(0, 4).contains(Span(1, 4))
        True
        """
        return self.start <= other.start and other.end <= self.end
