"""Place: what stands around a candidate, looked up only when it decides."""

from __future__ import annotations

import re
from functools import cached_property

from govcheck.detectors.personal.labels import last_label
from govcheck.detectors.personal.layout import Layout, Row
from govcheck.detectors.personal.people import first_name_in

__all__ = ["Place"]

_REACH = 72  # characters of prose either side in which a name belongs to a number
_UNIT = re.compile("[（(](?:[万亿]?[元吨人户亩件次台辆头只]|平方|公里|千瓦|%)")
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
            return self.text[self.row.start : self.start] + " " + self.text[self.end : self.row.end]
        before = _ENDS.split(self.text[max(self.row.start, self.start - _REACH) : self.start])[-1]
        after = _ENDS.split(self.text[self.end : min(self.row.end, self.end + _REACH)])[0]
        return f"{before} {after}"

    @cached_property
    def name(self) -> str | None:
        """The personal name in the same row or, in prose, nearby in the same sentence."""
        if self.row.table is not None:
            return self.layout.name(self.row)
        return first_name_in(self.sentence)

    @property
    def has_name(self) -> bool:
        """Whether a personal name stands beside it."""
        return self.name is not None

    @property
    def in_people(self) -> bool:
        """Whether it stands in a table of people."""
        return self.row.table is not None and self.row.table.names is not None

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
        """Whether its row states a unit: 工业总产值（元）."""
        return self.row.table is not None and _UNIT.search(self.text, self.row.start, self.start) is not None

    def near(self, kind: str) -> bool:
        """Whether a label of that kind stands in its row or in the clause before it."""
        table = self.row.table
        if table is not None and kind in table.columns:
            return True
        label = last_label(self.text, self.row.start, self.start, 20)
        return label is not None and label.kind == kind
