"""Web pages: HTML, whose visible text, title, descriptions and hidden texts are read."""

from __future__ import annotations

import re

from govcheck.reading.document import Document
from govcheck.sources.plain import decode
from govcheck.sources.source import About, Opened, Source

__all__ = ["WEB"]

_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_HEAD = 4096  # bytes in which a page says that it is one
_BOM = b"\xef\xbb\xbf"


def _read(data: bytes, about: About) -> Opened:
    decoded = decode(data)
    return Opened(Document.from_html(decoded.text, title=about.title, published=about.published), decoded.encode)


def _recognises(data: bytes) -> bool:
    """By its first tag.

    >>> _recognises(b"<!DOCTYPE html><p>"), _recognises(b"1 < 2")
    (True, False)
    """
    return _PAGE.match(data[:_HEAD].removeprefix(_BOM)) is not None


WEB = Source("web page", (".html", ".htm", ".shtml", ".xhtml"), _read, _recognises)
