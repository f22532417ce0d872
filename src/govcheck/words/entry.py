"""Entry: one line of a word list, and how it is read."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple

from govcheck.errors import LexiconError
from govcheck.rules import Severity

__all__ = ["COLUMNS", "Entry", "date_of", "entry_reader", "is_pattern", "severity_of"]

COLUMNS = ("term", "suggestions", "since", "until", "match", "severity", "note")


class Entry(NamedTuple):
    """One line of a word list.

    A term that suggests itself is a *guard*: it protects a right word, because the longest match wins.
    """

    term: str
    suggestions: tuple[str, ...] = ()
    since: datetime.date | None = None
    """The entry applies to texts published on this day or later."""
    until: datetime.date | None = None
    """The entry applies to texts published before this day."""
    word: bool = False
    """Whether the term counts only where a word begins and ends (``match`` is ``word``)."""
    severity: Severity | None = None
    """Its own severity, where it differs from the rule's."""
    note: str = ""
    line: int = 0

    @property
    def is_guard(self) -> bool:
        return self.suggestions == (self.term,)

    @property
    def pattern(self) -> str | None:
        """The regular expression of an entry written ``/.../``, or None."""
        return self.term[1:-1] if is_pattern(self.term) else None

    def overlaps(self, other: Entry) -> bool:
        """Whether there is a day on which both count; the same term may stand twice for times that follow each other."""
        return not (
            (self.until is not None and other.since is not None and self.until <= other.since)
            or (other.until is not None and self.since is not None and other.until <= self.since)
        )

    def applies_on(self, day: datetime.date) -> bool:
        """Whether the entry counts for a text published on ``day``."""
        return (self.since is None or day >= self.since) and (self.until is None or day < self.until)


def is_pattern(term: str) -> bool:
    """Whether a term is a regular expression between slashes."""
    return len(term) > 2 and term[0] == term[-1] == "/"


def entry_reader(columns: Sequence[str], path: str) -> Callable[[int, str], Entry]:
    """The function that reads a numbered line of these columns, which are told apart by tabs."""
    width = len(columns)
    place = [columns.index(name) if name in columns else width for name in COLUMNS]
    term, suggestions, since, until, match, severity, note = place

    def read(number: int, line: str) -> Entry:
        cells = line.split("\t")
        if len(cells) > width and any(cells[width:]):
            raise LexiconError(path, number, f"{len(cells)} cells, but there are {width} columns")
        cells = [*cells[:width], *[""] * (width + 1 - min(len(cells), width))]
        if cells[match] not in ("", "word"):
            raise LexiconError(path, number, f"match is empty or `word`, not {cells[match]!r}")
        return Entry(
            cells[term],
            tuple(cells[suggestions].split("|")) if cells[suggestions] else (),
            date_of(cells[since], path, number) if cells[since] else None,
            date_of(cells[until], path, number) if cells[until] else None,
            cells[match] == "word",
            severity_of(cells[severity], path, number) if cells[severity] else None,
            cells[note],
            number,
        )

    return read


def date_of(cell: str, path: str, line: int) -> datetime.date:
    """The day that a cell names."""
    try:
        return datetime.date.fromisoformat(cell)
    except ValueError:
        raise LexiconError(path, line, f"{cell!r} is no date: write YYYY-MM-DD") from None


def severity_of(name: str, path: str, line: int) -> Severity:
    """The severity of that name."""
    try:
        return Severity.parse(name)
    except ValueError as error:
        raise LexiconError(path, line, str(error)) from None
