"""What the tags of a table tell a writer."""

from __future__ import annotations

from govcheck.sources.html.elements import Kind
from govcheck.sources.html.tokens import Tag
from govcheck.sources.html.writer import Writer

__all__ = ["close_table_part", "open_table_part"]

_CELL = Kind.CELL.value


def open_table_part(writer: Writer, tag: Tag, start: int, end: int) -> None:
    """The start tag of a table, a row, a cell, or a group of rows."""
    if tag.kind & _CELL:
        writer.open_cell(start, end, _count(tag, "colspan"), _count(tag, "rowspan"))
    elif tag.name == "table":
        writer.open_table(start, end)
    elif tag.name == "tr":
        writer.open_row(start, end)
    else:
        writer.close_row(start, end)


def close_table_part(writer: Writer, tag: Tag, start: int, end: int) -> None:
    """The end tag of one, written or not."""
    if tag.kind & _CELL:
        writer.close_cell(start, end)
    elif tag.name == "table":
        writer.close_table(start, end)
    else:
        writer.close_row(start, end)


def _count(tag: Tag, name: str) -> int:
    if name not in tag.attributes:
        return 1
    text = tag.get(name).strip()[:6]
    return int(text) if text.isascii() and text.isdigit() else 1
