"""Surroundings: what stands around a place of the folded text, looked up only when it decides."""

from __future__ import annotations

import re
from functools import cached_property

from govcheck.privacy.labels import Label
from govcheck.privacy.layout import Layout, Row
from govcheck.privacy.names import first_name_in, is_name_cell

__all__ = ["Surroundings"]

_REACH = 72  # characters of prose either side in which a name belongs to a number
_WIDEST = 200  # characters of a row that are looked at
_FIGURES, _FIGURE = 3, 8  # cells of a row, at least; characters of one, at most
_PROSE = 15  # characters of a cell that is a sentence
_UNIT = re.compile("单位[:：]?(?:[万亿]?[元吨人户]|平方|公里)|[（(](?:[万亿]?[元吨人户亩件次台辆头只]|平方|公里|千瓦|%)")
_ENDS = re.compile("[。；;！？!?\n]")
_WEB_ADDRESS = re.compile(r"(?:https?:/|www\.|[?&/][a-z_]+=)\S*$")


class Surroundings:
    """What stands around ``text[start:end]`` of a folded text."""

    def __init__(self, layout: Layout, start: int, end: int, row: Row | None = None, header: str | None = None) -> None:
        """``row`` where it is known, and ``header`` the kind of its column where it begins a cell."""
        self.layout = layout
        self.text = layout.text
        self.start = start
        self.end = end
        self.row = layout.row(start) if row is None else row
        if header is not None:
            self.__dict__["label"] = Label(header, start, start)

    @cached_property
    def label(self) -> Label | None:
        """The label before it, or the header above it; behind its end the number may begin."""
        return self.layout.label(self.row, self.start)

    @property
    def kind(self) -> str | None:
        """What its label says that it is."""
        label = self.label
        return None if label is None else label.kind

    @property
    def cell_end(self) -> int:
        """Where its cell ends, or its line outside a table."""
        if self.row.table is None:
            return self.row.end
        start, cell = self.row.cells[self.row.column_at(self.start)]
        return start + len(cell)

    @cached_property
    def sentence(self) -> str:
        """The clause or row in which it stands, itself left out."""
        if self.row.table is not None:
            start, end = max(self.row.start, self.start - _WIDEST), min(self.row.end, self.end + _WIDEST)
            return f"{self.text[start : self.start]} {self.text[self.end : end]}"
        before = _ENDS.split(self.text[max(self.row.start, self.start - _REACH) : self.start])[-1]
        after = _ENDS.split(self.text[self.end : min(self.row.end, self.end + _REACH)])[0]
        return f"{before} {after}"

    @cached_property
    def name(self) -> str | None:
        """The personal name in the same row or, in prose, nearby in the same sentence."""
        name = self.row.name
        if name is None and (self.row.table is None or self.in_prose):
            name = first_name_in(self.sentence)
        return name

    @property
    def in_prose(self) -> bool:
        """Whether it stands in a sentence: outside a table, or in a long cell of one."""
        table = self.row.table
        if table is None:
            return True
        column = self.row.column_at(self.start)
        if column < len(table.columns) and table.columns[column] is not None:
            return False  # what its header names is read with its column
        return len(self.row.cells[column][1]) > _PROSE

    @property
    def has_name(self) -> bool:
        """Whether a personal name stands beside it."""
        return self.name is not None

    @property
    def in_people(self) -> bool:
        """Whether it stands in a table of people."""
        table = self.row.table
        return table is not None and (table.is_form or table.names is not None) and is_name_cell(self.name or "")

    @property
    def around(self) -> str:
        """The text around it, across lines."""
        return self.text[max(0, self.start - 80) : self.end + 60]

    @property
    def in_web_address(self) -> bool:
        """Whether it stands in the address of a web page."""
        return _WEB_ADDRESS.search(self.text[max(self.row.start, self.start - 200) : self.start]) is not None

    @property
    def has_unit(self) -> bool:
        """Whether its row, or the heading of its table, states a unit: 工业总产值（元）."""
        table = self.row.table
        if table is None:
            return False
        return (
            _UNIT.search(self.text, max(self.row.start, self.start - _WIDEST), self.start) is not None
            or _UNIT.search(table.heading) is not None
        )

    @property
    def is_bare_cell(self) -> bool:
        """Whether it stands in a table below a header that names it nothing, and beside nobody."""
        table = self.row.table
        return table is not None and table.header is not None and self.kind is None and not self.has_name

    @property
    def header_text(self) -> str:
        """What heads its column, as it is written."""
        table = self.row.table
        if table is None or table.header is None:
            return ""
        cells = self.layout.row_of(table.header).cells
        column = self.row.column_at(self.start)
        return cells[column][1] if column < len(cells) else ""

    @property
    def is_row_of_figures(self) -> bool:
        """Whether it is parted by blanks, beside nobody, and the line before or behind is a row of words or figures too."""
        if " " not in self.text[self.start : self.end] or self.has_name:
            return False
        start, end = max(0, self.row.start - _WIDEST), self.row.end + _WIDEST
        before, behind = self.text[start : self.row.start], self.text[self.row.end : end]
        lines = (before.rstrip("\n").rpartition("\n")[2], behind.lstrip("\n").partition("\n")[0])
        return any(len(cells := line.split()) >= _FIGURES and max(map(len, cells)) <= _FIGURE for line in lines)

    def near(self, kind: str) -> bool:
        """Whether a label of that kind stands in its row or in the clause before it."""
        table = self.row.table
        if table is not None and kind in table.columns:
            return True
        label = self.layout.labels.last(self.text, self.row.start, self.start, 20)
        return label is not None and label.kind == kind
