"""The rows of a word list, whatever kind of file it is."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from govcheck.errors import LexiconError

__all__ = ["Rows", "read_rows", "rows_of_text"]


class Rows(NamedTuple):
    """The rows of a list: the number of each, from 1, and its cells as a line, with tabs between them."""

    numbers: Sequence[int]
    lines: list[str]


def rows_of_text(text: str) -> Rows:
    """The tab-separated lines of a text."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    return Rows(range(1, len(lines) + 1), lines)


def read_rows(path: Path) -> Rows:
    """The rows of a ``.csv`` or ``.xlsx`` file; any other file is taken for tab-separated text.

    Raises:
        LexiconError: if the file cannot be read, or is not what its name says.
    """
    try:
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            return _joined(_sheet(path), path)
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise LexiconError(path, 0, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(path, line, "is not UTF-8: save the list as UTF-8") from error
    return _joined(_comma_separated(text, path), path) if path.suffix.lower() == ".csv" else rows_of_text(text)


def _joined(rows: Iterable[tuple[int, list[str]]], path: Path) -> Rows:
    numbers: list[int] = []
    lines: list[str] = []
    for number, cells in rows:
        if any("\t" in cell for cell in cells):
            raise LexiconError(path, number, "a cell holds a tab")
        numbers.append(number)
        lines.append("\t".join(cells))
    return Rows(numbers, lines)


def _comma_separated(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    import csv

    reader = csv.reader(io.StringIO(text, newline=""), strict=True)  # by itself a text breaks at U+2028 and others too
    number = 1
    try:
        for cells in reader:
            yield number, cells or [""]
            number = reader.line_num + 1
    except csv.Error as error:
        raise LexiconError(path, number, f"is not CSV: {error}") from None


def _sheet(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        import openpyxl
    except ModuleNotFoundError:
        raise LexiconError(path, 0, "reading .xlsx needs openpyxl: pip install 'govcheck[xlsx]', or save the list as .csv") from None
    with path.open("rb") as file:
        try:
            book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
                yield number, [_text_of(cell) for cell in cells] or [""]
        except OSError:
            raise
        except Exception as error:  # openpyxl lets the errors of zipfile and its XML parser through
            raise LexiconError(path, 0, f"is no .xlsx workbook that can be read: {error}") from error


def _text_of(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
