"""The rows of a word list, whatever kind of file it is."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from govcheck.errors import LexiconError

__all__ = ["Row", "read_rows", "rows_of_text"]


class Row(NamedTuple):
    """The cells of one line of a file, and its number from 1."""

    number: int
    cells: list[str]


def rows_of_text(text: str) -> Iterator[Row]:
    """The tab-separated lines of a text."""
    for number, line in enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), 1):
        yield Row(number, line.split("\t"))


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a ``.csv`` or ``.xlsx`` file; any other file is taken for tab-separated text.

    Raises:
        LexiconError: if the file cannot be read, or is not what its name says.
    """
    try:
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            return iter(list(_sheet(path)))
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise LexiconError(path, 0, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(path, line, "is not UTF-8: save the list as UTF-8") from error
    return _comma_separated(text, path) if path.suffix.lower() == ".csv" else rows_of_text(text)


def _comma_separated(text: str, path: Path) -> Iterator[Row]:
    reader = csv.reader(text.splitlines(True), strict=True)
    number = 1
    try:
        for cells in reader:
            yield Row(number, cells or [""])
            number = reader.line_num + 1
    except csv.Error as error:
        raise LexiconError(path, number, f"is not CSV: {error}") from None


def _sheet(path: Path) -> Iterator[Row]:
    try:
        import openpyxl
    except ModuleNotFoundError:
        raise LexiconError(path, 0, "reading .xlsx needs openpyxl: pip install 'govcheck[xlsx]', or save the list as .csv") from None
    with path.open("rb") as file:
        try:
            book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
                yield Row(number, [_text_of(cell) for cell in cells] or [""])
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
