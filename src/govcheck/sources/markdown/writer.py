"""Writes down what a reader sees: blocks on lines, wrapped lines joined, table rows as lines of tab-separated cells."""

from __future__ import annotations

import unicodedata

from govcheck.text.projection import Run

__all__ = ["GAP", "Writer"]

GAP = "\ufffc"
"""Stands for what is seen but not read, code or a picture: OBJECT REPLACEMENT CHARACTER."""
_WRAP = "\n"
_BLANKS = " \t\r\n"
_MARKS = frozenset("“”‘’—…·")  # of Chinese text, as wide as its characters


class Writer:
    """Collects the runs of one text."""

    __slots__ = ("_cell", "_end", "_first", "_joint", "_newline", "_open", "_tabs", "runs")

    def __init__(self, start: int = 0) -> None:
        self.runs: list[Run] = []
        self._end = start  # of what was written last, in the source
        self._open = False  # whether the line or cell has text
        self._cell = False  # whether it is a cell
        self._first = True  # whether the next cell is the first one of its row
        self._newline = False  # what comes before the next text: a line end, then so many tabs, or what joins two words
        self._tabs = 0
        self._joint = ""

    def text(self, start: int, width: int, piece: str) -> None:
        """Text as it stands if ``width`` is 0, else what stands for so many characters of the source."""
        if not width and (not self._open or self._joint == _WRAP):
            stripped = piece.lstrip(_BLANKS)
            start += len(piece) - len(stripped)
            piece = stripped
        if not piece:
            return
        separator = self._separator(piece[0])
        if separator and start > self._end:
            self.runs.append((self._end, start - self._end, separator))
        self.runs.append((start, width, piece))
        self._end = start + (width or len(piece))
        self._open = True
        self._newline, self._tabs, self._joint = False, 0, ""

    def _end_of_line(self) -> None:
        """Blanks at the end of a line or a cell are not seen."""
        if self._open:
            origin, width, piece = self.runs[-1]
            if not width:
                self.runs[-1] = (origin, 0, piece.rstrip(_BLANKS))
                self._end = origin + len(self.runs[-1][2])
        self._open = False

    def _separator(self, first: str) -> str:
        if self._newline or self._tabs:
            return ("\n" if self._newline and self.runs else "") + "\t" * self._tabs
        if self._joint == _WRAP:  # nothing between Chinese characters
            return "" if _is_wide(first) and _is_wide(self.runs[-1][2][-1]) else " "
        return self._joint

    def wrap(self) -> None:
        """The end of a line within a paragraph."""
        if self._open:
            self._joint = self._joint or _WRAP

    def gap(self) -> None:
        """Something that is not read, between two words."""
        if self._open:
            self._joint = GAP

    def line(self) -> None:
        """A place between two lines; within a table cell, which stays on its line, between two words."""
        if self._cell:
            self._joint = " " if self._open else ""
        else:
            self._end_of_line()
            self._newline, self._tabs, self._joint = True, 0, ""

    def row(self) -> None:
        """Where a row of a table begins or ends."""
        self._cell = False
        self._first = True
        self.line()

    def open_cell(self) -> None:
        """Where a cell begins; the first one of a row needs no tab."""
        self.close_cell()
        self._tabs += not self._first
        self._first, self._cell = False, True

    def close_cell(self) -> None:
        """Where a cell ends."""
        self._end_of_line()
        self._cell, self._joint = False, ""


def _is_wide(character: str) -> bool:
    return character in _MARKS or unicodedata.east_asian_width(character) in "WF"
