"""Whether a text can hold a word in disguise: separators between its characters, or a character twice. Nearly every text cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from govcheck.text.folding import BLANKS, BRACKETS, MARKS, collapse, squeeze
from govcheck.text.projection import Projection

__all__ = ["SeparatedPairs", "holds_together"]

_BLANKS = frozenset(BLANKS)
_SEPARATORS = _BLANKS.union(MARKS, BRACKETS)
_WRAPPED = 20  # characters from which on a line is one that a width has broken
_RAGGED = 3  # characters that such lines differ in


class SeparatedPairs:
    """Looks for two neighbours of a term with separators between them, or for a character of one written twice.

    >>> pairs = SeparatedPairs(["六合彩"])
    >>> [[view.text for view in pairs.views(text, marks)] for text, marks in (("六*合彩", [(1, 2, 0)]), ("六合 彩", []), ("第六 彩票", []))]
    [['六合彩'], ['六合彩'], []]
    """

    __slots__ = ("_blanks_between", "_first", "_pairs", "clues")

    def __init__(self, terms: Iterable[str]) -> None:
        terms = list(terms)
        pairs = {pair for term in terms for pair in pairwise(term)}
        self._pairs = frozenset((a, b) for a, b in pairs if not (a + b).isdigit())  # two digits with a point between are a number
        self._first = frozenset(a for a, _ in self._pairs)
        line_ends = (f"{a}\n{b}" for a, b in sorted(self._pairs))
        self.clues: list[str] = [*MARKS, *BRACKETS, *line_ends, *sorted(set(_doubled(terms)))] if self._pairs else []
        """Marks, neighbours over a line end, a character within a term written twice: their places have to be known."""
        first, second = ("".join(sorted({pair[side] for pair in self._pairs})) for side in (0, 1))
        # Begins with a literal, which `re` looks for ten times as fast as for a class.
        self._blanks_between = re.compile(
            f" (?<=([{re.escape(first)}]) )[{re.escape(BLANKS)}]*([{re.escape(second)}])" if first else "(?!)"
        )

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def views(self, text: str, places: Sequence[tuple[int, int, object]]) -> list[Projection]:
        """The folded text without disguise, if it has to be looked through again; ``places`` are those of the :attr:`clues`."""
        marks = [place for place, end, _ in places if end == place + 1]
        views = [squeeze(text)] if self._stand_in(text, marks) else []
        clues = [place + 1 for place, end, _ in places if end > place + 1]
        if not views and any(text[place] == "\n" and _is_broken(text, place) for place in clues):
            views.append(squeeze(text))
        if any(text[place] != "\n" for place in clues):
            views.append(collapse(text))
        return views

    def _stand_in(self, text: str, marks: Iterable[int]) -> bool:
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


def _doubled(terms: Iterable[str]) -> Iterator[str]:
    """Three characters of a term with the middle one twice; a double at the edge of a term hides nothing."""
    for term in terms:
        for first, middle, last in zip(term, term[1:], term[2:], strict=False):
            if not middle.isascii() and not middle.isnumeric() and middle not in (first, last):
                yield first + 2 * middle + last


def holds_together(text: str, start: int, end: int) -> bool:
    """Whether a word that goes over line ends does: where lines were broken by width, or hold a character each.

    >>> holds_together("六\\n合\\n彩", 0, 5), holds_together("地点：六合\\n彩排：周五", 3, 7)
    (True, False)
    """
    lines = text[start:end].split("\n")
    if len(lines) == 1 or (len(lines) > 2 and all(len(line.strip()) == 1 for line in lines)):
        return True
    return all(_is_wrapped(text, place) for place in _line_ends(text, start, end))


def _line_ends(text: str, start: int, end: int) -> Iterator[int]:
    place = text.find("\n", start, end)
    while place >= 0:
        yield place
        place = text.find("\n", place + 1, end)


def _is_broken(text: str, place: int) -> bool:
    """Whether a word may go over the line end at ``place``, as far as its lines tell."""
    following = text[place + 1 : place + 8].split("\n")
    return (len(following) > 1 and len(following[0].strip()) == 1) or _is_wrapped(text, place)


def _is_wrapped(text: str, place: int) -> bool:
    """Whether the line that ends at ``place`` is as long as a width allows, judged by the lines around it."""
    before = text[max(0, place - 400) : place].split("\n")
    after = text[place + 1 : place + 200].split("\n")
    line = before[-1].strip()
    longest = max(len(other.strip()) for other in (*before[-3:], after[0]))
    return len(line) >= _WRAPPED and "\t" not in line and len(line) >= longest - _RAGGED
