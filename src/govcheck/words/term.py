"""Term: a folded word of the lists and whose it is, put together when it is first found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govcheck.errors import LexiconError
from govcheck.language.segmentation import is_word
from govcheck.text.folding import fold
from govcheck.words.lexicon import Entry, Lexicon

__all__ = ["Term", "TermsByNumber", "stands_alone"]

_LATIN = re.compile("[0-9a-z\u00df-\u024f]")
_LATIN_END = "\u0250"


class Term(NamedTuple):
    """A folded term and the entries, of whichever lists, that it stands for."""

    text: str
    owners: tuple[tuple[Lexicon, Entry], ...]
    guard: bool
    conditional: bool
    """Whether a match has to pass :func:`stands_alone`."""
    hidden: bool
    """Whether it is looked for through separators too."""


class TermsByNumber(dict[int, Term]):
    """The terms of some lists by the numbers of their needles; each is made when it is first found."""

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        super().__init__()
        self.texts: dict[str, int] = {}
        """Folded term -> the place of its first entry among all entries of the lists."""
        self.hidden: list[str] = []
        """The terms that are looked for through separators too."""
        self._patterns: Sequence[str] = ()
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

    def bind(self, patterns: Sequence[str]) -> None:
        """Learn what the needles look for, by number."""
        self._patterns = patterns
        self.clear()

    def __missing__(self, number: int) -> Term:
        text = self._patterns[number]
        owners = [self._owner(place) for place in (self.texts[text], *self._more.get(text, ()))]
        term = self[number] = _term(text, tuple(owners))
        return term

    def _owner(self, place: int) -> tuple[Lexicon, Entry]:
        index = bisect_right(self._begins, place) - 1
        return self._lexicons[index], self._lexicons[index].entry(place - self._begins[index])


def stands_alone(text: str, start: int, end: int, term: Term) -> bool:
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
