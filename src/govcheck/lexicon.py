"""Lexicon: reads and validates a word list. `wordlists/README.md` describes the format."""

from __future__ import annotations

import datetime
import functools
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from govcheck.errors import LexiconError
from govcheck.rules import RULES, Rule, Severity

__all__ = ["Entry", "Lexicon", "bundled"]

COLUMNS = ("term", "suggestions", "since", "until", "match", "note")
HEADERS = frozenset({"rule", "title", "severity", "source", "licence", "criteria", "separators", "fix"})


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
    note: str = ""
    line: int = 0

    @property
    def is_guard(self) -> bool:
        return self.suggestions == (self.term,)

    @property
    def pattern(self) -> str | None:
        """The regular expression of an entry written ``/.../``, or None."""
        return self.term[1:-1] if len(self.term) > 2 and self.term[0] == self.term[-1] == "/" else None

    def applies_on(self, day: datetime.date) -> bool:
        """Whether the entry counts for a text published on ``day``."""
        return (self.since is None or day >= self.since) and (self.until is None or day < self.until)


class Lexicon:
    """A word list: its rule, where it comes from, and its entries.

    >>> lexicon = Lexicon.from_terms(["内部代号"])
    >>> lexicon.rule.name, len(lexicon.entries)
    ('custom-word', 1)
    """

    __slots__ = ("entries", "headers", "name", "rule")

    def __init__(self, entries: Iterable[Entry], *, rule: Rule, headers: Mapping[str, str] | None = None, name: str = "") -> None:
        self.entries = tuple(entries)
        self.rule = rule
        self.headers = dict(headers or {})
        self.name = name

    @classmethod
    def from_terms(cls, terms: Iterable[str], rule: str = "custom-word") -> Lexicon:
        """A list of plain terms, for a program that has its words already."""
        if isinstance(terms, str):
            raise TypeError(f"terms are given as a list of words: [{terms!r}], not {terms!r}")
        return cls([Entry(term) for term in terms], rule=RULES[rule], name="terms")

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Lexicon:
        """Read a word list from a TSV file, or from a ``.txt`` file with one term a line.

        Raises:
            LexiconError: with the file and the line, when the list cannot be used as it stands.
        """
        path = Path(path)
        try:
            text = path.read_text("utf-8-sig")
        except OSError as error:
            raise LexiconError(path, 0, f"cannot be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise LexiconError(path, line, "is not UTF-8: save the list as UTF-8") from error
        return cls.parse(text, path=str(path), table=path.suffix.lower() != ".txt")

    @classmethod
    def parse(cls, text: str, *, path: str = "<text>", table: bool = True) -> Lexicon:
        """Read a word list from a string; ``path`` names it in errors. ``table=False``: one term a line.

        >>> Lexicon.parse("# rule: wrong-word\\nterm\\tsuggestions\\n验受\\t验收\\n").entries[0].suggestions
        ('验收',)
        """
        headers: dict[str, str] = {}
        rows: list[tuple[int, str]] = []
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
            if line.startswith("#"):
                _read_header(line, headers, path, number)
            elif line.strip():
                rows.append((number, line))
        entries = _read_table(rows, path) if table else [Entry(line.strip(), line=number) for number, line in rows]
        return cls(_validated(entries, path), rule=_rule_of(headers, path), headers=headers, name=Path(path).stem)

    @property
    def ignores_separators(self) -> bool:
        """Whether its terms are found also with spaces, marks or emoji between their characters."""
        return self.headers.get("separators") == "ignore"

    @property
    def fixes(self) -> bool:
        """Whether an only suggestion is safe to apply unattended (header ``fix: safe``)."""
        return self.headers.get("fix") == "safe"

    def __repr__(self) -> str:
        return f"<Lexicon {self.name!r}: {self.rule.name}, {len(self.entries)} entries>"


def _read_header(line: str, headers: dict[str, str], path: str, number: int) -> None:
    key, colon, value = line.lstrip("#").partition(":")
    key = key.strip().lower()
    if colon and key in HEADERS:
        if key in headers:
            raise LexiconError(path, number, f"the header {key!r} stands twice")
        headers[key] = value.strip()


def _rule_of(headers: Mapping[str, str], path: str) -> Rule:
    name = headers.get("rule", "custom-word")
    rule = RULES.get(name)
    if rule is None:
        if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
            raise LexiconError(path, 0, f"the rule {name!r} must be lower-case words joined by hyphens, like house-style")
        rule = RULES["custom-word"]._replace(name=name, title=headers.get("title", name), basis=headers.get("source", path))
    if "severity" not in headers:
        return rule
    try:
        return rule._replace(severity=Severity.parse(headers["severity"]))
    except ValueError as error:
        raise LexiconError(path, 0, str(error)) from None


def _read_table(rows: list[tuple[int, str]], path: str) -> Iterator[Entry]:
    if not rows:
        return
    first, line = rows[0]
    columns = line.split("\t")
    if columns[0] != "term":
        raise LexiconError(path, first, "the first line after the headers names the columns, tab-separated, and starts with `term`")
    unknown = [c for c in columns if c not in COLUMNS]
    if unknown or len(set(columns)) != len(columns):
        raise LexiconError(path, first, f"the columns are some of {', '.join(COLUMNS)}, each once; not {', '.join(unknown or columns)}")
    read = _row_reader(columns, path)
    for number, line in rows[1:]:
        yield read(number, line)


def _row_reader(columns: list[str], path: str) -> Callable[[int, str], Entry]:
    """Reading is on the way to the first check: one closure, no dict a row."""
    place = [columns.index(name) if name in columns else len(columns) for name in COLUMNS]
    term, suggestions, since, until, match, note = place

    def read(number: int, line: str) -> Entry:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise LexiconError(path, number, f"{len(cells)} cells, but there are {len(columns)} columns")
        cells += [""] * (len(columns) + 1 - len(cells))
        if cells[match] not in ("", "word"):
            raise LexiconError(path, number, f"match is empty or `word`, not {cells[match]!r}")
        return Entry(
            cells[term],
            tuple(cells[suggestions].split("|")) if cells[suggestions] else (),
            _date(cells[since], path, number) if cells[since] else None,
            _date(cells[until], path, number) if cells[until] else None,
            cells[match] == "word",
            cells[note],
            number,
        )

    return read


def _date(cell: str, path: str, line: int) -> datetime.date:
    try:
        return datetime.date.fromisoformat(cell)
    except ValueError:
        raise LexiconError(path, line, f"{cell!r} is no date: write YYYY-MM-DD") from None


def _validated(entries: Iterable[Entry], path: str) -> Iterator[Entry]:
    seen: dict[str, int] = {}
    for entry in entries:
        term = entry.term
        if not term.strip():
            raise LexiconError(path, entry.line, "the term is empty")
        if term != term.strip():
            raise LexiconError(path, entry.line, f"the term {term!r} has blanks around it")
        if term in seen:
            raise LexiconError(path, entry.line, f"the term {term!r} stands already in line {seen[term]}")
        if entry.since and entry.until and entry.since >= entry.until:
            raise LexiconError(path, entry.line, f"since {entry.since} is not before until {entry.until}")
        if len(entry.suggestions) > 1 and term in entry.suggestions:
            raise LexiconError(path, entry.line, f"{term!r} suggests itself among others: a guard suggests only itself")
        if "" in entry.suggestions:
            raise LexiconError(path, entry.line, "an empty suggestion: `|` stands between two suggestions")
        seen[term] = entry.line
        yield entry


@functools.cache
def bundled() -> tuple[Lexicon, ...]:
    """The word lists that ship with govcheck, read once."""
    lists = sorted(
        (item for item in files("govcheck.wordlists").iterdir() if item.name.endswith(".tsv")),
        key=lambda item: item.name,
    )
    return tuple(Lexicon.parse(item.read_text("utf-8"), path=f"wordlists/{item.name}") for item in lists)
