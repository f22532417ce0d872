"""Writes down what a reader sees: blanks collapsed, blocks on lines, table rows as lines of tab-separated cells."""

from __future__ import annotations

import re
from itertools import accumulate

from govcheck.sources.html.entities import NO_BREAK_SPACE, REFERENCE, reference
from govcheck.sources.html.tables import Table
from govcheck.text.projection import Projection

__all__ = ["Writer"]

_BLANKS = " \t\n\r\f"
_ODD = re.compile(r"[&\0\t\n\r\f]|  ")
_ATOM = re.compile(rf"[ \t\n\r\f]+|{REFERENCE}|\0+|&+(?![#a-zA-Z])|&|[^ \t\n\r\f&\0]+(?: [^ \t\n\r\f&\0]+)*")
_VERBATIM = re.compile(rf"\r\n|[\n\r]|{REFERENCE}|\0+|&+(?![#a-zA-Z])|&|[^\n\r&\0]+")
_LONG_ROW = 600  # characters; a longer row with blocks in it is a layout, whose blocks are lines


class _WriterText(Projection):
    """A text as its writer leaves it: there are no empty pieces to leave out."""

    __slots__ = ()

    def __init__(self, pieces: list[str], places: list[tuple[int, int]]) -> None:
        super().__init__("".join(pieces))
        self._starts = list(accumulate(map(len, pieces), initial=0))[:-1]
        self._runs = places


class Writer:
    """Collects the pieces of one text, and where they come from: the visible text, a hidden element's, or a title's."""

    __slots__ = ("_blank", "_open", "_separates", "_separator", "_table", "_tables", "pieces", "places")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.places: list[tuple[int, int]] = []  # origin and width of each, as in a Run
        self._open = False  # whether the current line or cell has text
        self._blank: tuple[int, int] | None = None  # a blank that counts only if text follows on the line
        self._separator: tuple[int, int] | None = None  # origin and width of what comes before the next text
        self._separates = ""  # as this
        self._tables: list[Table] = []  # those around the innermost one
        self._table = Table()

    def text(self, start: int, piece: str) -> None:
        """Ordinary text, which stands at ``start``: blanks collapse, references are decoded."""
        if piece.isalnum() or (piece[0] > " " and piece[-1] > " " and not _ODD.search(piece)):
            if self._separator:
                self._separate()
            elif self._blank:
                self.places.append(self._blank)
                self.pieces.append(" ")
                self._blank = None
            self._open = True
            self.places.append((start, 0))
            self.pieces.append(piece)
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
            self._separate()
        elif self._blank:
            self.places.append(self._blank)
            self.pieces.append(" ")
            self._blank = None
        self._open = True
        self.places.append((origin, width))
        self.pieces.append(piece)

    def _separate(self) -> None:
        table, piece = self._table, self._separates
        if table.column >= 0:
            if table.written < table.column:
                table.cells += 1
                table.written = table.column
            elif piece == " ":
                table.blocks.append(len(self.pieces))
        if piece and self._separator:
            self.places.append(self._separator)
            self.pieces.append(piece)
        self._separator = None

    def line(self, start: int, end: int) -> None:
        """A place between two lines; within a table cell, which stays on its line, between two words."""
        if not self._open:
            return
        table = self._table
        self._open = False
        self._blank = None
        self._separator = (start, end - start)
        self._separates = " " if table.column >= 0 and not table.layout else "\n"

    def open_table(self, start: int, end: int) -> None:
        """A table that holds tables is there for the layout: its cells are lines like any block."""
        outer = self._table
        if outer.column >= 0:
            outer.layout = True
            self._relayout(outer)
        self._break(start, end)
        self._tables.append(outer)
        self._table = Table()
        self._table.row_start = len(self.pieces)

    def close_table(self, start: int, end: int) -> None:
        """The end of the innermost table."""
        self._end_row(self._table)
        if self._tables:
            self._table = self._tables.pop()
        self._break(start, end)

    def open_row(self, start: int, end: int) -> None:
        """The start tag of a row."""
        self.close_row(start, end)
        self._table.start_row(len(self.pieces))

    def close_row(self, start: int, end: int) -> None:
        """The end of a row, and either end of a group of rows."""
        self._end_row(self._table)
        self._table.ended = True
        self._break(start, end)

    def open_cell(self, start: int, end: int, columns: int = 1, rows: int = 1) -> None:
        """The start tag of a cell that covers so many columns and rows."""
        table = self._table
        if table.ended:  # a cell without a row
            table.start_row(len(self.pieces))
        table.place_cell(columns, rows)
        if table.layout:
            self._break(start, end)
            return
        self._open = False
        self._blank = None
        self._separator = (start, end - start)
        if table.written >= 0:
            self._separates = "\t" * (table.column - table.written)
        else:
            self._separates = ("\n" if self.pieces else "") + "\t" * table.column

    def close_cell(self, start: int, end: int) -> None:
        """The end tag of a cell."""
        self._table.column = -1
        self._break(start, end)

    def _break(self, start: int, end: int) -> None:
        self._open = False
        self._blank = None
        self._separator = (start, end - start) if self.pieces else None
        self._separates = "\n"

    def _end_row(self, table: Table) -> None:
        table.column = -1
        if table.blocks and (table.cells < 2 or sum(map(len, self.pieces[table.row_start :])) > _LONG_ROW):
            self._relayout(table)

    def _relayout(self, table: Table) -> None:
        for index in table.blocks:
            self.pieces[index] = "\n"
        table.blocks = []

    def projection(self) -> Projection:
        """What has been written."""
        self._end_row(self._table)
        return _WriterText(self.pieces, self.places)

    def __len__(self) -> int:
        return len(self.pieces)
