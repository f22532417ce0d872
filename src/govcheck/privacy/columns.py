"""Columns: what a table says of people in cells that are no numbers: addresses, birth dates, illnesses, children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govcheck.privacy import addresses, persons
from govcheck.privacy.layout import Layout, Row
from govcheck.privacy.leak import Leak
from govcheck.privacy.names import is_masked
from govcheck.privacy.surroundings import Place
from govcheck.privacy.tables import Table

__all__ = ["read_columns"]

_CHILDREN = frozenset(("age", "guardian", "school"))
_READ = _CHILDREN | {"address", "birth", "health"}


def read_columns(layout: Layout, table: Table) -> Iterator[Leak]:
    """The leaks of a table whose header names such columns, or of a form that has such fields."""
    if table.is_form:
        for kind, start, cell in layout.fields(table):
            if kind in ("address", "birth", "health"):
                yield from _read_cell(kind, layout, Place(layout, start, start + len(cell)))
        return
    read = set(_READ)
    if "id" in table.columns:
        read -= {"guardian", "school"}  # few children under fourteen have a card
    if not {"age", "guardian"} & set(table.columns):
        read -= {"school"}  # a list of prizes names schools too
    wanted = [(column, kind) for column, kind in enumerate(table.columns) if kind in read and not _excused(kind, table)]
    if wanted and table.header is not None and not table.is_roster:
        for number in range(table.header + 1, table.last + 1):
            yield from _read_row(layout, table, layout.row_of(number), wanted)


def _excused(kind: str, table: Table) -> bool:
    return (kind == "address" and table.is_business) or (kind == "health" and table.is_medical)


def _read_row(layout: Layout, table: Table, row: Row, wanted: Sequence[tuple[int, str]]) -> Iterator[Leak]:
    cells = layout.cells(row)
    young = False
    for column, kind in wanted:
        start, cell = cells[column] if column < len(cells) else (0, "")
        if cell and kind in _CHILDREN:
            young |= persons.is_young(kind, cell)
        elif cell:
            yield from _read_cell(kind, layout, Place(layout, start, start + len(cell)))
    if young and table.names is not None and table.names < len(cells):
        start, name = cells[table.names]
        if name and not is_masked(name):
            yield persons.child(Place(layout, start, start + len(name)), start, start + len(name))


def _read_cell(kind: str, layout: Layout, place: Place) -> Iterator[Leak]:
    if kind == "address":
        leak = addresses.home(place, place.start, place.end, labelled=place.in_people)
    elif kind == "birth":
        table = place.row.table
        first, last = (table.first, table.last) if table is not None and table.is_form else (place.row.number, place.row.number)
        leak = persons.birth(place, place.start, place.end, bad=any(map(persons.holds_mask, layout.lines[first : last + 1])))
    else:
        leak = persons.illness(place, place.start, place.end)
    if leak is not None:
        yield leak
