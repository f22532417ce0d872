"""Gate: whether a text can hold a word hidden by separators at all. Nearly every text is told no at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from govcheck.text.folding import BLANKS, MARKS

__all__ = ["Gate", "neighbours"]

_BLANKS = frozenset(BLANKS)
_SEPARATORS = _BLANKS.union(MARKS)


def neighbours(term: str) -> list[tuple[str, str]]:
    """The pairs of characters of a term that separators may stand between; two digits with a point there are a number."""
    return [pair for pair in pairwise(term) if not "".join(pair).isdigit()]


class Gate:
    """Opens where two neighbours of a term stand with separators between them.

    >>> gate = Gate(["六合彩"])
    >>> gate.opens("六*合彩", [1]), gate.opens("六合 彩", []), gate.opens("第六 彩票", [])
    (True, True, False)
    """

    __slots__ = ("_before", "_blank", "_neighbours")

    def __init__(self, terms: Iterable[str]) -> None:
        self._neighbours = frozenset(pair for term in terms for pair in neighbours(term))
        before, after = ("".join(sorted(set(side))) for side in zip(*self._neighbours, strict=True))
        self._before = frozenset(before)
        # Begins with a literal, which `re` looks for ten times as fast as for a class.
        self._blank = re.compile(f" (?<=([{re.escape(before)}]) )[{re.escape(BLANKS)}]*([{re.escape(after)}])")

    def opens(self, text: str, marks: Iterable[int]) -> bool:
        """Whether the folded text has to be looked through without separators; ``marks`` is where marks stand."""
        done = 0
        for place in marks:
            if place < done:
                continue  # of a run of separators the first mark speaks for all
            before = text[place - 1 : place]
            if before in self._before or before in _BLANKS:
                joins, done = self._joins(text, place, done)
                if joins:
                    return True
        return not self._neighbours.isdisjoint(self._blank.findall(text))

    def _joins(self, text: str, place: int, first: int) -> tuple[bool, int]:
        """Whether neighbours of a term stand around the separators at ``place``, and where these end."""
        start, end = place, place + 1
        while start > first and text[start - 1] in _SEPARATORS:
            start -= 1
        while end < len(text) and text[end] in _SEPARATORS:
            end += 1
        return start > 0 and end < len(text) and (text[start - 1], text[end]) in self._neighbours, end
