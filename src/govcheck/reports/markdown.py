"""Markdown for a merge request: a heading that counts, and a table a file, worst first.

What comes from a text can become neither markup nor a link, a mention, a reference or a picture there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from govcheck.reports import Batch, Row
from govcheck.reports.text import summary_of, visible
from govcheck.rules import Severity

__all__ = ["render"]

_SIGNS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTICE: "🔵"}
_COLUMNS = "| | place | finding | in its line | instead |\n|---|---|---|---|---|\n"
_MOST = 60_000  # characters: code hosts refuse a comment that is longer
_LAST = 400  # of them for the line that says what is left out
_AROUND, _LONGEST, _MESSAGE = 24, 80, 300  # characters that are shown of the line, of the place, of the message
_CHOICES = 5  # suggestions that are shown
_ESCAPES = {c: f"\\{c}" for c in "\\`*_{}[]()#!|~$@:"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Hosts look for people, issues, addresses and pictures of words in the finished page, where no escape is left.
_REFERENCE = re.compile(r"([@#!~%$&^:](?=[\w/])|www(?=\.))", re.IGNORECASE)
_BREAK = "\u200b"


def render(batch: Batch) -> Iterator[str]:
    """The heading, a section a file in the order of the texts, and what is left out where the report would be too long."""
    heading, _, hint = summary_of(batch).partition("; ")
    yield f"## govcheck: {heading}\n" + (f"\n{hint}\n" if hint else "")
    lines = _lines(batch.rows, _MOST - _LAST - len(heading) - len(hint))
    files: dict[str, list[int]] = {}
    for index in lines:
        files.setdefault(batch.rows[index].path, []).append(index)
    for path, indices in sorted(files.items(), key=lambda file: min(file[1])):
        yield _head(path, _counted(row for row in batch.rows if row.path == path))
        yield "".join([lines[index] for index in indices])
    if len(lines) < len(batch.rows):
        left_out = _counted(row for index, row in enumerate(batch.rows) if index not in lines)
        yield f"\n**Left out here, for length: {left_out}.** `--format text` and `--format jsonl` tell all.\n"


def _lines(rows: Sequence[Row], most: int) -> dict[int, str]:
    """The lines of the tables by the index of their row: the worst ones, as many as there is room for."""
    lines: dict[int, str] = {}
    paths: set[str] = set()
    for index in sorted(range(len(rows)), key=lambda index: -rows[index].severity):
        row = rows[index]
        line = _line(row)
        most -= len(line) + (0 if row.path in paths else len(_head(row.path, "")) + _AROUND * 2)
        if most < 0:
            break
        paths.add(row.path)
        lines[index] = line
    return lines


def _head(path: str, counted: str) -> str:
    return f"\n### {_code(path)}: {counted}\n\n{_COLUMNS}"


def _counted(rows: Iterable[Row]) -> str:
    counts = Counter(row.severity for row in rows)
    return ", ".join(f"{counts[s]} {s}{'' if counts[s] == 1 else 's'}" for s in sorted(counts, reverse=True))


def _line(row: Row) -> str:
    part = row.locator or row.part or ("" if row.field == "text" else row.field)
    place = f"{row.line}:{row.column}" + (f" {_escaped(part)}" if part else "")
    message = f"{_code(row.rule)} {_escaped(_cut(row.message, _MESSAGE))}"
    instead = " / ".join(_code(_cut(s, _LONGEST)) if s else "*nothing*" for s in row.suggestions[:_CHOICES])
    instead += " …" if len(row.suggestions) > _CHOICES else ""
    cells = (
        f"{_SIGNS[row.severity]} {row.severity}",
        place,
        message,
        _excerpt(row),
        instead + (" (`--fix`)" if row.fix is not None else ""),
    )
    return f"| {' | '.join(cells)} |\n"


def _excerpt(row: Row) -> str:
    """The line around the place, which is marked."""
    if row.end <= row.start:
        return ""
    before, marked, after = row.before.lstrip(), row.text.partition("\n")[0], row.after
    before = "…" + before[-_AROUND:] if len(before) > _AROUND else before
    return _escaped(before) + (_code(_cut(marked, _LONGEST)) if marked else "") + _escaped(_cut(after, _AROUND))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + "…"


def _code(text: str) -> str:
    """Text in a box. (Not between backticks, which a text may hold.)"""
    return f"<code>{_escaped(text)}</code>"


def _escaped(text: str) -> str:
    """A text as one line that shows as it stands.

    >>> _escaped("*a* <b> | @who ![x](http://y)").replace(_BREAK, "·")
    '\\\\*a\\\\* &lt;b&gt; \\\\| \\\\@·who \\\\!\\\\[x\\\\]\\\\(http\\\\:·//y\\\\)'
    """
    return "".join([_ESCAPES.get(c, c) for c in _REFERENCE.sub(rf"\1{_BREAK}", visible(text))])
