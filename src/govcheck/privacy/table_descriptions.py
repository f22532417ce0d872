"""What a table says of people in cells that are no numbers: addresses, birth dates, illnesses, children."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from govcheck.privacy import addresses, births, children, illnesses
from govcheck.privacy.exposure import Exposure
from govcheck.privacy.layout import Layout, Row
from govcheck.privacy.names import is_masked
from govcheck.privacy.surroundings import Surroundings
from govcheck.privacy.tables import Table

__all__ = ["describe_people"]

_LONGEST_NAME = 15  # characters; what is longer is a sentence with commas
_CELLS = frozenset(("address", "birth", "health"))
_CHILDREN = frozenset(("age", "guardian", "school"))
_REMARKS = re.compile("备注|说明|原因|理由|事由|情况|困难|情形|现状|事项|类别|类型|情节|描述").search
"""Headers below which much is told, an illness too."""
_ADULTS = re.compile("精神|失能|老[年人]|残疾")
"""Whose guardian is no sign of a child."""


def describe_people(layout: Layout, table: Table, day: datetime.date) -> Iterator[Exposure]:
    """What is exposed in a table whose header names such columns, or in a form that has such fields."""
    if table.is_form:
        for kind, start, cell in table.fields:
            if kind in _CELLS:
                yield from _of_cell(kind, layout, Surroundings(layout, start, start + len(cell)))
        return
    columns = _columns(layout, table)
    if columns and table.header is not None and not table.is_roster:
        for number in range(table.header + 1, table.last + 1):
            yield from _of_row(layout, table, layout.row_of(number), columns, day)


def _columns(layout: Layout, table: Table) -> list[tuple[int, str]]:
    """The columns to read, each with its kind."""
    named = list(_named_columns(table))
    if table.names is not None and table.header is not None and not table.is_roster and not table.is_medical:
        for column, (_, cell) in enumerate(layout.row_of(table.header).cells):
            kind = table.columns[column] if column < len(table.columns) else None
            if kind in (None, "health") and (column, "health") not in named and _REMARKS("".join(cell.split())):
                named.append((column, "remark"))
    return sorted(named)


def _named_columns(table: Table) -> list[tuple[int, str]]:
    read = set(_CELLS | _CHILDREN)
    if "id" in table.columns:
        read -= {"guardian", "school"}  # few children under fourteen have a card
    if not {"age", "guardian"} & set(table.columns):
        read.discard("school")  # a list of prizes names schools too
    if table.is_business:
        read.discard("address")
    if table.is_medical:
        read.discard("health")
    return [(column, kind) for column, kind in enumerate(table.columns) if kind in read]


def _of_row(layout: Layout, table: Table, row: Row, columns: Sequence[tuple[int, str]], day: datetime.date) -> Iterator[Exposure]:
    cells = row.cells
    told: dict[str, str] = {}
    for column, kind in columns:
        start, cell = cells[column] if column < len(cells) else (0, "")
        if cell and kind in _CHILDREN:
            told[kind] = cell
        elif cell:
            yield from _of_cell(kind, layout, Surroundings(layout, start, start + len(cell), row))
    if not told or table.names is None or table.names >= len(cells):
        return
    told |= {kind: row.cell(kind) or "" for kind in ("birth", "id")}
    if children.tells_of_child(told, day) and not (_ADULTS.search(table.heading) and "age" not in told):
        start, name = cells[table.names]
        if 0 < len(name) <= _LONGEST_NAME and not is_masked(name):
            end = start + len(name)
            yield children.child(Surroundings(layout, start, end, row), start, end)


def _of_cell(kind: str, layout: Layout, surroundings: Surroundings) -> Iterator[Exposure]:
    start, end, row = surroundings.start, surroundings.end, surroundings.row
    if kind == "address":
        exposure = addresses.home(surroundings, start, end, labelled=surroundings.in_people)
    elif kind == "birth":
        lines = range(row.table.first, row.table.last + 1) if row.table is not None and row.table.is_form else (row.number,)
        beside_mask = any(births.holds_masked_id(layout.lines[line]) for line in lines)
        exposure = births.birth(surroundings, start, end, beside_mask=beside_mask)
    elif kind == "remark":
        exposure = illnesses.illness_remarked(surroundings, start, end)
    else:
        exposure = illnesses.illness(surroundings, start, end)
    if exposure is not None:
        yield exposure
