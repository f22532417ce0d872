"""Totals of tables: the row 合计 and the columns above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from govcheck.form.draft import Draft, Line, warning
from govcheck.reading.contract import Claim

__all__ = ["totals"]

_NUMBER = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?")
_TOTAL = re.compile(r"[\s|]*(?:合\s*计|总\s*计)\s*[\t|]")
_FEWEST = 2  # rows that are added


def totals(draft: Draft) -> Iterator[Claim]:
    """The totals that differ from the sum of their columns, where all other columns of the row agree or there is but one."""
    lines = draft.lines
    for index, line in enumerate(lines):
        if _TOTAL.match(draft.text, line.start, line.end) is None:
            continue
        separator = "\t" if "\t" in draft.text[slice(*line)] else "|"
        rows = list(_rows_above(draft, lines, index, separator))
        if len(rows) >= _FEWEST:
            yield from _columns(_cells(draft, line, separator), rows)


def _cells(draft: Draft, line: Line, separator: str) -> list[tuple[str, int]]:
    """The cells of a row, each with its place."""
    cells, place = [], line.start
    for cell in draft.text[slice(*line)].split(separator):
        cells.append((cell.strip(), place + len(cell) - len(cell.lstrip())))
        place += len(cell) + 1
    return cells


def _rows_above(draft: Draft, lines: list[Line], index: int, separator: str) -> Iterator[list[str]]:
    width = draft.text[slice(*lines[index])].count(separator)
    for line in reversed(lines[:index]):
        cells = [cell for cell, _ in _cells(draft, line, separator)]
        if len(cells) != width + 1 or _TOTAL.match(draft.text, line.start, line.end) or any("小计" in cell for cell in cells):
            return
        if not any(_NUMBER.fullmatch(cell) for cell in cells[1:]):
            return  # the header
        yield cells


def _columns(row: list[tuple[str, int]], rows: list[list[str]]) -> Iterator[Claim]:
    for column, (cell, place) in enumerate(row):
        others = [cells[column] for cells in rows]
        if (
            column == 0
            or not _NUMBER.fullmatch(cell)
            or not all(_NUMBER.fullmatch(other) or other in ("", "-", "—", "/") for other in others)
        ):
            continue
        values = [Decimal(other.replace(",", "")) for other in others if _NUMBER.fullmatch(other)]
        added, total = sum(values, Decimal(0)), Decimal(cell.replace(",", ""))
        slack = Decimal(len(values)) * Decimal("0.06") if "." in cell else Decimal(0)
        if len(values) >= _FEWEST and abs(added - total) > slack and added / 2 <= total <= added * 2 and added != 2 * total:
            yield warning("sum", place, place + len(cell), f"本列各数之和为{added:f}，与合计不符")
