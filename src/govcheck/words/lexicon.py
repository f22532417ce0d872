"""Lexicon: a parsed and validated word list. `wordlists/README.md` describes the format."""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from govcheck.rules import RULES, Rule, rule_names
from govcheck.text.package_data import package_folder
from govcheck.words.entry import Entry, is_pattern
from govcheck.words.headers import read_header, rule_of
from govcheck.words.lines import Lines, lines_in_columns, plain_lines, refuse_wrong_entries
from govcheck.words.rows import Rows, read_rows, rows_of_text

__all__ = ["Entry", "Lexicon", "allowed_terms", "bundled"]


class Lexicon:
    """A word list: its rule, where it comes from, and its entries.

    >>> lexicon = Lexicon.from_terms(["内部代号"])
    >>> lexicon.rule.name, len(lexicon.entries)
    ('custom-word', 1)
    """

    __slots__ = ("_digest", "_entries", "_lines", "headers", "name", "rule")

    def __init__(self, entries: Iterable[Entry] | Lines, *, rule: Rule, headers: Mapping[str, str] | None = None, name: str = "") -> None:
        self._lines = entries if isinstance(entries, Lines) else None
        self._entries = None if isinstance(entries, Lines) else tuple(entries)
        self.rule = rule
        self.headers = dict(headers or {})
        self.name = name
        self._digest = ""

    @classmethod
    def from_terms(cls, terms: Iterable[str], rule: str = "custom-word") -> Lexicon:
        """A list of plain terms, for a program that has its words already."""
        if isinstance(terms, str):
            raise TypeError(f"terms are given as a list of words: [{terms!r}], not {terms!r}")
        rule_names([rule])
        words = list(terms)
        if any("\t" in word for word in words):
            entries = tuple(map(Entry, words))
            refuse_wrong_entries(entries, "terms")
            return cls(entries, rule=RULES[rule], name="terms")
        lines = Lines(("term",), words, (), "terms")
        lines.refuse_wrong()
        return cls(lines, rule=RULES[rule], name="terms")

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Lexicon:
        """Read a word list: ``.tsv``, ``.csv``, ``.xlsx`` (first sheet), or ``.txt`` with one term a line.

        Raises:
            LexiconError: with the file and the line, when the list cannot be used as it stands.
        """
        return cls._from_rows(read_rows(Path(path)), str(path), plain=Path(path).suffix.lower() == ".txt")

    @classmethod
    def parse(cls, text: str, *, path: str = "<text>") -> Lexicon:
        """Read a word list from a string of tab-separated lines; ``path`` names it in errors.

        >>> Lexicon.parse("# rule: wrong-word\\nterm\\tsuggestions\\n验受\\t验收\\n").entries[0].suggestions
        ('验收',)
        """
        return cls._from_rows(rows_of_text(text), path)

    @classmethod
    def _from_rows(cls, rows: Rows, path: str, *, plain: bool = False, checked: bool = False) -> Lexicon:
        headers: dict[str, str] = {}
        for index in [index for index, line in enumerate(rows.lines) if line[:1] == "#"]:
            read_header(rows.numbers[index], rows.lines[index], headers, path)
        lines = (plain_lines if plain else lines_in_columns)(rows, path)
        if not checked:
            lines.refuse_wrong()
        return cls(lines, rule=rule_of(headers, path), headers=headers, name=Path(path).stem)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries; who needs few of them asks for :meth:`entry`."""
        if self._entries is None:
            self._entries = tuple(self._lines.entries()) if self._lines is not None else ()
        return self._entries

    @property
    def terms(self) -> Sequence[str]:
        """The term of each entry."""
        return self._lines.terms if self._lines is not None else [entry.term for entry in self.entries]

    @property
    def patterns(self) -> list[int]:
        """Which entries are patterns."""
        terms = self.terms
        return [index for index, term in enumerate(terms) if is_pattern(term)] if "/" in "".join(terms) else []

    def entry(self, index: int) -> Entry:
        """One entry."""
        return self._lines.entry(index) if self._lines is not None else self.entries[index]

    def names(self) -> tuple[list[str], list[str], list[str], frozenset[str]]:
        """Of a list of names: the names, the variants that are right too, those looked for as titles only, and which are free phrases."""
        names: list[str] = []
        variants: list[str] = []
        titles: list[str] = []
        phrases: list[str] = []
        for term, suggestion, note in zip(self.terms, self._cells("suggestions"), self._cells("note"), strict=True):
            (variants if suggestion == term else titles if note == "title" else names).append(term)
            if note == "phrase":
                phrases.append(term)
        return names, variants, titles, frozenset(phrases)

    def _cells(self, column: str) -> list[str]:
        if self._lines is not None:
            return self._lines.cells(column)
        return [entry.note if column == "note" else "|".join(entry.suggestions) for entry in self.entries]

    @property
    def ignores_separators(self) -> bool:
        """Whether its terms are found also with spaces, marks or emoji between their characters."""
        return self.headers.get("separators") == "ignore"

    @property
    def fixes(self) -> bool:
        """Whether an only suggestion is safe to apply unattended (header ``fix: safe``)."""
        return self.headers.get("fix") == "safe"

    @property
    def holds_names(self) -> bool:
        """Whether its terms are right names whose near misses are looked for (header ``kind: names``)."""
        return self.headers.get("kind") == "names"

    @property
    def digest(self) -> str:
        """16 hexadecimal digits of all that the list says."""
        if not self._digest:
            lines = self._lines
            said = (lines.columns, lines.numbers) if lines is not None else self.entries
            digest = hashlib.blake2b(_bytes(repr((self.rule, sorted(self.headers.items()), said))), digest_size=8)
            digest.update(_bytes("\n".join(lines.lines)) if lines is not None else b"")
            self._digest = digest.hexdigest()
        return self._digest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicon) and (self is other or self.digest == other.digest)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickled, (self._lines if self._lines is not None else self.entries, self.rule, self.headers, self.name, self.digest)

    def __repr__(self) -> str:
        return f"<Lexicon {self.name!r}: {self.rule.name}, {len(self.terms)} entries>"


def _unpickled(entries: Iterable[Entry] | Lines, rule: Rule, headers: Mapping[str, str], name: str, digest: str) -> Lexicon:
    lexicon = Lexicon(entries, rule=rule, headers=headers, name=name)
    lexicon._digest = digest
    return lexicon


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


_LISTS = "govcheck.wordlists"
_ALLOWED = "allowed.tsv"


@functools.cache
def bundled() -> tuple[Lexicon, ...]:
    """The word lists that ship with govcheck, read once; that nothing is wrong with them is for the tests."""
    lists = sorted(path.name for path in package_folder(_LISTS).glob("*.tsv") if path.name != _ALLOWED)
    return tuple(Lexicon._from_rows(rows_of_text(_text_of(name)), f"wordlists/{name}", checked=True) for name in lists)


@functools.cache
def allowed_terms() -> Mapping[str, str]:
    """The terms of ``wordlists/allowed.tsv``, which may never become entries, each with its reason."""
    lines = [line.split("\t") for line in _text_of(_ALLOWED).splitlines() if line and line[0] != "#"]
    return {cells[0]: cells[1] for cells in lines[1:]}


def _text_of(name: str) -> str:
    return (package_folder(_LISTS) / name).read_text("utf-8")
