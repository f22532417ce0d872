"""Plain text files, in the encodings that Chinese offices use."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from govcheck.errors import DecodeError, GovcheckError

__all__ = ["SUFFIXES", "SourceText", "decode", "expand", "is_html"]

SUFFIXES = (".txt", ".md", ".markdown", ".text", ".html", ".htm", ".shtml", ".xhtml")
"""The files that are read when a folder is given; a file named by itself is read whatever its name."""

_HTML = frozenset((".html", ".htm", ".shtml", ".xhtml"))
_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class SourceText(NamedTuple):
    """A decoded text that can be written back as it came: same encoding, byte order mark and line ends."""

    text: str
    encoding: str
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """Another text in the encoding of this one."""
        return self.bom + text.encode(self.encoding)


def decode(data: bytes) -> SourceText:
    """Decode by byte order mark, else as strict UTF-8, else as GB 18030 (which covers GBK and GB 2312).

    Raises:
        DecodeError: if the bytes are none of these; nothing is ever replaced or dropped.

    >>> decode("政府".encode("gbk")).encoding
    'gb18030'
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return SourceText(_strict(data[len(bom) :], encoding), encoding, bom)
    try:
        return SourceText(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise DecodeError("holds NUL bytes and no byte order mark: it is no text, or UTF-16 without a mark") from None
        try:
            return SourceText(data.decode("gb18030"), "gb18030")
        except UnicodeDecodeError:
            line = data.count(b"\n", 0, error.start) + 1
            reason = f"is neither UTF-8 (byte {error.start}, line {line}) nor GB 18030: save it as UTF-8"
            raise DecodeError(reason) from None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(f"begins with the mark of {encoding.upper()} but is not: {error.reason} at byte {error.start}") from None


def is_html(path: Path, text: str) -> bool:
    """Whether it is the source of a web page, by its name or its first tag.

    >>> is_html(Path("-"), "<!DOCTYPE html><p>甲"), is_html(Path("a.txt"), "1 < 2")
    (True, False)
    """
    return path.suffix.lower() in _HTML or _PAGE.match(text) is not None


def expand(paths: Iterable[str]) -> Iterator[Path | GovcheckError]:
    """The files that the paths stand for, folders searched through; an error in the place of a path that has none."""
    for name in paths:
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        errors: list[OSError] = []
        found = False
        for folder, folders, files in os.walk(path, onerror=errors.append):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            for file in sorted(files):
                if file.lower().endswith(SUFFIXES):
                    found = True
                    yield Path(folder, file)
        for error in errors:
            yield GovcheckError(f"{error.filename}: cannot be read: {error.strerror}")
        if not found and not errors:
            yield GovcheckError(f"{name}: no {', '.join(SUFFIXES)} file in this folder")
