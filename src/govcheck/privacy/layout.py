"""Layout: the lines of a folded text, the tables among them, and what heads each column."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from govcheck.privacy.labels import Label, Labels
from govcheck.privacy.names import is_name_cell
from govcheck.privacy.tables import Table, cells_of, separator_below_header, separator_of, tables_around

__all__ = ["Layout", "Row"]


class Row:
    """A line, the table that it belongs to, if any, and its cells."""

    __slots__ = ("_cells", "_line", "_name", "end", "number", "start", "table")

    def __init__(self, number: int, start: int, line: str, table: Table | None) -> None:
        self.number = number
        """Its number from 0; -1 in a text that has no lines of cells."""
        self.start = start
        self.end = start + len(line)
        self.table = table
        self._line = line
        self._cells: list[tuple[int, str]] | None = None
        self._name: str | None = None

    @property
    def cells(self) -> list[tuple[int, str]]:
        """The cells of a row of a table, each with its place in the text."""
        if self._cells is None:
            self._cells = cells_of(self._line, self.table.separator if self.table is not None else "\t", self.start)
        return self._cells

    @property
    def name(self) -> str | None:
        """The personal name in a row of a table, or in the form that it belongs to."""
        if self._name is None:
            self._name = self._find_name()
        return self._name or None

    @property
    def is_of_person(self) -> bool:
        """Whether what stands where a name belongs is one."""
        return is_name_cell(self.name or "")

    def _find_name(self) -> str:
        table = self.table
        if table is None or self.number == table.header:
            return ""
        if table.is_form or table.names is not None:
            return "".join((self.cell("name") or "").split())
        return next(("".join(cell.split()) for _, cell in self.cells if is_name_cell(cell)), "")

    def cell(self, kind: str) -> str | None:
        """The cell in the first column of a kind; in a form, that of the first label of that kind."""
        table = self.table
        if table is not None and table.is_form:
            return next((cell for labelled, _, cell in table.fields if labelled == kind), None)
        if table is None or kind not in table.columns:
            return None
        index = table.columns.index(kind)
        return self.cells[index][1] if index < len(self.cells) else None

    def column_at(self, place: int) -> int:
        """The number of the cell of a row of a table in which ``place`` stands, from 0."""
        return max(0, bisect_right(self.cells, place, key=_start_of) - 1)


class Layout:
    """The lines of a folded text in which something is to be judged, and the tables among them.

    Args:
        text: the folded text.
        labels: the labels that are known.
        places: where something is to be judged, in order: tables are found around these before anything is asked of them.
    """

    def __init__(self, text: str, labels: Labels, places: Sequence[tuple[int, ...]]) -> None:
        self.text = text
        self.labels = labels
        self._rows: dict[int, Row] = {}
        self._headers: dict[str, str | None] = {}
        self._judged: list[tuple[int, int]] = []  # where the lines in which something is to be judged begin and end
        self.tables = self._find_tables(places)
        """The tables, in order."""
        self._firsts = [table.first for table in self.tables]

    def _find_tables(self, places: Sequence[tuple[int, ...]]) -> list[Table]:
        text = self.text
        tables: list[Table] = []
        index = end = free = 0
        while index < len(places):
            place = places[index][0]
            start, end = _line_around(text, end, place)
            self._judged.append((start, end))
            separator = separator_of(text[start:end])
            if separator in (None, ",", ""):
                below = separator_below_header(text, start, end, self.header)
                separator = separator if below is None else below
            if separator is not None:
                number = bisect_right(self.starts, start) - 1
                free, found = tables_around(self.lines, self.starts, number, free, self.header, separator)
                tables += found
                end = self.starts[free] - 1
            index = bisect_left(places, (end,), index + 1)
        return tables

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where each line starts; one more, behind the end of the text."""
        return list(accumulate([len(line) + 1 for line in self.lines], initial=0))

    def row(self, place: int) -> Row:
        """The line in which ``place`` stands."""
        if "starts" in self.__dict__:  # there are lines of cells
            return self.row_of(bisect_right(self.starts, place) - 1)
        index = bisect_right(self._judged, (place, len(self.text) + 1)) - 1
        if index >= 0 and place <= self._judged[index][1]:
            start, end = self._judged[index]
        else:
            start, end = _line_around(self.text, 0, place)
        return Row(-1, start, self.text[start:end], None)

    def row_of(self, number: int) -> Row:
        """The line of that number, from 0."""
        row = self._rows.get(number)
        if row is None:
            index = bisect_right(self._firsts, number) - 1
            table = self.tables[index] if index >= 0 and number <= self.tables[index].last else None
            row = self._rows[number] = Row(number, self.starts[number], self.lines[number], table)
        return row

    def header(self, cell: str) -> str | None:
        """The kind that a header cell names, remembered as long as this text is read."""
        if cell not in self._headers:
            self._headers[cell] = self.labels.header(cell)
        return self._headers[cell]

    def label(self, row: Row, start: int) -> Label | None:
        """The label before ``start``, or the header above it; behind its end the number may begin."""
        table = row.table
        if table is None:
            return self.labels.last(self.text, row.start, start)
        column = row.column_at(start)
        cell = row.cells[column][0]
        if start > cell and (label := self.labels.last(self.text, cell, start)) is not None:
            return label
        if table.header is not None and table.header != row.number:
            kind = table.columns[column] if column < len(table.columns) else None
        else:
            kind = self.header(row.cells[column - 1][1]) if column else None
        return Label(kind, cell, cell) if kind is not None else None


def _line_around(text: str, first: int, place: int) -> tuple[int, int]:
    """Where the line around a place begins, not before ``first``, and ends."""
    start, end = text.rfind("\n", first, place) + 1, text.find("\n", place)
    return start or first, len(text) if end < 0 else end


def _start_of(cell: tuple[int, str]) -> int:
    return cell[0]
