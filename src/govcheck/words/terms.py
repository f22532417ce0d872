"""Terms: which of the words of the lists count in a text: leftmost first, the longest there, guards included."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govcheck.errors import LexiconError
from govcheck.language.segmentation import is_word
from govcheck.reading.needles import Found, Needles, Scan
from govcheck.text.folding import MARKS, fold, squeeze
from govcheck.text.span import SpanSet
from govcheck.words.hidden_terms import Gate, neighbours
from govcheck.words.lexicon import Entry, Lexicon

__all__ = ["Finder", "Finders", "Match", "Term", "Terms", "finder_of"]

_LATIN = re.compile("[0-9a-z\u00df-\u024f]")
_LATIN_END = "\u0250"
_MARKS = "marks"


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


class _Group(dict[int, Term]):
    """The terms of some lists by the numbers of their needles; each is made when it is first found."""

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        super().__init__()
        self.texts: dict[str, int] = {}
        """Folded term -> the place of its first entry among all entries of the lists."""
        self.hidden: list[str] = []
        """The terms that are looked for through separators too."""
        self.patterns: Sequence[str] = ()
        """What is looked for, by number."""
        self._more: dict[str, list[int]] = {}
        self._lexicons: list[Lexicon] = []
        self._begins: list[int] = []
        begin = 0
        for lexicon in lexicons:
            self._lexicons.append(lexicon)
            self._begins.append(begin)
            begin += self._add(lexicon, begin)

    def _add(self, lexicon: Lexicon, begin: int) -> int:
        """Learn the terms of a list, whose first entry has this place; how many there are."""
        terms = lexicon.terms
        # Folding all terms in one go is many times faster than one by one; a line break folds to itself.
        texts = fold("\n".join(terms)).text.split("\n") if terms else []
        if "" in texts:
            entry = lexicon.entry(texts.index(""))
            raise LexiconError(lexicon.name, entry.line, f"nothing can be seen of the term {entry.term!r}")
        places: Sequence[int] = range(begin, begin + len(terms))
        if patterns := frozenset(lexicon.patterns):
            places = [place for place in places if place - begin not in patterns]
            texts = [texts[place - begin] for place in places]
        if lexicon.ignores_separators:
            self.hidden += texts
        fresh = dict(zip(texts, places, strict=True))
        if len(fresh) == len(texts):
            for text in fresh.keys() & self.texts.keys():
                self._more.setdefault(text, []).append(fresh.pop(text))
            self.texts.update(fresh)
        else:  # terms of the list fold together
            for text, place in zip(texts, places, strict=True):
                if self.texts.setdefault(text, place) != place:
                    self._more.setdefault(text, []).append(place)
        return len(terms)

    def __missing__(self, number: int) -> Term:
        text = self.patterns[number]
        owners = [self._owner(place) for place in (self.texts[text], *self._more.get(text, ()))]
        term = self[number] = _term(text, tuple(owners))
        return term

    def _owner(self, place: int) -> tuple[Lexicon, Entry]:
        index = bisect_right(self._begins, place) - 1
        return self._lexicons[index], self._lexicons[index].entry(place - self._begins[index])


class Terms:
    """The terms of some lists, each group of which chooses its matches for itself.

    Args:
        groups: owner -> the lists of a group. What one group finds takes no place from another: a guard of a shipped list
            does not silence a user's word.
    """

    __slots__ = ("_gate", "_groups", "_needles")

    def __init__(self, groups: Mapping[str, Iterable[Lexicon]]) -> None:
        self._groups = {owner: _Group(lexicons) for owner, lexicons in groups.items()}
        hidden = [text for group in self._groups.values() for text in group.hidden if neighbours(text)]
        self._gate = Gate(hidden) if hidden else None
        self._needles: Needles | None = None

    @property
    def needles(self) -> dict[str, Iterable[str]]:
        """What has to be looked for, by owner."""
        texts: dict[str, Iterable[str]] = {owner: group.texts for owner, group in self._groups.items()}
        return {**texts, _MARKS: MARKS if self._gate is not None else ()}

    @property
    def longest(self) -> int:
        """The length of the longest term."""
        return max((len(text) for group in self._groups.values() for text in group.texts), default=0)

    def bind(self, needles: Needles) -> None:
        """Learn under which numbers the needles have these terms."""
        self._needles = needles
        for group in self._groups.values():
            group.patterns = needles.patterns

    def matches(self, text: str, scan: Scan) -> list[Match]:
        """The matches in a folded text that was scanned, guards among them, in order."""
        chosen = self._chosen(text, scan)
        if self._gate is not None and self._gate.opens(text, [place for place, _, _ in scan.of(_MARKS)]):
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
                if not group[number].conditional or _stands_alone(text, start, end, group[number]):
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


def _leftmost(text: str, found: Sequence[Found], terms: Mapping[int, Term]) -> Iterator[Match]:
    """Of what one group found the leftmost first, and the longest there."""
    position = 0
    for start, end, number in sorted(found, key=_leftmost_longest) if len(found) > 1 else found:
        if start >= position:
            term = terms[number]
            if not term.conditional or _stands_alone(text, start, end, term):
                position = end
                yield Match(start, end, term)


def _leftmost_longest(match: tuple[int, int, object]) -> tuple[int, int]:
    return match[0], -match[1]


def _stands_alone(text: str, start: int, end: int, term: Term) -> bool:
    """A Latin edge must be the edge of a Latin word; a term that asks for it must be a word of the sentence."""
    if start and _LATIN.match(text, start) and _LATIN.match(text, start - 1):
        return False
    if end < len(text) and _LATIN.match(text, end - 1) and _LATIN.match(text, end):
        return False
    return not all(entry.word for _, entry in term.owners) or is_word(text, start, end)


def _term(text: str, owners: tuple[tuple[Lexicon, Entry], ...]) -> Term:
    guard = hidden = False
    for lexicon, entry in owners:
        guard |= entry.is_guard
        hidden |= lexicon.ignores_separators
    # A term that one list wants as a word and another one anywhere is looked for anywhere.
    word = all(entry.word for _, entry in owners)
    return Term(text, owners, guard, word or text[0] < _LATIN_END or text[-1] < _LATIN_END, hidden)
