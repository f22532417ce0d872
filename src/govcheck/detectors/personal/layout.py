"""Layout: the lines of a text, the tables among them, and what heads each column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from govcheck.detectors.personal.labels import header_label, last_label
from govcheck.detectors.personal.people import is_name_cell

__all__ = ["Layout", "Row", "Table"]

_HEADER_ROWS = 6
"""A table's header stands within so many of its first rows; titles may stand above it."""
_CITIZENS = frozenset(
    ("id", "card", "address", "birth", "age", "health", "guardian", "school", "amount", "certificate", "disability", "student")
)
_ROSTER = re.compile("值班|带班|轮值|通讯录|联系表|联络|责任人|河长|林长|网格员|领导|挂点|包村")
_LONG_NUMBER = re.compile("[0-9]{6}")


class Table(NamedTuple):
    """Lines of cells, the kinds of its columns as its header names them, and who stands in it."""

    first: int
    last: int
    separator: str
    """A tab, ``|`` or a comma; ``""`` for columns set with blanks."""
    header: int | None
    columns: tuple[str | None, ...]
    names: int | None
    """The column of the names."""
    is_roster: bool
    """Whether it lists office holders (职务, 单位, 值班) and not citizens."""


class Row(NamedTuple):
    """A line, the table that it belongs to, if any, and its cells."""

    number: int
    start: int
    end: int
    table: Table | None


class Layout:
    """The lines of a folded text; a table is looked for around a place that is asked about, cells on demand."""

    __slots__ = ("_firsts", "_last", "_plain", "_read", "_starts", "lines", "tables", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self.tables: list[Table] = []
        """The tables found so far, in order."""
        self._firsts: list[int] = []
        self._plain: set[int] = set()  # lines that stand in no table
        self._last = Row(-1, -1, -1, None)  # the row that was asked for last
        self._read: tuple[int, list[tuple[int, str]]] = (-1, [])  # the cells of the row that was asked for last

    def row(self, place: int) -> Row:
        """The line in which ``place`` stands."""
        if not self._last.start <= place <= self._last.end:
            self._last = self.row_of(bisect_right(self._starts, place) - 1)
        return self._last

    def row_of(self, number: int) -> Row:
        """The line of that number, from 0."""
        start = self._starts[number]
        index = bisect_right(self._firsts, number) - 1
        if index >= 0 and number <= self.tables[index].last:
            table: Table | None = self.tables[index]
        else:
            table = None if number in self._plain else self._find(number)
        return Row(number, start, start + len(self.lines[number]), table)

    def _find(self, number: int) -> Table | None:
        """The table around a line that is in none of those found so far."""
        lines = self.lines
        self._plain.add(number)
        separator = _separator_of(lines[number])
        if separator is None:
            return None
        first = last = number
        while first and _continues(lines[first - 1], separator, lines[number]):
            first -= 1
        while last + 1 < len(lines) and _continues(lines[last + 1], separator, lines[number]):
            last += 1
        table = _table(lines, first, last, separator) if last > first else None
        if table is not None:
            index = bisect_right(self._firsts, first)
            self._firsts.insert(index, first)
            self.tables.insert(index, table)
        return table

    def kind(self, row: Row, start: int) -> str | None:
        """What the label before ``start``, or the header above it, says."""
        table = row.table
        if table is None:
            label = last_label(self.text, row.start, start)
            return label.kind if label is not None else None
        cell, column = self._cell_at(row, start)
        if start > cell and (label := last_label(self.text, cell, start)) is not None:
            return label.kind
        if table.header is not None and table.header != row.number:
            return table.columns[column] if column < len(table.columns) else None
        return header_label(self.cells(row)[column - 1][1]) if column else None

    def cells(self, row: Row) -> list[tuple[int, str]]:
        """The cells of a row of a table, each with its place in the text."""
        if self._read[0] != row.number:
            separator = row.table.separator if row.table is not None else "\t"
            self._read = row.number, list(_cells(self.lines[row.number], separator, row.start))
        return self._read[1]

    def column(self, kind: str, row: Row) -> str | None:
        """The cell of that row in the first column of a kind."""
        table = row.table
        if table is None or kind not in table.columns:
            return None
        cells = self.cells(row)
        index = table.columns.index(kind)
        return cells[index][1] if index < len(cells) else None

    def name(self, row: Row) -> str | None:
        """The personal name in a row of a table."""
        table = row.table
        if table is None or row.number == table.header:
            return None
        cells = self.cells(row)
        if table.names is not None:
            name = "".join(cells[table.names][1].split()) if table.names < len(cells) else ""
            return name or None
        return next(("".join(cell.split()) for _, cell in cells if is_name_cell(cell)), None)

    def _cell_at(self, row: Row, place: int) -> tuple[int, int]:
        """Where the cell that holds ``place`` starts, and its column."""
        separator = row.table.separator if row.table is not None else "\t"
        if separator:
            return max(row.start, self.text.rfind(separator, row.start, place) + 1), self.text.count(separator, row.start, place)
        before = self.text[row.start : place]
        within = before[-1:].strip()
        cell = place - len(re.split(r"\s", before)[-1]) if within else place
        return cell, len(before.split()) - bool(within)


def _separator_of(line: str) -> str | None:
    if "\t" in line:
        return "\t"
    if line.count("|") > 1:
        return "|"
    if line.count(",") > 1:
        return ","
    return "" if len(line) < 200 and len(line.split()) > 2 else None


def _continues(line: str, separator: str, first: str) -> bool:
    return separator in line if separator else len(line.split()) == len(first.split())


def _table(lines: list[str], first: int, last: int, separator: str) -> Table | None:
    """The table, unless commas or blanks only look like one: these need a header."""
    header: int | None = None
    columns: tuple[str | None, ...] = ()
    for number in range(first, min(last, first + _HEADER_ROWS) + 1):
        if _LONG_NUMBER.search(lines[number]):
            break
        kinds = tuple(header_label(cell) for _, cell in _cells(lines[number], separator, 0))
        if sum(kind is not None for kind in kinds) > (number != first or separator not in ("\t", "|")):
            header, columns = number, kinds
            break
    if header is None and separator not in ("\t", "|"):
        return None
    above = "".join(lines[max(0, first - 1) : first if header is None else header])
    roster = ("office" in columns or _ROSTER.search(above) is not None) and not _CITIZENS.intersection(columns)
    return Table(first, last, separator, header, columns, columns.index("name") if "name" in columns else None, roster)


def _cells(line: str, separator: str, start: int) -> Iterator[tuple[int, str]]:
    if separator:
        for cell in line.split(separator):
            yield start, cell.strip()
            start += len(cell) + 1
    else:
        for match in re.finditer(r"\S+", line):
            yield start + match.start(), match[0]
