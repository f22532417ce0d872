"""Reading: one text as every family reads it, with the way back to the parts of the document it was put together from."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from govcheck.reading.day import Day
from govcheck.reading.needles import Needles, Scan
from govcheck.text.characters import rare_characters
from govcheck.text.folding import fold
from govcheck.text.projection import Projection
from govcheck.text.span import FoldedSpan, Span, TextSpan

if TYPE_CHECKING:
    from govcheck.reading.document import Part

__all__ = ["Reading"]


class Reading:
    """The text of one part, or of several that are read as one, a line break between two of them.

    Args:
        parts: the parts, at least one.
        needles: what the families look for.
        published: the day of publication, looked for when it is asked for.
    """

    __slots__ = ("_folded", "_needles", "_rare", "_scan", "_starts", "parts", "published", "text")

    def __init__(self, parts: Sequence[Part], needles: Needles, published: Day) -> None:
        self.parts = parts
        self.text = parts[0].text if len(parts) == 1 else "\n".join([part.text for part in parts])
        """What is read, in code points of which all claims are made."""
        self.published = published
        self._needles = needles
        self._rare: frozenset[str] | None = None
        self._folded: Projection | None = None
        self._scan: Scan | None = None
        self._starts: list[int] = []

    def with_needles(self, needles: Needles) -> Reading:
        """The same text for others to look through, folded once for both."""
        other = Reading(self.parts, needles, self.published)
        other._rare, other._folded = self.rare, self.folded
        return other

    def rewritten(self, text: str) -> Reading:
        """Another form of the text, of a part of its own, for the same needles and the same day."""
        from govcheck.reading.document import Original, Part

        part = self.parts[0]
        return Reading((Part(Original(text), field=part.field, name=part.name),), self._needles, self.published)

    @property
    def day(self) -> datetime.date:
        """The day of publication."""
        return self.published.date

    @property
    def part(self) -> Part:
        """The first part, which says what kind of text this is."""
        return self.parts[0]

    @property
    def rare(self) -> frozenset[str]:
        """The characters of the text that folding has to look at."""
        if self._rare is None:
            self._rare = rare_characters(self.text)
        return self._rare

    @property
    def folded(self) -> Projection:
        """The text in the form in which patterns are looked for, with the way back to :attr:`text`."""
        if self._folded is None:
            self._folded = fold(self.text, self.rare)
        return self._folded

    @property
    def scan(self) -> Scan:
        """The one pass over the folded text."""
        if self._scan is None:
            self._scan = self._needles.scan(self.folded.text)
        return self._scan

    def unfolded(self, place: FoldedSpan) -> TextSpan:
        """Where a place of the folded text stands in :attr:`text`."""
        return TextSpan(self.folded.to_original(*place))

    def located(self, place: TextSpan) -> tuple[Part, TextSpan]:
        """The part in which a place begins, and the place in that part's text; it ends with the part at the latest."""
        if len(self.parts) == 1:
            return self.parts[0], place
        if not self._starts:
            self._starts = list(accumulate((len(part.text) + 1 for part in self.parts[:-1]), initial=0))
        index = bisect_right(self._starts, place[0]) - 1
        part, base = self.parts[index], self._starts[index]
        return part, TextSpan((min(place[0] - base, len(part.text)), min(place[1] - base, len(part.text))))

    def to_source(self, place: TextSpan) -> Span:
        """Where a place of :attr:`text` stands in the source of its part."""
        part, inside = self.located(place)
        return part.to_source(inside)
