"""Place: what stands around a candidate, looked up only when it decides."""

from __future__ import annotations

import re
from functools import cached_property

from govcheck.privacy.labels import last_label
from govcheck.privacy.layout import Layout, Row
from govcheck.privacy.names import first_name_in, is_name_cell

__all__ = ["Place"]

_REACH = 72  # characters of prose either side in which a name belongs to a number
_WIDEST = 200  # characters of a row that are looked at
_PROSE = 15  # characters of a cell that is a sentence
_UNIT = re.compile("单位[:：]?(?:[万亿]?[元吨人户]|平方|公里)|[（(](?:[万亿]?[元吨人户亩件次台辆头只]|平方|公里|千瓦|%)")
_ENDS = re.compile("[。；;！？!?\n]")


class Place:
    """The surroundings of ``text[start:end]`` in a folded text."""

    def __init__(self, layout: Layout, start: int, end: int) -> None:
        self.layout = layout
        self.text = layout.text
        self.start = start
        self.end = end
        self.row: Row = layout.row(start)

    @cached_property
    def kind(self) -> str | None:
        """What the label before it, or the header above it, says that it is."""
        return self.layout.kind(self.row, self.start)

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
        name = self.layout.name(self.row)
        if name is None and (self.row.table is None or self.in_prose):
            name = first_name_in(self.sentence)
        return name

    @property
    def in_prose(self) -> bool:
        """Whether it stands in a sentence: outside a table, or in a long cell of one."""
        table = self.row.table
        if table is None:
            return True
        column = self.layout.column_at(self.row, self.start)
        if column < len(table.columns) and table.columns[column] is not None:
            return False  # what its header names is read with its column
        return len(self.layout.cells(self.row)[column][1]) > _PROSE

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
    def in_address(self) -> bool:
        """Whether it stands in the address of a web page."""
        return re.search(r"(?:https?:/|www\.|[?&/][a-z_]+=)\S*$", self.text[max(self.row.start, self.start - 200) : self.start]) is not None

    @property
    def is_measured(self) -> bool:
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

    def near(self, kind: str) -> bool:
        """Whether a label of that kind stands in its row or in the clause before it."""
        table = self.row.table
        if table is not None and kind in table.columns:
            return True
        label = last_label(self.text, self.row.start, self.start, 20)
        return label is not None and label.kind == kind
