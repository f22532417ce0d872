"""Columns: what a table says of people in cells that are no numbers: addresses, birth dates, illnesses, children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govcheck.detectors.personal import addresses, persons
from govcheck.detectors.personal.layout import Layout, Row, Table
from govcheck.detectors.personal.leak import Leak
from govcheck.detectors.personal.people import is_masked
from govcheck.detectors.personal.place import Place

__all__ = ["read_columns"]

_CHILDREN = frozenset(("age", "guardian", "school"))
_READ = _CHILDREN | {"address", "birth", "health"}


def read_columns(layout: Layout, table: Table) -> Iterator[Leak]:
    """The leaks of a table, where its header names such columns."""
    # A guardian or school beside ID numbers is no sign of a child under fourteen: few of these have a card.
    read = _READ - {"guardian", "school"} if "id" in table.columns else _READ
    wanted = [(column, kind) for column, kind in enumerate(table.columns) if kind in read]
    if wanted and table.header is not None and not table.is_roster:
        for number in range(table.header + 1, table.last + 1):
            yield from _read_row(layout, table, layout.row_of(number), wanted)


def _read_row(layout: Layout, table: Table, row: Row, wanted: Sequence[tuple[int, str]]) -> Iterator[Leak]:
    cells = layout.cells(row)
    young = False
    for column, kind in wanted:
        cell = cells[column][1] if column < len(cells) else ""
        if not cell:
            continue
        if kind in _CHILDREN:
            young |= persons.is_young(kind, cell)
        else:
            start = layout.text.index(cell, cells[column][0])
            leak = _read_cell(kind, layout, table, Place(layout, start, start + len(cell)))
            if leak is not None:
                yield leak
    if young and table.names is not None and table.names < len(cells):
        start, name = cells[table.names]
        if name and not is_masked(name):
            start = layout.text.index(name, start)
            yield persons.child(Place(layout, start, start + len(name)), start, start + len(name))


def _read_cell(kind: str, layout: Layout, table: Table, place: Place) -> Leak | None:
    if kind == "address":
        return addresses.home(place, place.start, place.end, labelled=table.names is not None)
    if kind == "birth":
        return persons.birth(place, place.start, place.end, bad=persons.holds_mask(layout.lines[place.row.number]))
    return persons.illness(place, place.start, place.end)
