"""Writes down what a reader sees: blanks collapsed, blocks on lines, table rows as lines of tab-separated cells."""

from __future__ import annotations

import re

from govcheck.sources.html.entities import NO_BREAK_SPACE, REFERENCE, reference
from govcheck.sources.html.tables import Table
from govcheck.text.projection import Projection, Run

__all__ = ["Writer"]

_BLANKS = " \t\n\r\f"
_ODD = re.compile(r"[&\0\t\n\r\f]|  ")
_ATOM = re.compile(rf"[ \t\n\r\f]+|{REFERENCE}|\0+|&+(?![#a-zA-Z])|&|[^ \t\n\r\f&\0]+(?: [^ \t\n\r\f&\0]+)*")
_VERBATIM = re.compile(rf"\r\n|[\n\r]|{REFERENCE}|\0+|&+(?![#a-zA-Z])|&|[^\n\r&\0]+")
_LONG_ROW = 600  # characters; a longer row with blocks in it is a layout, whose blocks are lines


class Writer:
    """Collects the runs of one text: the visible one, a hidden block's, or a title's."""

    __slots__ = ("_blank", "_open", "_separator", "_table", "_tables", "runs")

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self._open = False  # whether the current line or cell has text
        self._blank: tuple[int, int] | None = None  # a blank that counts only if text follows on the line
        self._separator: Run | None = None  # what comes before the next text
        self._tables: list[Table] = []  # those around the innermost one
        self._table = Table()

    def text(self, start: int, piece: str) -> None:
        """Ordinary text, which stands at ``start``: blanks collapse, references are decoded."""
        if piece[0] > " " and piece[-1] > " " and not _ODD.search(piece):
            if self._separator or self._blank:
                self._write(start, 0, piece)
            else:
                self._open = True
                self.runs.append((start, 0, piece))
        elif not piece.strip(_BLANKS):
            if self._open and self._blank is None:
                self._blank = (start, len(piece))
        else:
            self._odd_text(start, piece)

    def _odd_text(self, start: int, piece: str) -> None:
        for found in _ATOM.finditer(piece):
            atom = found[0]
            first = atom[0]
            if first in _BLANKS:
                self._add_blank(start + found.start(), start + found.end())
            elif first == "&":
                self._reference(start + found.start(), atom)
            elif first != "\0":
                self._write(start + found.start(), 0, atom)

    def verbatim(self, start: int, piece: str, raw: bool) -> None:
        """Text whose blanks and line ends stay; if ``raw``, ``&`` means nothing either."""
        for found in _VERBATIM.finditer(piece):
            atom = found[0]
            first = atom[0]
            if first in "\r\n":
                self.line(start + found.start(), start + found.end())
            elif first == "&" and not raw:
                self._reference(start + found.start(), atom)
            elif first != "\0":
                self._write(start + found.start(), 0, atom)

    def _reference(self, start: int, source: str) -> None:
        decoded, length = reference(source) if len(source) > 2 and source[1] != "&" else ("", 0)
        if not length:
            self._write(start, 0, source)
            return
        if decoded and decoded in _BLANKS:
            self._add_blank(start, start + length)
        elif decoded:
            self._write(start, length, decoded.replace(NO_BREAK_SPACE, " "))
        if length < len(source):
            self._write(start + length, 0, source[length:])

    def _add_blank(self, start: int, end: int) -> None:
        if self._open and self._blank is None:
            self._blank = (start, end - start)

    def _write(self, origin: int, width: int, piece: str) -> None:
        if self._separator:
            self._separate(self._separator)
        elif self._blank:
            self.runs.append((*self._blank, " "))
            self._blank = None
        self._open = True
        self.runs.append((origin, width, piece))

    def _separate(self, separator: Run) -> None:
        table = self._table
        if table.column >= 0:
            if table.written < table.column:
                table.cells += 1
                table.written = table.column
            elif separator[2] == " ":
                table.blocks.append(len(self.runs))
        self.runs.append(separator)
        self._separator = None

    def line(self, start: int, end: int) -> None:
        """A place between two lines; within a table cell, which stays on its line, between two words."""
        if not self._open:
            return
        table = self._table
        self._open = False
        self._blank = None
        self._separator = (start, end - start, " " if table.column >= 0 and not table.layout else "\n")

    def open_table(self, start: int, end: int) -> None:
        """A table that holds tables is there for the layout: its cells are lines like any block."""
        outer = self._table
        if outer.column >= 0:
            outer.layout = True
            self._relayout(outer)
        self._break(start, end)
        self._tables.append(outer)
        self._table = Table()
        self._table.row_start = len(self.runs)

    def close_table(self, start: int, end: int) -> None:
        """The end of the innermost table."""
        self._end_row(self._table)
        if self._tables:
            self._table = self._tables.pop()
        self._break(start, end)

    def open_row(self, start: int, end: int) -> None:
        """The start tag of a row."""
        self.close_row(start, end)
        self._table.start_row(len(self.runs))

    def close_row(self, start: int, end: int) -> None:
        """The end of a row, and either end of a group of rows."""
        self._end_row(self._table)
        self._table.ended = True
        self._break(start, end)

    def open_cell(self, start: int, end: int, columns: int = 1, rows: int = 1) -> None:
        """The start tag of a cell that covers so many columns and rows."""
        table = self._table
        if table.ended:  # a cell without a row
            table.start_row(len(self.runs))
        table.place_cell(columns, rows)
        if table.layout:
            self._break(start, end)
            return
        tabs = "\t" * (table.column - max(table.written, 0))
        self._open = False
        self._blank = None
        self._separator = (start, end - start, f"\n{tabs}" if table.written < 0 and self.runs else tabs)

    def close_cell(self, start: int, end: int) -> None:
        """The end tag of a cell."""
        self._table.column = -1
        self._break(start, end)

    def _break(self, start: int, end: int) -> None:
        self._open = False
        self._blank = None
        self._separator = (start, end - start, "\n") if self.runs else None

    def _end_row(self, table: Table) -> None:
        table.column = -1
        if table.blocks and (table.cells < 2 or sum(len(run[2]) for run in self.runs[table.row_start :]) > _LONG_ROW):
            self._relayout(table)

    def _relayout(self, table: Table) -> None:
        for index in table.blocks:
            origin, width, _ = self.runs[index]
            self.runs[index] = (origin, width, "\n")
        table.blocks = []

    def projection(self) -> Projection:
        """What has been written."""
        self._end_row(self._table)
        return Projection.from_runs(self.runs)

    def __len__(self) -> int:
        return len(self.runs)
