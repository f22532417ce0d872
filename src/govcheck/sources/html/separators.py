"""What a tag puts between the texts before and behind it: the end of a line, of a row, of a cell."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from govcheck.sources.html.elements import Kind
from govcheck.sources.html.tags import Tag
from govcheck.sources.html.writer import Writer

__all__ = ["Separate", "at_end", "at_start"]

_TABLE, _CELL, _BLOCK = Kind.TABLE.value, Kind.CELL.value, Kind.BLOCK.value

Separate = Callable[[Writer, int, int], None]
"""Is called with the writer of the text and the place of the tag."""


def at_start(tag: Tag) -> Separate | None:
    """What a start tag does to the text."""
    kind = tag.kind
    if kind & _CELL:
        return _cell(_count(tag, "colspan"), _count(tag, "rowspan")) if tag.attributes else Writer.open_cell
    if kind & _TABLE:
        return {"table": Writer.open_table, "tr": Writer.open_row}.get(tag.name, Writer.close_row)
    return Writer.line if kind & _BLOCK else None


def at_end(tag: Tag) -> Separate | None:
    """What the end of an element does to the text, whether its end tag is written or not."""
    kind = tag.kind
    if kind & _CELL:
        return Writer.close_cell
    if kind & _TABLE:
        return Writer.close_table if tag.name == "table" else Writer.close_row
    return Writer.line if kind & _BLOCK else None


@lru_cache(256)
def _cell(columns: int, rows: int) -> Separate:
    if columns == rows == 1:
        return Writer.open_cell
    return lambda writer, start, end: writer.open_cell(start, end, columns, rows)


def _count(tag: Tag, name: str) -> int:
    if name not in tag.attributes:
        return 1
    text = tag.get(name).strip()[:6]
    return int(text) if text.isascii() and text.isdigit() else 1
