"""The text of raw HTML inside Markdown: tags and comments are not read, what stands between them is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from govcheck.sources.markdown.writer import Writer

__all__ = ["texts_of", "write_tag"]

_TOKEN = re.compile(
    r"<!--[\s\S]*?(?:-->|\Z)|<(script|style|textarea|template|title)\b[\s\S]*?(?:</\1\s*>|\Z)|<[/!?a-zA-Z][^<>]*>"
    r"|[\r\n]+|(?:[^<\r\n]|<(?![/!?a-zA-Z]))+|<",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LINES = frozenset(
    "address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol option p pre section summary ul".split()
)
_ROWS = frozenset(("table", "tbody", "tfoot", "thead", "tr"))
_CELLS = frozenset(("td", "th"))


def write_tag(writer: Writer, source: str) -> None:
    """What a tag does to the lines of the text."""
    tag = _TAG.match(source)
    name = tag[2].lower() if tag else ""
    if name in _LINES:
        writer.line()
    elif name in _ROWS:
        writer.row()
    elif name in _CELLS and tag:
        writer.close_cell()
        if not tag[1]:
            writer.open_cell()


def texts_of(writer: Writer, shown: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The texts of a block of HTML that stands in these lines, the marks of quotes and lists around it left out.

    Between two of them the writer is told of lines and cells.
    """
    html = "".join([shown[start:end] for start, end in lines])
    starts = list(accumulate((end - start for start, end in lines), initial=0))
    for token in _TOKEN.finditer(html):
        piece = token[0]
        if piece[0] in "\r\n":
            writer.wrap()
        elif piece[0] == "<" and piece[-1] == ">" and len(piece) > 1:
            write_tag(writer, piece)
        elif not piece.isspace() and not token[1] and not piece.startswith("<!--"):
            line = bisect_right(starts, token.start()) - 1
            start = lines[line][0] + token.start() - starts[line]
            yield start, start + len(piece)
