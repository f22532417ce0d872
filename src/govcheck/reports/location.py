"""Lines and columns: what people and other programs call a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govcheck.reading.finding import Finding

__all__ = ["Located", "locate"]


class Located(NamedTuple):
    """A finding with its path and its place in lines."""

    path: str
    finding: Finding
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""


def locate(path: str, findings: Iterable[Finding], text: str, title: str | None = None) -> Iterator[Located]:
    """Each finding with its line and column in the text, the HTML source or the title that it belongs to."""
    starts = {"text": _line_starts(text), "title": _line_starts(title or "")}
    for finding in findings:
        begins = starts[finding.field]
        line = bisect_right(begins, finding.start)
        yield Located(path, finding, line, finding.start - begins[line - 1] + 1)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    position = text.find("\n") + 1
    while position:
        starts.append(position)
        position = text.find("\n", position) + 1
    return starts
