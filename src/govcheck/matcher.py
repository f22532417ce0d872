"""Matcher: all terms of all word lists in one pass over a folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from govcheck.engines import build_search
from govcheck.errors import LexiconError
from govcheck.folding import MARKS, fold, squeeze
from govcheck.gate import Gate
from govcheck.lexicon import Entry, Lexicon
from govcheck.rules import Severity
from govcheck.segmentation import is_word

__all__ = ["Hit", "Match", "Matcher", "Term"]

_LATIN = re.compile("[0-9a-z\u00df-\u024f]")
_LATIN_END = "\u0250"


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


class Hit(NamedTuple):
    """A match that counts for one entry of one list, in a folded text."""

    start: int
    end: int
    lexicon: Lexicon
    entry: Entry
    severity: Severity


class Matcher:
    """Finds the terms of the given lists: leftmost first, the longest there, guards included.

    >>> matcher = Matcher([Lexicon.from_terms(["六合彩"])])
    >>> [(match.start, match.end) for match in matcher.find("买六合彩")]
    [(1, 4)]
    """

    __slots__ = ("_gate", "_last", "_marks", "_search", "_shared", "_terms", "longest")

    def __init__(self, lexicons: Iterable[Lexicon], pieces: Iterable[str] = ()) -> None:
        """``pieces`` are looked for in the same pass, and reported by :meth:`scan` only."""
        self._terms = _terms(lexicons)
        self._last = len(self._terms)
        texts = {term.text: number for number, term in enumerate(self._terms)}
        self._shared = {number for piece in pieces if (number := texts.setdefault(piece, len(texts))) < self._last}
        self._marks = len(texts)
        hidden = [term.text for term in self._terms if term.hidden and len(term.text) > 1]
        self._gate = Gate(hidden) if hidden else None
        for mark in MARKS if hidden else ():
            texts.setdefault(mark, len(texts))
        self._search = build_search(list(texts))
        self.longest = max((len(term.text) for term in self._terms), default=0)

    def __len__(self) -> int:
        """How many terms and pieces it looks for."""
        return self._marks

    def find(self, text: str) -> list[Match]:
        """The matches in an already folded text, in order, none overlapping another, guards left out."""
        return self.scan(text)[0]

    def scan(self, text: str) -> tuple[list[Match], list[tuple[int, int]]]:
        """The matches, and where the pieces stand."""
        words, places, marks = [], [], []
        last, first_mark, shared = self._last, self._marks, self._shared
        for found in self._search(text):
            number = found[2]
            if number < last:
                words.append(found)
                if number in shared:
                    places.append(found[:2])
            elif number < first_mark:
                places.append(found[:2])
            else:
                marks.append(found[0])
        matches = self._choose(text, words) if words else []
        if self._gate is not None and self._gate.opens(text, marks):
            matches = self._with_hidden(text, matches)
        return matches, places

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where any term stands in an already folded text, overlapping ones and guards included."""
        found = ((start, end, self._terms[number]) for start, end, number in self._search(text) if number < self._last)
        return [(start, end) for start, end, term in found if not term.conditional or _stands_alone(text, start, end, term)]

    def _choose(self, text: str, raw: list[tuple[int, int, int]]) -> list[Match]:
        if len(raw) > 1:
            raw.sort(key=_leftmost_longest)
        chosen = []
        position = 0
        for start, end, number in raw:
            if start < position:
                continue
            term = self._terms[number]
            if term.conditional and not _stands_alone(text, start, end, term):
                continue
            position = end
            if not term.guard:
                chosen.append(Match(start, end, term))
        return chosen

    @staticmethod
    def _is_for_squeezed(term: Term) -> bool:
        return term.hidden or term.guard

    def _with_hidden(self, text: str, matches: list[Match]) -> list[Match]:
        """Add the terms that only show when separators are taken out."""
        squeezed = squeeze(text)
        raw = [m for m in self._search(squeezed.text) if m[2] < self._last and self._is_for_squeezed(self._terms[m[2]])]
        taken = list(matches)
        for start, end, term in self._choose(squeezed.text, raw):
            span = squeezed.to_original(start, end)
            if span.end - span.start > end - start and all(m.end <= span.start or span.end <= m.start for m in matches):
                taken.append(Match(*span, term))
        return sorted(taken, key=_leftmost_longest)


def _leftmost_longest(match: tuple[int, int, object]) -> tuple[int, int]:
    return match[0], -match[1]


def _stands_alone(text: str, start: int, end: int, term: Term) -> bool:
    """A Latin edge must be the edge of a Latin word; a term that asks for it must be a word of the sentence."""
    if start and _LATIN.match(text, start) and _LATIN.match(text, start - 1):
        return False
    if end < len(text) and _LATIN.match(text, end - 1) and _LATIN.match(text, end):
        return False
    return not all(entry.word for _, entry in term.owners) or is_word(text, start, end)


def _terms(lexicons: Iterable[Lexicon]) -> tuple[Term, ...]:
    owners: dict[str, list[tuple[Lexicon, Entry]]] = {}
    for lexicon in lexicons:
        entries = [entry for entry in lexicon.entries if entry.pattern is None]
        # Folding all terms in one go is many times faster than one by one; a line break folds to itself.
        folded = fold("\n".join(entry.term for entry in entries)).text.split("\n")
        for text, entry in zip(folded, entries, strict=bool(entries)):
            if not text:
                raise LexiconError(lexicon.name, entry.line, f"nothing can be seen of the term {entry.term!r}")
            owners.setdefault(text, []).append((lexicon, entry))
    return tuple(_term(text, tuple(owned)) for text, owned in owners.items())


def _term(text: str, owners: tuple[tuple[Lexicon, Entry], ...]) -> Term:
    guard = hidden = False
    for lexicon, entry in owners:
        guard |= entry.is_guard
        hidden |= lexicon.ignores_separators
    # A term that one list wants as a word and another one anywhere is looked for anywhere.
    word = all(entry.word for _, entry in owners)
    return Term(text, owners, guard, word or text[0] < _LATIN_END or text[-1] < _LATIN_END, hidden)
