"""Lines and columns: what people and other programs call a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govcheck.finding import Finding

__all__ = ["Located", "locate"]


REACH = 32


class Located(NamedTuple):
    """A finding with its path, its place in lines, and what stands around it."""

    path: str
    finding: Finding
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""
    before: str
    """What stands before it in its line, at most :data:`REACH` characters."""
    after: str
    """What stands after it in the line that it ends in, at most as many."""


def locate(path: str, findings: Iterable[Finding], text: str, title: str | None = None) -> Iterator[Located]:
    """Each finding with its line and column in the text or title that it belongs to."""
    starts = {"text": _line_starts(text), "title": _line_starts(title or "")}
    contents = {"text": text, "title": title or ""}
    for finding in findings:
        begins = starts[finding.field]
        line = bisect_right(begins, finding.start)
        first = begins[line - 1]
        content = contents[finding.field]
        before = content[max(first, finding.start - REACH) : finding.start]
        after = content[finding.end : finding.end + REACH].partition("\n")[0].rstrip("\r")
        yield Located(path, finding, line, finding.start - first + 1, before, after)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    position = text.find("\n") + 1
    while position:
        starts.append(position)
        position = text.find("\n", position) + 1
    return starts
