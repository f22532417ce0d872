"""Projection: a changed text that knows where each of its characters came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from govcheck.text.span import Span

__all__ = ["Edit", "Projection", "Run"]

Edit = tuple[int, int, str]
"""``(start, end, replacement)``: in the original, ``[start, end)`` becomes ``replacement``."""

Run = tuple[int, int, str]
"""``(origin, width, piece)``: width 0 is an unchanged run, else ``piece`` stands for ``width`` characters from ``origin``."""


class Projection:
    """A text derived from another one, with the way back to the original places.

    ``text`` is the derived text. :meth:`to_original` turns a place in it into a place in the original.
    A projection that changes characters one for one needs no map and costs nothing.

    >>> projection = Projection.from_edits("六*合*彩", [(1, 2, ""), (3, 4, "")])
    >>> projection.text
    '六合彩'
    >>> projection.to_original(0, 3)
    Span(start=0, end=5)
    """

    __slots__ = ("_runs", "_starts", "text")

    def __init__(self, text: str) -> None:
        """A one-for-one projection of the original."""
        self.text = text
        self._starts: list[int] = []
        self._runs: list[tuple[int, int]] = []

    @classmethod
    def from_edits(cls, original: str, edits: Iterable[Edit]) -> Projection:
        """Apply sorted, non-overlapping ``edits``, each of which replaces at least one character."""
        return cls.from_runs(_runs(original, edits))

    @classmethod
    def from_runs(cls, runs: Iterable[Run]) -> Projection:
        """Put ``runs`` together, sorted by their places in the original; what lies between them is left out.

        >>> Projection.from_runs([(3, 0, "六"), (7, 5, "&")]).to_original(1, 2)
        Span(start=7, end=12)
        """
        kept = [run for run in runs if run[2]]
        pieces = [piece for _, _, piece in kept]
        projection = cls("".join(pieces))
        projection._starts = list(accumulate(map(len, pieces[:-1]), initial=0)) if pieces else []
        projection._runs = [(origin, width) for origin, width, _ in kept]
        return projection

    def with_text(self, text: str) -> Projection:
        """The same places, other characters: ``text`` must have as many of them as this projection's."""
        if len(text) != len(self.text):
            raise ValueError(f"a one-for-one change keeps the length: {len(self.text)} became {len(text)}")
        projection = Projection(text)
        projection._starts = self._starts
        projection._runs = self._runs
        return projection

    @property
    def is_one_for_one(self) -> bool:
        """Whether each character stands where it stood in the original."""
        return not self._starts

    def to_original(self, start: int, end: int) -> Span:
        """The original place of ``text[start:end]``, in code points.

        What was removed between two kept characters lies within the span; what was removed beside it does not.
        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"[{start}, {end}) is no place in a text of {len(self.text)} characters")
        if not self._starts:
            return Span(start, end)
        first = self._start_of(start) if start < len(self.text) else self._end_of(start - 1)
        return Span(first, self._end_of(end - 1) if end > start else first)

    def _start_of(self, index: int) -> int:
        run = bisect_right(self._starts, index) - 1
        origin, width = self._runs[run]
        return origin if width else origin + index - self._starts[run]

    def _end_of(self, index: int) -> int:
        run = bisect_right(self._starts, index) - 1
        origin, width = self._runs[run]
        return origin + (width or index - self._starts[run] + 1)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Projection({self.text!r})"


def _runs(original: str, edits: Iterable[Edit]) -> Iterator[Run]:
    position = 0
    for start, end, replacement in edits:
        yield position, 0, original[position:start]
        yield start, end - start, replacement
        position = end
    yield position, 0, original[position:]
