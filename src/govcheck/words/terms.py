"""Terms: which of the words of the lists count in a text: leftmost first, the longest there, guards included."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govcheck.reading.needles import Found, Needles, Scan
from govcheck.text.folding import MARKS, squeeze
from govcheck.text.span import SpanSet
from govcheck.words.lexicon import Lexicon
from govcheck.words.separated import SeparatedPairs
from govcheck.words.term import Term, TermsByNumber, stands_alone

__all__ = ["Finder", "Finders", "Match", "Term", "Terms", "finder_of"]

_MARKS = "marks"


class Match(NamedTuple):
    """A term in a folded text, half-open and in code points of that text."""

    start: int
    end: int
    term: Term


class Terms:
    """The terms of some lists, each group of which chooses its matches for itself.

    Args:
        groups: owner -> the lists of a group. What one group finds takes no place from another: a guard of a shipped list
            does not silence a user's word.
    """

    __slots__ = ("_groups", "_needles", "_separated")

    def __init__(self, groups: Mapping[str, Iterable[Lexicon]]) -> None:
        self._groups = {owner: TermsByNumber(lexicons) for owner, lexicons in groups.items()}
        self._separated = SeparatedPairs(text for group in self._groups.values() for text in group.hidden)
        self._needles: Needles | None = None

    @property
    def needles(self) -> dict[str, Iterable[str]]:
        """What has to be looked for, by owner."""
        texts: dict[str, Iterable[str]] = {owner: group.texts for owner, group in self._groups.items()}
        return {**texts, _MARKS: MARKS if self._separated else ()}

    @property
    def longest(self) -> int:
        """The length of the longest term."""
        return max((len(text) for group in self._groups.values() for text in group.texts), default=0)

    def bind(self, needles: Needles) -> None:
        """Learn under which numbers the needles have these terms."""
        self._needles = needles
        for group in self._groups.values():
            group.bind(needles.patterns)

    def matches(self, text: str, scan: Scan) -> list[Match]:
        """The matches in a folded text that was scanned, guards among them, in order."""
        chosen = self._chosen(text, scan)
        if self._separated and self._separated.stand_in(text, [place for place, _, _ in scan.of(_MARKS)]):
            return self._with_hidden(text, chosen)
        return chosen

    def _chosen(self, text: str, scan: Scan) -> list[Match]:
        chosen: list[Match] = []
        for owner, group in self._groups.items():
            if found := scan.of(owner):
                chosen += _leftmost(text, found, group)
        if len(self._groups) > 1 and len(chosen) > 1:
            chosen.sort(key=_leftmost_longest)
        return chosen

    def _with_hidden(self, text: str, matches: list[Match]) -> list[Match]:
        """Add the terms that only show when separators are taken out."""
        if self._needles is None:
            return matches
        squeezed = squeeze(text)
        plain = SpanSet(match[:2] for match in matches)
        found = list(matches)
        for start, end, term in self._chosen(squeezed.text, self._needles.scan(squeezed.text)):
            span = squeezed.to_original(start, end)
            if term.hidden and span.end - span.start > end - start and not plain.meet(*span):
                found.append(Match(*span, term))
        return sorted(found, key=_leftmost_longest)

    def places(self, text: str, scan: Scan) -> Iterator[tuple[int, int]]:
        """Where any term stands in a folded text, overlapping ones and guards included."""
        for owner, group in self._groups.items():
            for start, end, number in scan.of(owner):
                if not group[number].conditional or stands_alone(text, start, end, group[number]):
                    yield start, end


class Finder:
    """Terms with the needles that look for them, for those who need nothing else of a text.

    >>> finder = finder_of([Lexicon.from_terms(["六合彩"])])
    >>> [(match.start, match.end) for match in finder.find("买六合彩")]
    [(1, 4)]
    """

    def __init__(self, terms: Terms, needles: Needles) -> None:
        terms.bind(needles)
        self._terms = terms
        self._needles = needles

    @functools.cached_property
    def longest(self) -> int:
        """The length of the longest term."""
        return self._terms.longest

    def find(self, text: str) -> list[Match]:
        """The matches in an already folded text, in order; guards left out."""
        return [match for match in self._terms.matches(text, self._needles.scan(text)) if not match.term.guard]

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where any term stands in an already folded text, overlapping ones and guards included."""
        return list(self._terms.places(text, self._needles.scan(text)))


class Finders:
    """Several finders as one: what any of them finds."""

    __slots__ = ("_finders", "longest")

    def __init__(self, finders: Sequence[Finder]) -> None:
        self._finders = finders
        self.longest = max(finder.longest for finder in finders)

    def find(self, text: str) -> list[Match]:
        """The matches in an already folded text; guards left out."""
        return [match for finder in self._finders for match in finder.find(text)]


def finder_of(lexicons: Iterable[Lexicon]) -> Finder:
    """A finder of the terms of these lists alone."""
    terms = Terms({"terms": lexicons})
    return Finder(terms, Needles(terms.needles))


def _leftmost(text: str, found: Sequence[Found], terms: TermsByNumber) -> Iterator[Match]:
    """Of what one group found the leftmost first, and the longest there."""
    position = 0
    for start, end, number in sorted(found, key=_leftmost_longest) if len(found) > 1 else found:
        if start >= position:
            term = terms[number]
            if not term.conditional or stands_alone(text, start, end, term):
                position = end
                yield Match(start, end, term)


def _leftmost_longest(match: tuple[int, int, object]) -> tuple[int, int]:
    return match[0], -match[1]
