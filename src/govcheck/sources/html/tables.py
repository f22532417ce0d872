"""The rows and columns of a table, as the HTML standard places its cells.

Standard: https://html.spec.whatwg.org/multipage/tables.html#forming-a-table.
"""

from __future__ import annotations

__all__ = ["Table"]

_COLUMNS = 128  # cells beyond share the last column: a hostile table stays small
_SPAN = 64  # columns that one cell covers at most


class Table:
    """Where the next cell goes, and what has been written of the row."""

    __slots__ = ("blocks", "busy", "cells", "column", "ended", "layout", "next", "row", "row_start", "written")

    def __init__(self) -> None:
        self.row = 0
        self.column = -1  # of the open cell; negative outside cells
        self.busy: dict[int, int] = {}  # column -> last row that a cell of an earlier row covers
        self.layout = False
        self.start_row(0)

    def start_row(self, row_start: int) -> None:
        """A row begins with the run ``row_start``."""
        self.row += 1
        self.column = -1
        self.ended = False
        self.next = 0  # the column that the next cell takes, if no cell of an earlier row is there
        self.written = -1  # the last column with text; negative before any
        self.cells = 0
        self.blocks: list[int] = []  # runs between the blocks of one cell
        self.row_start = row_start

    def place_cell(self, columns: int, rows: int) -> None:
        """Go to the next column that no cell of an earlier row reaches down to."""
        column = self.next
        if columns == rows == 1 and not self.busy and column < _COLUMNS:
            self.column = column
            self.next = column + 1
            return
        while column < _COLUMNS and self.busy.get(column, -1) >= self.row:
            column += 1
        self.column = min(column, _COLUMNS)
        self.next = self.column + max(1, min(columns, _SPAN))
        if rows > 1:
            for covered in range(self.column, min(self.next, _COLUMNS)):
                self.busy[covered] = self.row + rows - 1
