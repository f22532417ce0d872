"""Lexicon: a parsed and validated word list. `wordlists/README.md` describes the format."""

from __future__ import annotations

import datetime
import difflib
import functools
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from govcheck.errors import LexiconError
from govcheck.rules import RULES, Rule, Severity, rule_names
from govcheck.words.rows import Row, read_rows, rows_of_text

__all__ = ["Entry", "Lexicon", "allowed_terms", "bundled"]

COLUMNS = ("term", "suggestions", "since", "until", "match", "severity", "note")
EXCUSES = ("unless-before", "unless-after", "unless-inside", "unless-sentence", "unless-year")
HEADERS = frozenset({"rule", "title", "severity", "source", "licence", "criteria", "separators", "fix", "kind", "common", *EXCUSES})


VALUES = {"separators": ("ignore",), "fix": ("safe",), "kind": ("names", "brands"), "unless-year": ("earlier",)}
"""Headers that can have few values only."""


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

    __slots__ = ("_digest", "entries", "headers", "name", "rule")

    def __init__(self, entries: Iterable[Entry], *, rule: Rule, headers: Mapping[str, str] | None = None, name: str = "") -> None:
        self.entries = tuple(entries)
        self.rule = rule
        self.headers = dict(headers or {})
        self.name = name
        self._digest = ""

    @property
    def digest(self) -> str:
        """16 hexadecimal digits of all that the list says."""
        if not self._digest:
            said = repr((self.rule, sorted(self.headers.items()), self.entries)).encode("utf-8", "surrogatepass")
            self._digest = hashlib.blake2b(said, digest_size=8).hexdigest()
        return self._digest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicon) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @classmethod
    def from_terms(cls, terms: Iterable[str], rule: str = "custom-word", *, separators: str = "") -> Lexicon:
        """A list of plain terms, for a program that has its words already.

        ``separators="ignore"`` finds them also in disguise: with blanks, marks, brackets or line ends between their
        characters, or with characters written twice.
        """
        if isinstance(terms, str):
            raise TypeError(f"terms are given as a list of words: [{terms!r}], not {terms!r}")
        if separators not in ("", "ignore"):
            raise ValueError(f"separators can only be 'ignore', not {separators!r}")
        rule_names([rule])
        headers = {"separators": separators} if separators else {}
        return cls(_validated(map(Entry, terms), "terms"), rule=RULES[rule], headers=headers, name="terms")

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
    def _from_rows(cls, rows: Iterable[Row], path: str, *, plain: bool = False) -> Lexicon:
        headers: dict[str, str] = {}
        lines: list[Row] = []
        for row in rows:
            if row.cells[0].startswith("#"):
                _read_header(row, headers, path)
            elif any(cell.strip() for cell in row.cells):
                lines.append(row)
        entries = [Entry(row.cells[0].strip(), line=row.number) for row in lines] if plain else _read_table(lines, path)
        return cls(_validated(entries, path), rule=_rule_of(headers, path), headers=headers, name=Path(path).stem)

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
    def holds_brands(self) -> bool:
        """Whether its terms are names of sites that count where they advertise (header ``kind: brands``)."""
        return self.headers.get("kind") == "brands"

    def __repr__(self) -> str:
        return f"<Lexicon {self.name!r}: {self.rule.name}, {len(self.entries)} entries>"


def _read_header(row: Row, headers: dict[str, str], path: str) -> None:
    key, colon, value = row.cells[0].lstrip("#").partition(":")
    key = key.strip().lower()
    if not colon:
        return
    if key not in HEADERS:
        near = difflib.get_close_matches(key, HEADERS, n=1, cutoff=0.8)
        if near:
            raise LexiconError(path, row.number, f"there is no header {key!r}: did you mean {near[0]!r}?")
        return
    if key in headers:
        raise LexiconError(path, row.number, f"the header {key!r} stands twice")
    headers[key] = value = value.strip()
    if key in VALUES and value not in VALUES[key]:
        raise LexiconError(path, row.number, f"{key} can only be {' or '.join(map(repr, VALUES[key]))}, not {value!r}")
    if key == "unless-inside" and len(value) != 2:
        raise LexiconError(path, row.number, f"unless-inside is a pair of marks, like 《》, not {value!r}")
    if key in EXCUSES and not all(word.strip() for word in value.split("|")):
        raise LexiconError(path, row.number, f"{key} holds an empty word: `|` stands between two words")


def _rule_of(headers: Mapping[str, str], path: str) -> Rule:
    name = headers.get("rule", "custom-word")
    rule = RULES.get(name)
    if rule is None:
        if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
            raise LexiconError(path, 0, f"the rule {name!r} must be lower-case words joined by hyphens, like house-style")
        rule = RULES["custom-word"]._replace(name=name, title=headers.get("title", name), basis=headers.get("source", path))
    if "severity" not in headers:
        return rule
    return rule._replace(severity=_severity(headers["severity"], path, 0))


def _severity(name: str, path: str, line: int) -> Severity:
    try:
        return Severity.parse(name)
    except ValueError as error:
        raise LexiconError(path, line, str(error)) from None


def _read_table(rows: Sequence[Row], path: str) -> Iterator[Entry]:
    if not rows:
        return
    first, columns = rows[0]
    columns = columns[: max((n for n, name in enumerate(columns, 1) if name), default=0)]  # a sheet may have empty ones behind
    if columns[0] != "term":
        raise LexiconError(
            path, first, "the first line after the headers names the columns (tab-separated in a .tsv) and starts with `term`"
        )
    unknown = [c for c in columns if c not in COLUMNS]
    if unknown or len(set(columns)) != len(columns):
        raise LexiconError(path, first, f"the columns are some of {', '.join(COLUMNS)}, each once; not {', '.join(unknown or columns)}")
    read = _row_reader(columns, path)
    for row in rows[1:]:
        yield read(row)


def _row_reader(columns: Sequence[str], path: str) -> Callable[[Row], Entry]:
    """Reading is on the way to the first check: one closure, no dict a row."""
    width = len(columns)
    place = [columns.index(name) if name in columns else width for name in COLUMNS]
    term, suggestions, since, until, match, severity, note = place

    pairs = columns[:2] == ["term", "suggestions"]

    def read(row: Row) -> Entry:
        number, cells = row
        if pairs and len(cells) == 2:  # nearly all lines
            return Entry(cells[0], tuple(cells[1].split("|")) if cells[1] else (), line=number)
        if len(cells) > width and any(cells[width:]):
            raise LexiconError(path, number, f"{len(cells)} cells, but there are {width} columns")
        cells = [*cells[:width], *[""] * (width + 1 - len(cells))]
        if cells[match] not in ("", "word"):
            raise LexiconError(path, number, f"match is empty or `word`, not {cells[match]!r}")
        return Entry(
            cells[term],
            tuple(cells[suggestions].split("|")) if cells[suggestions] else (),
            _date(cells[since], path, number) if cells[since] else None,
            _date(cells[until], path, number) if cells[until] else None,
            cells[match] == "word",
            _severity(cells[severity], path, number) if cells[severity] else None,
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
        if term != term.strip():
            raise LexiconError(path, entry.line, f"the term {term!r} has blanks around it")
        if not term:
            raise LexiconError(path, entry.line, "the term is empty")
        if "\n" in term or "\r" in term:
            raise LexiconError(path, entry.line, f"the term {term!r} holds a line break")
        if term in seen:
            raise LexiconError(path, entry.line, f"the term {term!r} stands already in line {seen[term]}")
        if entry.since and entry.until and entry.since >= entry.until:
            raise LexiconError(path, entry.line, f"since {entry.since} is not before until {entry.until}")
        if len(entry.suggestions) > 1 and term in entry.suggestions:
            raise LexiconError(path, entry.line, f"{term!r} suggests itself among others: a guard suggests only itself")
        if "" in entry.suggestions:
            raise LexiconError(path, entry.line, "an empty suggestion: `|` stands between two suggestions")
        if any(suggestion != suggestion.strip() for suggestion in entry.suggestions):
            raise LexiconError(path, entry.line, f"a suggestion of {term!r} has blanks around it")
        seen[term] = entry.line
        yield entry


@functools.cache
def bundled() -> tuple[Lexicon, ...]:
    """The word lists that ship with govcheck, read once."""
    lists = sorted(
        (item for item in files("govcheck.wordlists").iterdir() if item.name.endswith(".tsv") and item.name != _ALLOWED),
        key=lambda item: item.name,
    )
    return tuple(Lexicon.parse(item.read_text("utf-8"), path=f"wordlists/{item.name}") for item in lists)


_ALLOWED = "allowed.tsv"


@functools.cache
def allowed_terms() -> Mapping[str, str]:
    """The terms of ``wordlists/allowed.tsv``, which may never become entries, each with its reason."""
    rows = rows_of_text((files("govcheck.wordlists") / _ALLOWED).read_text("utf-8"))
    lines = [row.cells for row in rows if row.cells[0] and not row.cells[0].startswith("#")]
    return {cells[0]: cells[1] for cells in lines[1:]}
