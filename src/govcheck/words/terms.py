"""Matcher: all terms of all word lists in one pass over a folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from govcheck.errors import LexiconError
from govcheck.language.segmentation import is_word
from govcheck.rules import Severity
from govcheck.text.engines import build_search
from govcheck.text.folding import MARKS, fold, squeeze
from govcheck.text.span import SpanSet
from govcheck.words.hidden_terms import Gate, neighbours
from govcheck.words.lexicon import Entry, Lexicon

__all__ = ["Hit", "Match", "Matcher", "Scan", "Term"]

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


class Scan(NamedTuple):
    """What one pass over a folded text has seen."""

    matches: list[Match]
    """The terms, guards among them, in order."""
    places: list[tuple[int, int]]
    """Where the pieces of names stand."""
    cues: list[tuple[int, int]]
    """Where the cues stand."""
    signs: list[int]
    """Where the signs stand."""


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

    __slots__ = ("_cues", "_gate", "_groups", "_last", "_marks", "_search", "_shared", "_signs", "longest")

    def __init__(
        self,
        lexicons: Iterable[Lexicon],
        added: Iterable[Lexicon] = (),
        pieces: Iterable[str] = (),
        cues: Iterable[str] = (),
        signs: Iterable[str] = (),
    ) -> None:
        """``added`` lists choose their matches for themselves, so that no entry of the others can take a place from them.

        ``pieces`` of names, ``cues``, and ``signs``, each a character that is no cue, are looked for in the same pass and
        reported by :meth:`scan` only.
        """
        texts: dict[str, int] = {}
        groups = (_terms(lexicons), _terms(added))
        self._groups = [{texts.setdefault(term.text, len(texts)): term for term in group} for group in groups if group]
        self._last = len(texts)
        pieces_shared = {number for piece in pieces if (number := texts.setdefault(piece, len(texts))) < self._last}
        self._cues = len(texts)
        cues_shared = {number for cue in cues if (number := texts.setdefault(cue, len(texts))) < self._cues}
        self._signs = len(texts)
        for sign in signs:
            texts.setdefault(sign, len(texts))
        self._marks = len(texts)
        hidden = [term.text for group in groups for term in group if term.hidden and neighbours(term.text)]
        self._gate = Gate(hidden) if hidden else None
        marks_shared = {number for mark in (MARKS if hidden else ()) if (number := texts.setdefault(mark, len(texts))) < self._marks}
        self._shared = pieces_shared, cues_shared, marks_shared
        self._search = build_search(list(texts))
        self.longest = max((len(term.text) for group in groups for term in group), default=0)

    def __len__(self) -> int:
        """How many terms and pieces it looks for."""
        return self._marks

    def find(self, text: str) -> list[Match]:
        """The matches in an already folded text, in order; guards left out."""
        return [match for match in self.scan(text).matches if not match.term.guard]

    def scan(self, text: str) -> Scan:
        """All that one pass over the folded text can see."""
        words, places, cues, signs, marks = [], [], [], [], []
        last, first_cue, first_sign, first_mark = self._last, self._cues, self._signs, self._marks
        pieces_shared, cues_shared, marks_shared = self._shared
        for found in self._search(text):
            number = found[2]
            if number < first_cue:
                if number < last:
                    words.append(found)
                    if number in pieces_shared:
                        places.append(found[:2])
                else:
                    places.append(found[:2])
                if number in cues_shared:
                    cues.append(found[:2])
            elif number >= first_mark:
                marks.append(found[0])
            else:
                if number >= first_sign:
                    signs.append(found[0])
                else:
                    cues.append(found[:2])
                if number in marks_shared:
                    marks.append(found[0])
        matches = self._choose(text, words) if words else []
        if self._gate is not None and self._gate.opens(text, marks):
            matches = self._with_hidden(text, matches)
        return Scan(matches, places, cues, signs)

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where any term stands in an already folded text, overlapping ones and guards included."""
        found = self._search(text)
        return [
            (start, end)
            for group in self._groups
            for start, end, number in found
            if (term := group.get(number)) and (not term.conditional or _stands_alone(text, start, end, term))
        ]

    def _choose(self, text: str, raw: list[tuple[int, int, int]]) -> list[Match]:
        """Leftmost first and the longest there, for each group of lists."""
        if len(raw) > 1:
            raw.sort(key=_leftmost_longest)
        chosen = []
        for group in self._groups:
            position = 0
            for start, end, number in raw:
                term = group.get(number)
                if start < position or term is None or (term.conditional and not _stands_alone(text, start, end, term)):
                    continue
                position = end
                chosen.append(Match(start, end, term))
        if len(self._groups) > 1:
            chosen.sort(key=_leftmost_longest)
        return chosen

    def _with_hidden(self, text: str, matches: list[Match]) -> list[Match]:
        """Add the terms that only show when separators are taken out."""
        squeezed = squeeze(text)
        plain = SpanSet(match[:2] for match in matches)
        taken = list(matches)
        for start, end, term in self._choose(squeezed.text, self._search(squeezed.text)):
            span = squeezed.to_original(start, end)
            if term.hidden and span.end - span.start > end - start and not plain.meet(*span):
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
        folded = fold("\n".join(entry.term for entry in entries)).text.split("\n") if entries else []
        for text, entry in zip(folded, entries, strict=True):
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
