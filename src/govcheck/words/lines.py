"""The entries of a list as the lines they were written in.

A list of fifty thousand entries has to be ready when the first text is checked, which needs its terms and two or three of its
entries. So its lines are kept, and looked at together: one by one only where something is wrong with them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any

from govcheck.errors import LexiconError
from govcheck.words.entry import COLUMNS, Entry, entry_reader
from govcheck.words.rows import Rows

__all__ = ["Lines", "lines_in_columns", "plain_lines", "refuse_wrong_entries"]


class Lines:
    """Lines of a list, with their numbers if they have any; the ``path`` names it in errors.

    >>> lines = Lines(("term", "suggestions"), ["验受\\t验收"], [4], "w.tsv")
    >>> lines.terms, lines.entry(0).suggestions, lines.entry(0).line
    (['验受'], ('验收',), 4)
    """

    def __init__(self, columns: tuple[str, ...], lines: list[str] | str, numbers: Sequence[int], path: str) -> None:
        self.columns = columns
        self.numbers = numbers
        self.path = path
        self._given = lines

    @functools.cached_property
    def lines(self) -> list[str]:
        """The lines as they are written."""
        return self._given.split("\n") if isinstance(self._given, str) else self._given

    @functools.cached_property
    def terms(self) -> list[str]:
        """The term of each line."""
        return [line.partition("\t")[0] for line in self.lines]

    @functools.cached_property
    def _entry_of(self) -> Callable[[int, str], Entry]:
        return entry_reader(self.columns, self.path)

    def entry(self, index: int) -> Entry:
        """The entry of a line."""
        return self._entry_of(self.numbers[index] if self.numbers else 0, self.lines[index])

    def entries(self) -> Iterator[Entry]:
        """All entries."""
        return map(self._entry_of, self.numbers or repeat(0), self.lines)

    def cells(self, column: str) -> list[str]:
        """What each line has in a column, as it is written."""
        if column not in self.columns:
            return [""] * len(self.lines)
        place = self.columns.index(column)
        return [cells[place] if len(cells) > place else "" for cells in (line.split("\t", place + 1) for line in self.lines)]

    def refuse_wrong(self) -> None:
        """Raise a :class:`LexiconError` if there is anything wrong with a line."""
        if not self._are_right():
            refuse_wrong_entries(self.entries(), self.path)

    def _are_right(self) -> bool:
        """Whether nothing is wrong, by what all lines have in common: ten times as fast as to look at each."""
        terms = self.terms
        distinct = set(terms)
        joined = "".join(terms)
        if len(distinct) < len(terms) or "" in distinct or "\n" in joined or "\r" in joined or list(map(str.strip, terms)) != terms:
            return False
        rests = [line[len(term) + 1 :] for term, line in zip(terms, self.lines, strict=True)]
        if self.columns[1:2] != ("suggestions",):
            return "suggestions" not in self.columns and self._can_read(set(rests), "x\t")
        behind = {rest.partition("\t")[2] for rest in rests if "\t" in rest}  # few lines have more, and many of them the same
        return self._suggest_well([rest.partition("\t")[0] for rest in rests]) and self._can_read(behind, "x\t\t")

    def _suggest_well(self, cells: list[str]) -> bool:
        if list(map(str.strip, cells)) != cells:
            return False
        several = [(term, cell.split("|")) for term, cell in zip(self.terms, cells, strict=True) if "|" in cell]
        return all(term not in suggestions and all(s and s == s.strip() for s in suggestions) for term, suggestions in several)

    def _can_read(self, ends: Iterable[str], begin: str) -> bool:
        """Whether lines with these ends can be read."""
        try:
            entries = [self._entry_of(0, begin + end) for end in ends]
        except LexiconError:
            return False
        return all(entry.since is None or entry.until is None or entry.since < entry.until for entry in entries)

    def __reduce__(self) -> tuple[Any, ...]:
        given = self._given
        if not isinstance(given, str) and given and not any("\n" in line for line in given):
            given = "\n".join(given)  # one string pickles ten times as fast as many, and is taken apart when it is asked for
        return Lines, (self.columns, given, self.numbers, self.path)


def plain_lines(rows: Rows, path: str) -> Lines:
    """A term a line, with blanks around it or not."""
    places = _entries(rows)
    return Lines(("term",), [rows.lines[i].partition("\t")[0].strip() for i in places], [rows.numbers[i] for i in places], path)


def lines_in_columns(rows: Rows, path: str) -> Lines:
    """Lines below one that names their columns."""
    places = _entries(rows)
    if not places:
        return Lines(("term",), [], (), path)
    columns = _columns(rows.lines[places[0]], rows.numbers[places[0]], path)
    body = places[1:]
    if body and body[-1] - body[0] == len(body) - 1:  # nothing stands between them
        part = slice(body[0], body[-1] + 1)
        return Lines(columns, rows.lines[part], rows.numbers[part], path)
    return Lines(columns, [rows.lines[i] for i in body], [rows.numbers[i] for i in body], path)


def _entries(rows: Rows) -> list[int]:
    return [i for i, line in enumerate(rows.lines) if line and line[0] != "#" and not line.isspace()]


def _columns(line: str, number: int, path: str) -> tuple[str, ...]:
    columns = tuple(line.rstrip("\t").split("\t"))  # a sheet may have empty ones behind
    if columns[0] != "term":
        raise LexiconError(
            path, number, "the first line after the headers names the columns (tab-separated in a .tsv) and starts with `term`"
        )
    unknown = [c for c in columns if c not in COLUMNS]
    if unknown or len(set(columns)) != len(columns):
        raise LexiconError(path, number, f"the columns are some of {', '.join(COLUMNS)}, each once; not {', '.join(unknown or columns)}")
    return columns


def refuse_wrong_entries(entries: Iterable[Entry], path: str) -> None:
    """Raise a :class:`LexiconError` for the first entry that cannot be used."""
    seen: dict[str, list[Entry]] = {}
    for entry in entries:
        term, suggestions = entry.term, entry.suggestions
        if term != term.strip():
            raise LexiconError(path, entry.line, f"the term {term!r} has blanks around it")
        if not term:
            raise LexiconError(path, entry.line, "the term is empty")
        if "\n" in term or "\r" in term:
            raise LexiconError(path, entry.line, f"the term {term!r} holds a line break")
        same = next((other for other in seen.get(term, ()) if other.overlaps(entry)), None)
        if same is not None:
            raise LexiconError(path, entry.line, f"the term {term!r} stands already in line {same.line}")
        if entry.since and entry.until and entry.since >= entry.until:
            raise LexiconError(path, entry.line, f"since {entry.since} is not before until {entry.until}")
        if len(suggestions) > 1 and term in suggestions:
            raise LexiconError(path, entry.line, f"{term!r} suggests itself among others: a guard suggests only itself")
        if "" in suggestions:
            raise LexiconError(path, entry.line, "an empty suggestion: `|` stands between two suggestions")
        if any(suggestion != suggestion.strip() for suggestion in suggestions):
            raise LexiconError(path, entry.line, f"a suggestion of {term!r} has blanks around it")
        seen.setdefault(term, []).append(entry)
