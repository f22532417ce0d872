"""Layout: the lines of a folded text, the tables among them, and what heads each column."""

from __future__ import annotations

import functools
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from govcheck.privacy.labels import Label, Labels
from govcheck.privacy.names import is_name_cell
from govcheck.privacy.tables import Table, cells_of, tables_in

__all__ = ["Layout", "Row"]


class Row:
    """A line, the table that it belongs to, if any, and its cells."""

    def __init__(self, layout: Layout, number: int, table: Table | None) -> None:
        self._layout = layout
        self.number = number
        self.start = layout.starts[number]
        self.end = layout.starts[number + 1] - 1
        self.table = table

    @cached_property
    def cells(self) -> list[tuple[int, str]]:
        """The cells of a row of a table, each with its place in the text."""
        separator = self.table.separator if self.table is not None else "\t"
        return cells_of(self._layout.lines[self.number], separator, self.start)

    @cached_property
    def name(self) -> str | None:
        """The personal name in a row of a table, or in the form that it belongs to."""
        table = self.table
        if table is None or self.number == table.header:
            return None
        if table.is_form or table.names is not None:
            return "".join((self.cell("name") or "").split()) or None
        return next(("".join(cell.split()) for _, cell in self.cells if is_name_cell(cell)), None)

    def cell(self, kind: str) -> str | None:
        """The cell in the first column of a kind; in a form, that of the first label of that kind."""
        table = self.table
        if table is not None and table.is_form:
            return next((cell for labelled, _, cell in self._layout.fields(table) if labelled == kind), None)
        if table is None or kind not in table.columns:
            return None
        index = table.columns.index(kind)
        return self.cells[index][1] if index < len(self.cells) else None

    def column_at(self, place: int) -> int:
        """The number of the cell of a row of a table in which ``place`` stands, from 0."""
        return max(0, bisect_right(self.cells, place, key=_start_of) - 1)


class Layout:
    """The lines of a folded text. All its tables are found when the first of them is asked for."""

    def __init__(self, text: str, labels: Labels) -> None:
        self.text = text
        self.labels = labels
        self._rows: dict[int, Row] = {}
        self._fields: dict[Table, list[tuple[str, int, str]]] = {}

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where each line starts; one more, behind the end of the text."""
        return list(accumulate([len(line) + 1 for line in self.lines], initial=0))

    @cached_property
    def header(self) -> functools._lru_cache_wrapper[str | None]:
        """The kind that a header cell names, remembered as long as this text is read."""
        return functools.cache(self.labels.header)

    @cached_property
    def tables(self) -> list[Table]:
        """All tables of the text, in order."""
        return tables_in(self.lines, self.header)

    @cached_property
    def _firsts(self) -> list[int]:
        return [table.first for table in self.tables]

    def row(self, place: int) -> Row:
        """The line in which ``place`` stands."""
        return self.row_of(bisect_right(self.starts, place) - 1)

    def row_of(self, number: int) -> Row:
        """The line of that number, from 0."""
        row = self._rows.get(number)
        if row is None:
            index = bisect_right(self._firsts, number) - 1
            table = self.tables[index] if index >= 0 and number <= self.tables[index].last else None
            row = self._rows[number] = Row(self, number, table)
        return row

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

    def fields(self, table: Table) -> list[tuple[str, int, str]]:
        """What a form says: the kind of each label, and the place and text of the cell to its right."""
        if table not in self._fields:
            rows = (self.row_of(number).cells for number in range(table.first, table.last + 1))
            pairs = (pair for cells in rows for pair in zip(cells[::2], cells[1::2], strict=False))
            self._fields[table] = [(kind, start, cell) for (_, label), (start, cell) in pairs if cell and (kind := self.header(label))]
        return self._fields[table]


def _start_of(cell: tuple[int, str]) -> int:
    return cell[0]
