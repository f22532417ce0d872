"""Terms: which of the words of the lists count in a text: leftmost first, the longest there, guards included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govcheck.errors import LexiconError
from govcheck.language.segmentation import is_word
from govcheck.reading.needles import Found, Needles, Scan
from govcheck.text.folding import fold
from govcheck.text.projection import Projection
from govcheck.text.span import SpanSet
from govcheck.words.hidden_terms import Gate, holds_together, neighbours
from govcheck.words.lexicon import Entry, Lexicon

__all__ = ["Finder", "Finders", "Match", "Term", "Terms", "finder_of"]

_LATIN = re.compile("[0-9a-z\u00df-\u024f]")
_LATIN_END = "\u0250"
_CLUES = "clues of disguise"
OWN = "own terms"
"""The group whose terms are all reported where they overlap."""


class Term(NamedTuple):
    """A folded term and the entries, of whichever lists, that it stands for."""

    text: str
    owners: tuple[tuple[Lexicon, Entry], ...]
    guard: bool
    conditional: bool
    """Whether a match has to pass :func:`_stands_alone`."""
    hidden: bool
    """Whether it is looked for through separators too."""


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

    __slots__ = ("_by_number", "_gate", "_groups", "_needles", "longest")

    def __init__(self, groups: Mapping[str, Iterable[Lexicon]]) -> None:
        self._groups = {owner: {term.text: term for term in _terms(lexicons)} for owner, lexicons in groups.items()}
        terms = [term for group in self._groups.values() for term in group.values()]
        hidden = [term.text for term in terms if term.hidden and neighbours(term.text)]
        self._gate = Gate(hidden) if hidden else None
        self.longest = max((len(term.text) for term in terms), default=0)
        """The length of the longest term."""
        self._needles: Needles | None = None
        self._by_number: dict[str, dict[int, Term]] = {}

    @property
    def needles(self) -> dict[str, Iterable[str]]:
        """What has to be looked for, by owner."""
        if self._gate is None:
            return dict(self._groups)
        return {**self._groups, _CLUES: self._gate.clues}

    def bind(self, needles: Needles) -> None:
        """Learn under which numbers the needles have these terms."""
        self._needles = needles
        numbers = needles.numbers
        self._by_number = {owner: {numbers[text]: term for text, term in group.items()} for owner, group in self._groups.items()}

    def matches(self, text: str, scan: Scan) -> list[Match]:
        """The matches in a folded text that was scanned, guards among them, in order."""
        chosen = self._chosen(text, scan)
        if self._gate is None:
            return chosen
        views = self._gate.views(text, scan.of(_CLUES))
        return self._with_hidden(text, chosen, views) if views else chosen

    def _chosen(self, text: str, scan: Scan) -> list[Match]:
        chosen: list[Match] = []
        for owner, by_number in self._by_number.items():
            if found := scan.of(owner):
                choose = _outermost if owner == OWN else _leftmost
                chosen += choose(text, found, by_number)
        if len(self._groups) > 1 and len(chosen) > 1:
            chosen.sort(key=_leftmost_longest)
        return chosen

    def _with_hidden(self, text: str, matches: list[Match], views: Iterable[Projection]) -> list[Match]:
        """Add the terms that only show when disguises are taken off."""
        if self._needles is None:
            return matches
        found = list(matches)
        for view in views:
            taken = SpanSet(match[:2] for match in found)
            for start, end, term in self._chosen(view.text, self._needles.scan(view.text)):
                span = view.to_original(start, end)
                disguised = term.hidden and span.end - span.start > end - start
                if disguised and not taken.meet(*span) and holds_together(text, *span):
                    found.append(Match(*span, term))
        return sorted(found, key=_leftmost_longest)

    def places(self, text: str, scan: Scan) -> Iterator[tuple[int, int]]:
        """Where any term stands in a folded text, overlapping ones and guards included."""
        for owner, by_number in self._by_number.items():
            for start, end, number in scan.of(owner):
                if not by_number[number].conditional or _stands_alone(text, start, end, by_number[number]):
                    yield start, end


class Finder:
    """Terms with the needles that look for them, for those who need nothing else of a text.

    >>> finder = finder_of([Lexicon.from_terms(["六合彩"])])
    >>> [(match.start, match.end) for match in finder.find("买六合彩")]
    [(1, 4)]
    """

    __slots__ = ("_needles", "_terms")

    def __init__(self, terms: Terms, needles: Needles) -> None:
        terms.bind(needles)
        self._terms = terms
        self._needles = needles

    @property
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


def _leftmost(text: str, found: Sequence[Found], terms: Mapping[int, Term]) -> Iterator[Match]:
    """Of what one group found the leftmost first, and the longest there."""
    position = 0
    for start, end, number in sorted(found, key=_leftmost_longest) if len(found) > 1 else found:
        if start >= position:
            term = terms[number]
            if not term.conditional or _stands_alone(text, start, end, term):
                position = end
                yield Match(start, end, term)


def _outermost(text: str, found: Sequence[Found], terms: Mapping[int, Term]) -> Iterator[Match]:
    """Of what one group found all that no other match contains; what a guard shares a character with is right."""
    position = guarded = 0
    for start, end, number in sorted(found, key=_leftmost_longest):
        term = terms[number]
        if start >= guarded and end > position and not (term.conditional and not _stands_alone(text, start, end, term)):
            position = end
            guarded = end if term.guard else guarded
            yield Match(start, end, term)


def _leftmost_longest(match: tuple[int, int, object]) -> tuple[int, int]:
    return match[0], -match[1]


def _stands_alone(text: str, start: int, end: int, term: Term) -> bool:
    """A Latin edge must be the edge of a Latin word, or letters before digits; a term that asks for it must be a word of the sentence."""
    if start and _LATIN.match(text, start) and _LATIN.match(text, start - 1):
        return False
    if end < len(text) and _LATIN.match(text, end - 1) and _LATIN.match(text, end) and not _is_before_digits(text, end, term):
        return False
    return not all(entry.word for _, entry in term.owners) or is_word(text, start, end)


def _is_before_digits(text: str, end: int, term: Term) -> bool:
    """Whether digits follow a term that has none itself: the account behind `vx`."""
    return text[end].isdigit() and not any(character.isdigit() for character in term.text)


def _terms(lexicons: Iterable[Lexicon]) -> Iterator[Term]:
    owners: dict[str, list[tuple[Lexicon, Entry]]] = {}
    for lexicon in lexicons:
        entries = [entry for entry in lexicon.entries if entry.pattern is None]
        # Folding all terms in one go is many times faster than one by one; a line break folds to itself.
        folded = fold("\n".join(entry.term for entry in entries)).text.split("\n") if entries else []
        for text, entry in zip(folded, entries, strict=True):
            if not text:
                raise LexiconError(lexicon.name, entry.line, f"nothing can be seen of the term {entry.term!r}")
            owners.setdefault(text, []).append((lexicon, entry))
    return (_term(text, tuple(owned)) for text, owned in owners.items())


def _term(text: str, owners: tuple[tuple[Lexicon, Entry], ...]) -> Term:
    guard = hidden = False
    for lexicon, entry in owners:
        guard |= entry.is_guard
        hidden |= lexicon.ignores_separators
    # A term that one list wants as a word and another one anywhere is looked for anywhere.
    word = all(entry.word for _, entry in owners)
    return Term(text, owners, guard, word or text[0] < _LATIN_END or text[-1] < _LATIN_END, hidden)
