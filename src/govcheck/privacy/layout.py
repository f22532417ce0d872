"""Layout: the lines of a text, the tables among them, and what heads each column."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from govcheck.privacy.labels import header_label, last_label
from govcheck.privacy.names import is_name_cell
from govcheck.privacy.tables import Table, cells_of, continues, separator_of, tables_in

__all__ = ["Layout", "Row"]


class Row(NamedTuple):
    """A line, the table that it belongs to, if any, and its cells."""

    number: int
    start: int
    end: int
    table: Table | None


class Layout:
    """The lines of a folded text; a table is looked for around a place that is asked about, cells on demand."""

    __slots__ = ("_firsts", "_form", "_last", "_named", "_plain", "_read", "_starts", "lines", "tables", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self.tables: list[Table] = []
        """The tables found so far, in order."""
        self._firsts: list[int] = []
        self._plain: set[int] = set()  # lines that stand in no table
        self._last = Row(-1, -1, -1, None)  # the row that was asked for last
        self._named: tuple[int, str | None] = (-1, None)  # and whose it is
        self._form: tuple[int, list[tuple[str, int, str]]] = (-1, [])  # the form that was asked for last
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
        """The table around a line that is in none of those found so far; its neighbours are found with it."""
        lines = self.lines
        self._plain.add(number)
        separator = separator_of(lines[number])
        if separator is None:
            return None
        first = last = number
        while first and continues(lines[first - 1], separator, lines[number]):
            first -= 1
        while last + 1 < len(lines) and continues(lines[last + 1], separator, lines[number]):
            last += 1
        self._plain.update(range(first, last + 1))
        found = list(tables_in(lines, first, last, separator)) if last > first else []
        index = bisect_right(self._firsts, first)
        self._firsts[index:index] = [table.first for table in found]
        self.tables[index:index] = found
        return next((table for table in found if table.first <= number <= table.last), None)

    def kind(self, row: Row, start: int) -> str | None:
        """What the label before ``start``, or the header above it, says."""
        table = row.table
        if table is None:
            label = last_label(self.text, row.start, start)
            return label.kind if label is not None else None
        column = self.column_at(row, start)
        cell = self.cells(row)[column][0]
        if start > cell and (label := last_label(self.text, cell, start)) is not None:
            return label.kind
        if table.header is not None and table.header != row.number:
            return table.columns[column] if column < len(table.columns) else None
        return header_label(self.cells(row)[column - 1][1]) if column else None

    def column_at(self, row: Row, place: int) -> int:
        """The number of the cell of a row of a table in which ``place`` stands, from 0."""
        return max(0, bisect_right(self.cells(row), place, key=_start_of) - 1)

    def cells(self, row: Row) -> list[tuple[int, str]]:
        """The cells of a row of a table, each with its place in the text."""
        if self._read[0] != row.number:
            separator = row.table.separator if row.table is not None else "\t"
            self._read = row.number, list(cells_of(self.lines[row.number], separator, row.start))
        return self._read[1]

    def column(self, kind: str, row: Row) -> str | None:
        """The cell of that row in the first column of a kind; in a form, of the first label of that kind."""
        table = row.table
        if table is not None and table.is_form:
            return next((cell for labelled, _, cell in self.fields(table) if labelled == kind), None)
        if table is None or kind not in table.columns:
            return None
        cells = self.cells(row)
        index = table.columns.index(kind)
        return cells[index][1] if index < len(cells) else None

    def fields(self, table: Table) -> list[tuple[str, int, str]]:
        """What a form says: the kind of each label, and the place and text of the cell to its right."""
        if self._form[0] != table.first:
            rows = (self.cells(self.row_of(number)) for number in range(table.first, table.last + 1))
            pairs = (pair for cells in rows for pair in zip(cells[::2], cells[1::2], strict=False))
            found = [(kind, start, cell) for (_, label), (start, cell) in pairs if cell and (kind := header_label(label))]
            self._form = table.first, found
        return self._form[1]

    def name(self, row: Row) -> str | None:
        """The personal name in a row of a table, or in the form that it belongs to."""
        if self._named[0] != row.number:
            self._named = row.number, self._name(row)
        return self._named[1]

    def _name(self, row: Row) -> str | None:
        table = row.table
        if table is None or row.number == table.header:
            return None
        if table.is_form or table.names is not None:
            return "".join((self.column("name", row) or "").split()) or None
        return next(("".join(cell.split()) for _, cell in self.cells(row) if is_name_cell(cell)), None)


def _start_of(cell: tuple[int, str]) -> int:
    return cell[0]
