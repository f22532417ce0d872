"""Tables in plain text: lines of cells, what heads their columns, and who stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import zip_longest

__all__ = ["Header", "Table", "cells_of", "separator_below_header", "separator_of", "tables_around"]

Header = Callable[[str], "str | None"]
"""The kind that a header cell names."""
Field = tuple[str, int, str]
"""The kind of a label, and the place and text of the cell beside it."""

_TITLE_ROWS = 6
"""Titles may stand above a header, so many rows at most."""
_SAMPLE = 30  # rows by which a form is told from a table
_CITIZENS = frozenset("id card address birth age health guardian school amount certificate disability student".split())
_ROSTER = re.compile("值班|带班|轮值|通讯录|联系表|联络|责任人|河长|林长|网格员|领导|挂点|包村")
_BUSINESS = re.compile("(?:企业|单位|公司|店|机构|厂|商户|字号|药店|学校|医院)(?:名称|全称|名)|法定代表人|经营者|信用代码|营业执照")
_MEDICAL = re.compile("医师|医生|医院|科室|擅长|专家")
_DATA = re.compile("[0-9*]{3}")
_LONGEST_HEADER = 24
_LONGEST_BLANK_ROW = 200
_LONGEST_LOOSE_ROW = 120
_LOOSE = ",，;；、/"
"""What parts the cells of a list only where a header says so: all of these stand in sentences too."""
_BLANK_CELL = re.compile(r"(?<!\S)(?![男女])[\u4e00-\u9fff][ \xa0]+(?![男女])[\u4e00-\u9fff](?!\S)|\S+")
"""A name of two characters is often set with blanks."""
_REST_OF_NUMBER = re.compile("[ \t|]*[0-9]{1,13}[x×]?[ \t|\r]*").fullmatch
_MOST_COLUMNS, _LONGEST_LABEL, _LONGEST_NARROW_HEADER = 8, 12, 72
_ABOVE = 3  # lines above a row in which the header of a list is looked for


class Table:
    """Lines of cells, the kinds of its columns as its header names them, and who stands in it."""

    def __init__(
        self,
        place: tuple[int, int],
        separator: str,
        header: int | None = None,
        columns: tuple[str | None, ...] = (),
        heading: str = "",
        fields: tuple[Field, ...] | None = None,
    ) -> None:
        self.first, self.last = place
        self.separator = separator
        """A tab, ``|`` or a comma; ``""`` for columns set with blanks."""
        self.header = header
        """The last line of the header."""
        self.columns = columns
        self.heading = heading
        """The header and what stands above it."""
        self.is_form = fields is not None
        """Whether labels stand to the left of what they label, not above."""
        self.fields = fields or ()
        """What a form says: the kind of each label, and the place and text of the cell to its right."""

    @cached_property
    def names(self) -> int | None:
        """The column of the names."""
        return self.columns.index("name") if "name" in self.columns else None

    @cached_property
    def is_roster(self) -> bool:
        """Whether it lists office holders (职务, 值班) and not citizens."""
        return ("office" in self.columns or _ROSTER.search(self.heading) is not None) and not _CITIZENS.intersection(self.columns)

    @cached_property
    def is_business(self) -> bool:
        """Whether it lists organisations, whose addresses are public."""
        return _BUSINESS.search(self.heading) is not None

    @cached_property
    def is_medical(self) -> bool:
        """Whether it lists who treats illnesses, not who has them."""
        return _MEDICAL.search(self.heading) is not None


def cells_of(line: str, separator: str, start: int) -> list[tuple[int, str]]:
    """The cells of a line that starts at ``start``, stripped, each with its place."""
    if not separator:
        return [(start + match.start(), match[0]) for match in _BLANK_CELL.finditer(line)]
    cells = []
    for cell in line.split(separator):
        stripped = cell.strip()
        place = start if len(stripped) == len(cell) else start + len(cell) - len(cell.lstrip())
        cells.append((place, stripped))
        start += len(cell) + 1
    return cells


def tables_around(
    lines: Sequence[str], starts: Sequence[int], number: int, free: int, header: Header, separator: str
) -> tuple[int, list[Table]]:
    """The tables of the block of lines around a line, and the line behind that block.

    Args:
        lines: those of the text.
        starts: where each of them starts.
        number: the line.
        free: the first line that is in no table yet.
        header: tells what a header cell names.
        separator: what parts the cells of the line.
    """
    first = last = number
    width = len(cells_of(lines[number], "", 0)) if not separator else 0
    while first > free and _continues(lines[first - 1], separator, width):
        first -= 1
    while last + 1 < len(lines) and (_continues(lines[last + 1], separator, width) or _REST_OF_NUMBER(lines[last + 1])):
        last += 1
    if last == first:
        return number + 1, []
    if separator and _is_form(lines[first : min(last + 1, first + _SAMPLE)], separator, header):
        return last + 1, [_form(lines, starts, (first, last), separator, header)]
    return last + 1, list(_tables_of(lines, first, last, separator, header))


def _form(lines: Sequence[str], starts: Sequence[int], place: tuple[int, int], separator: str, header: Header) -> Table:
    fields: list[Field] = []
    for number in range(place[0], place[1] + 1):
        cells = cells_of(lines[number], separator, starts[number])
        fields += [
            (kind, start, cell)
            for (_, label), (start, cell) in zip(cells[::2], cells[1::2], strict=False)
            if cell and (kind := header(label)) is not None
        ]
    return Table(place, separator, fields=tuple(fields))


def separator_of(line: str) -> str | None:
    """What separates the cells of a line; None when it has none."""
    if "\t" in line and "\t" in line.strip("\t"):
        return "\t"
    if line.count("|") > 1:
        return "|"
    if line.count(",") > 1:
        return ","
    return "" if len(line) < _LONGEST_BLANK_ROW and len(line.split(None, 2)) > 2 else None


def separator_below_header(text: str, start: int, end: int, header: Header) -> str | None:
    """What separates the cells of the line ``text[start:end]`` that has too few of them to tell, when labels stand above it or are it.

    Two columns, or a full-width comma, make a table only where a line near above is made of labels: sentences have commas too.
    """
    if not 0 < end - start < _LONGEST_LOOSE_ROW:
        return None
    line = text[start:end]
    separators = [mark for mark in _LOOSE if mark in line]
    if " " in line.strip():
        separators.append("")
    if not separators:
        return None
    for _ in range(_ABOVE + 1):
        if 2 < len(line) < _LONGEST_NARROW_HEADER and line[-1] not in "。；：":
            for separator in separators:
                if _is_narrow_header(line, separator, header):
                    return separator
        if not start:
            return None
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
    return None


def _is_narrow_header(line: str, separator: str, header: Header) -> bool:
    """Whether a line is made of nothing but two or more labels."""
    if (separator and separator not in line) or _DATA.search(line):
        return False
    cells = [cell for _, cell in cells_of(line, separator, 0)]
    if not 2 <= len(cells) <= _MOST_COLUMNS or any(not cell or len(cell) > _LONGEST_LABEL for cell in cells):
        return False
    return sum(header(cell) is not None for cell in cells) >= 2


def _continues(line: str, separator: str, width: int) -> bool:
    """Whether a line belongs to the table of a line beside it, of so many cells where blanks part them."""
    return separator in line if separator else len(cells_of(line, "", 0)) == width


def _tables_of(lines: Sequence[str], first: int, last: int, separator: str, header: Header) -> Iterator[Table]:
    """The tables that lines of cells make: a row of labels begins a new one. Commas and blanks alone make none."""
    headers = {number for number in range(first, last + 1) if _is_header(lines[number], separator, header, least=2)}
    if not headers and separator in ("\t", "|"):
        if not _is_header(lines[first], separator, header, least=1):
            yield Table((first, last), separator, heading=lines[first - 1] if first else "")
            return
        headers = {first}
    starts = sorted(number for number in headers if number - 1 not in headers)
    for index, start in enumerate(starts):
        bottom = starts[index + 1] - 1 if index + 1 < len(starts) else last
        top, above = (start, start) if index else (first, max(0, first - 1))
        end = next(number for number in range(start, last + 1) if number + 1 not in headers)
        heading = "\n".join(lines[max(above, start - _TITLE_ROWS) : end + 1])
        columns = _columns(lines[start : end + 1], separator, header)
        yield Table((top, bottom), separator, end, columns, heading)


def _columns(rows: Sequence[str], separator: str, header: Header) -> tuple[str | None, ...]:
    """What the rows of a header name, column by column; the lower row decides, the upper one fills what that leaves open."""
    named = [[header(cell) for _, cell in cells_of(row, separator, 0)] for row in reversed(rows)]
    return tuple(next((kind for kind in kinds if kind), None) for kinds in zip_longest(*named))


def _is_header(line: str, separator: str, header: Header, *, least: int) -> bool:
    """Whether a row is made of labels and holds no data."""
    if _DATA.search(line):
        return False
    cells = [cell for _, cell in cells_of(line, separator, 0) if cell]
    if any(len(cell) > _LONGEST_HEADER or cell[-1] in "：:" for cell in cells):
        return False
    return sum(cell != "序号" and header(cell) is not None for cell in cells) >= least


def _is_form(lines: Sequence[str], separator: str, header: Header) -> bool:
    """Whether most rows are a label and what it labels, once or twice over."""
    forms = 0
    for line in lines:
        cells = [cell for _, cell in cells_of(line, separator, 0)]
        left = [cell for cell in cells[::2] if cell]
        labels = sum(not _DATA.search(cell) and header(cell) is not None for cell in left)
        forms += bool(labels) and labels * 2 >= len(left) and not any(_is_label(cell, header) for cell in cells[1::2] if cell)
    return forms > 1 and forms * 5 >= len(lines) * 3


def _is_label(cell: str, header: Header) -> bool:
    return len(cell) < _LONGEST_HEADER and not _DATA.search(cell) and header(cell) is not None
