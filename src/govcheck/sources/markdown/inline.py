"""Pieces of source as they are read: escapes and references decoded; and the parts of a link that the parser does not place."""

from __future__ import annotations

import html
import re

from govcheck.text.projection import Run
from govcheck.text.span import SpanSet

__all__ = ["REFERENCE", "decoded", "definition_titles", "reference_runs", "text_of", "title_of"]

REFERENCE = r"&(?:\#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[a-zA-Z][a-zA-Z0-9]{1,31});"
_REFERENCE = re.compile(REFERENCE)
_SPECIAL = re.compile(rf"\\[!-/:-@\[-`{{-~]|{REFERENCE}")
_QUOTED = r"\"(?:[^\"\\]|\\[\s\S])*\"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)"
_DEFINITION = re.compile(
    r"^[ \t>]*\[((?:[^\[\]\\\n]|\\[^\n]){1,999})\]:[ \t]*\n?[ \t>]*(?:<[^<>\n]*>|[^\s<]\S*)"
    rf"[ \t]*(?:\s[ \t>]*({_QUOTED}))[ \t]*\r?$",
    re.MULTILINE,
)
_PAIRS = {'"': '"', "'": "'", ")": "("}
_MOST = 16  # quotation marks of one title that are tried


def reference_runs(source: str, start: int, end: int, pattern: re.Pattern[str] = _REFERENCE) -> list[Run]:
    """``source[start:end]`` as it is read, its character references decoded."""
    runs: list[Run] = []
    position = start
    for found in pattern.finditer(source, start, end):
        special = found[0]
        meant = special[1] if special[0] == "\\" else html.unescape(special).replace("\u00a0", " ")
        if meant != special:
            runs += [(position, 0, source[position : found.start()]), (found.start(), len(special), meant)]
            position = found.end()
    runs.append((position, 0, source[position:end]))
    return runs


def decoded(source: str, start: int, end: int) -> list[Run]:
    """The same, backslash escapes decoded too."""
    return reference_runs(source, start, end, _SPECIAL)


def text_of(runs: list[Run]) -> str:
    """What the runs read."""
    return "".join([piece for _, _, piece in runs])


def title_of(source: str, end: int, title: str) -> list[Run] | None:
    """The runs of the title of an inline link whose source ends at ``end``.

    >>> title_of('[a](u "b")', 10, "b")
    [(7, 0, 'b')]
    """
    last = end - 1
    while last and source[last - 1].isspace():
        last -= 1
    last -= 1
    opening = _PAIRS.get(source[last])
    first = last
    for _ in range(_MOST):
        first = source.rfind(opening, 0, first) if opening else -1
        if first < 0 or last - first > 2 * _MOST * (len(title) + _MOST):
            return None
        runs = decoded(source, first + 1, last)
        if text_of(runs) == title.replace("\u00a0", " "):
            return runs
    return None


def definition_titles(source: str, start: int, taken: SpanSet) -> dict[str, list[Run]]:
    """Label -> the runs of the title, of the definitions that give one; the first one of a label counts.

    What lies in a place that is ``taken`` is a text or code that looks like a definition.
    """
    titles: dict[str, list[Run]] = {}
    for found in _DEFINITION.finditer(source, start):
        if not taken.meet(*found.span(1)):
            titles.setdefault(label_of(found[1]), decoded(source, found.start(2) + 1, found.end(2) - 1))
    return titles


def label_of(label: str) -> str:
    """A label as labels are compared."""
    return " ".join(label.split()).casefold()
