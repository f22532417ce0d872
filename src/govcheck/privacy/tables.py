"""Tables in plain text: lines of cells, what heads their columns, and who stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govcheck.privacy.labels import header_label

__all__ = ["Table", "cells_of", "continues", "separator_of", "tables_in"]

_TITLE_ROWS = 6
"""Titles may stand above a header, so many rows at most."""
_SAMPLE = 30  # rows by which a form is told from a table
_CITIZENS = frozenset("id card address birth age health guardian school amount certificate disability student".split())
_ROSTER = re.compile("值班|带班|轮值|通讯录|联系表|联络|责任人|河长|林长|网格员|领导|挂点|包村")
_BUSINESS = re.compile("(?:企业|单位|公司|店|机构|厂|商户|字号|药店|学校|医院)(?:名称|全称|名)|法定代表人|经营者|信用代码|营业执照")
_MEDICAL = re.compile("医师|医生|医院|科室|擅长|专家")
_LONG_NUMBER = re.compile("[0-9*]{6}")
_DATA = re.compile("[0-9*]{3}")
_LONGEST_HEADER = 24


class Table(NamedTuple):
    """Lines of cells, the kinds of its columns as its header names them, and who stands in it."""

    first: int
    last: int
    separator: str
    """A tab, ``|`` or a comma; ``""`` for columns set with blanks."""
    header: int | None
    columns: tuple[str | None, ...]
    heading: str
    """The header and what stands above it."""
    is_form: bool
    """Whether labels stand to the left of what they label, not above."""

    @property
    def names(self) -> int | None:
        """The column of the names."""
        return self.columns.index("name") if "name" in self.columns else None

    @property
    def is_roster(self) -> bool:
        """Whether it lists office holders (职务, 值班) and not citizens."""
        return ("office" in self.columns or _ROSTER.search(self.heading) is not None) and not _CITIZENS.intersection(self.columns)

    @property
    def is_business(self) -> bool:
        """Whether it lists organisations, whose addresses are public."""
        return _BUSINESS.search(self.heading) is not None

    @property
    def is_medical(self) -> bool:
        """Whether it lists who treats illnesses, not who has them."""
        return _MEDICAL.search(self.heading) is not None


def separator_of(line: str) -> str | None:
    """What separates the cells of a line; None when it has none."""
    if "\t" in line.strip("\t"):
        return "\t"
    if line.count("|") > 1:
        return "|"
    if line.count(",") > 1:
        return ","
    return "" if len(line) < 200 and len(line.split()) > 2 else None


def continues(line: str, separator: str, first: str) -> bool:
    """Whether a line belongs to the table of a line beside it."""
    return separator in line if separator else len(line.split()) == len(first.split())


def cells_of(line: str, separator: str, start: int) -> Iterator[tuple[int, str]]:
    """The cells of a line that starts at ``start``, stripped, each with its place."""
    if separator:
        for cell in line.split(separator):
            yield start + len(cell) - len(cell.lstrip()), cell.strip()
            start += len(cell) + 1
    else:
        for match in re.finditer(r"\S+", line):
            yield start + match.start(), match[0]


def tables_in(lines: Sequence[str], first: int, last: int, separator: str) -> Iterator[Table]:
    """The tables that lines of cells make: a row of labels begins a new one. Commas and blanks alone make none."""
    if separator and _is_form(lines[first : min(last + 1, first + _SAMPLE)], separator):
        yield Table(first, last, separator, None, (), "", True)
        return
    headers = [number for number in range(first, last + 1) if _is_header(lines[number], separator, least=2)]
    if not headers and separator in ("\t", "|") and _is_header(lines[first], separator, least=1):
        headers = [first]
    if not headers:
        if separator in ("\t", "|"):
            yield Table(first, last, separator, None, (), lines[first - 1] if first else "", False)
        return
    starts = [number for number in headers if number - 1 not in headers]
    for index, start in enumerate(starts):
        header = next(number for number in range(start, last + 2) if number + 1 not in headers)
        rows = [_kinds(lines[number], separator) for number in range(start, header + 1)]
        width = max(map(len, rows))
        columns = tuple(next((row[i] for row in reversed(rows) if i < len(row) and row[i]), None) for i in range(width))
        top = first if index == 0 else start
        bottom = starts[index + 1] - 1 if index + 1 < len(starts) else last
        above = max(0, top - 1) if index == 0 else top
        heading = "\n".join(lines[max(above, start - _TITLE_ROWS) : header + 1])
        yield Table(top, bottom, separator, header, columns, heading, False)


def _kinds(line: str, separator: str) -> tuple[str | None, ...]:
    return tuple(header_label(cell) for _, cell in cells_of(line, separator, 0))


def _is_header(line: str, separator: str, *, least: int) -> bool:
    """Whether a row is made of labels and holds no data."""
    if _DATA.search(line):
        return False
    cells = [cell for _, cell in cells_of(line, separator, 0) if cell]
    if any(len(cell) > _LONGEST_HEADER or cell[-1] in "：:" for cell in cells):
        return False
    return sum(header_label(cell) is not None and cell != "序号" for cell in cells) >= least


def _is_form(lines: Sequence[str], separator: str) -> bool:
    """Whether most rows are a label and what it labels, once or twice over."""
    forms = 0
    for line in lines:
        cells = [cell for _, cell in cells_of(line, separator, 0)]
        left = [cell for cell in cells[::2] if cell]
        right = [cell for cell in cells[1::2] if cell]
        labels = sum(header_label(cell) is not None and not _DATA.search(cell) for cell in left)
        forms += bool(labels) and labels * 2 >= len(left) and not any(_is_label(cell) for cell in right)
    return forms > 1 and forms * 5 >= len(lines) * 3


def _is_label(cell: str) -> bool:
    return len(cell) < _LONGEST_HEADER and not _DATA.search(cell) and header_label(cell) is not None
