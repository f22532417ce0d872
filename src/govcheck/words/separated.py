"""Whether a text can hold a word that is hidden by separators between its characters. Nearly every text is told no at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from govcheck.text.folding import BLANKS, MARKS

__all__ = ["SeparatedPairs"]

_BLANKS = frozenset(BLANKS)
_SEPARATORS = _BLANKS.union(MARKS)


class SeparatedPairs:
    """Looks for two neighbours of a term with separators between them.

    >>> pairs = SeparatedPairs(["六合彩"])
    >>> pairs.stand_in("六*合彩", [1]), pairs.stand_in("六合 彩", []), pairs.stand_in("第六 彩票", [])
    (True, True, False)
    """

    __slots__ = ("_blanks_between", "_first", "_pairs")

    def __init__(self, terms: Iterable[str]) -> None:
        pairs = {pair for term in terms for pair in pairwise(term)}
        self._pairs = frozenset((a, b) for a, b in pairs if not (a + b).isdigit())  # two digits with a point between are a number
        self._first = frozenset(a for a, _ in self._pairs)
        first, second = ("".join(sorted({pair[side] for pair in self._pairs})) for side in (0, 1))
        # Begins with a literal, which `re` looks for ten times as fast as for a class.
        self._blanks_between = re.compile(
            f" (?<=([{re.escape(first)}]) )[{re.escape(BLANKS)}]*([{re.escape(second)}])" if first else "(?!)"
        )

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def stand_in(self, text: str, marks: Iterable[int]) -> bool:
        """Whether the folded text has to be looked through without separators; ``marks`` is where marks stand."""
        done = 0
        for place in marks:
            if place < done:
                continue  # of a run of separators the first mark speaks for all
            before = text[place - 1 : place]
            if before in self._first or before in _BLANKS:
                stand, done = self._around(text, place, done)
                if stand:
                    return True
        return not self._pairs.isdisjoint(self._blanks_between.findall(text))

    def _around(self, text: str, place: int, earliest: int) -> tuple[bool, int]:
        """Whether neighbours of a term stand around the separators at ``place``, and where these end."""
        start, end = place, place + 1
        while start > earliest and text[start - 1] in _SEPARATORS:
            start -= 1
        while end < len(text) and text[end] in _SEPARATORS:
            end += 1
        return start > 0 and end < len(text) and (text[start - 1], text[end]) in self._pairs, end
