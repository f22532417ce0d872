"""Front matter: title, description and day of what Hugo, Jekyll and their like keep at the head of a file.

YAML, TOML and JSON are read as far as one simple value a line goes; what is not understood is not read.
"""

from __future__ import annotations

import datetime
import json
import re
from typing import NamedTuple

from govcheck.text.projection import Run

__all__ = ["FrontMatter", "front_matter_of"]

_HEADS = (
    re.compile(r"---[ \t]*\r?\n(?P<lines>(?:(?!(?:---|\.\.\.)[ \t]*\r?$).*\n)*)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
    re.compile(r"\+\+\+[ \t]*\r?\n(?P<lines>(?:(?!\+\+\+[ \t]*\r?$).*\n)*)\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
)
_YAML = re.compile(
    r"^(?P<q>['\"]?)(?P<key>\w+)(?P=q):[ \t]+(?P<value>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\n]|'')*'|[^\s\"'#&*!|>%@`\[\]{},?-][^\n]*?)"
    r"(?:[ \t]+#[^\n]*)?[ \t]*\r?\n(?!(?:[ \t]*\r?\n)*[ \t]+[^\s#])",
    re.MULTILINE,
)
_TOML = re.compile(
    r"^(?P<key>\w+)[ \t]*=[ \t]*(?P<value>\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[0-9][^\s#]*)[ \t]*(?:#[^\n]*)?\r?$", re.MULTILINE
)
_JSON = re.compile(r'"(?P<key>\w+)"\s*:\s*(?P<value>"(?:[^"\\\n]|\\.)*")')
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_NAMES = {"title": "title", "description": "description", "summary": "description"}
_DAYS = ("published", "publishdate", "date")
_DAY = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?![0-9])")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|[\"\\/bfnrt])")
_DOUBLED = re.compile("''")


class FrontMatter(NamedTuple):
    """What the head of a file says, and where it ends."""

    end: int = 0
    fields: tuple[tuple[str, list[Run]], ...] = ()
    """``("title" or "description", runs)``."""
    published: datetime.date | None = None


def front_matter_of(source: str) -> FrontMatter:
    """What stands at the head of a source.

    >>> front = front_matter_of("---\\ntitle: 通知\\n---\\n正文")
    >>> front.fields, front.end
    ((('title', [(11, 0, '通知')]),), 18)
    """
    for head, values in zip(_HEADS, (_YAML, _TOML), strict=True):
        found = head.match(source)
        if found is not None:
            end = found.end("lines")
            table = _TABLE.search(source, found.start("lines"), end) if values is _TOML else None
            lines = values.finditer(source, found.start("lines"), table.start() if table else end)
            return _said(source, found.end(), [(match["key"], *match.span("value")) for match in lines], yaml=values is _YAML)
    return _of_json(source) if source.startswith("{") and not source.startswith("{{") else FrontMatter()


def _of_json(source: str) -> FrontMatter:
    try:
        said, end = json.JSONDecoder().raw_decode(source)
    except (ValueError, RecursionError):
        return FrontMatter()
    places = [
        (match["key"], *match.span("value"))
        for match in _JSON.finditer(source, 0, end)
        if said.get(match["key"]) == json.loads(match["value"])
    ]
    return _said(source, end, places, yaml=False)


def _said(source: str, end: int, places: list[tuple[str, int, int]], *, yaml: bool) -> FrontMatter:
    fields: list[tuple[str, list[Run]]] = []
    days: dict[str, datetime.date] = {}
    for written, first, last in places:
        key = written.casefold()
        if key in _NAMES and _NAMES[key] not in dict(fields):
            fields.append((_NAMES[key], _runs(source, first, last, yaml=yaml)))
        day = _day(source[first:last].strip("\"'")) if key in _DAYS else None
        if day is not None:
            days.setdefault(key, day)
    published = next((days[key] for key in _DAYS if key in days), None)
    return FrontMatter(end, tuple(field for field in fields if field[1]), published)


def _day(value: str) -> datetime.date | None:
    found = _DAY.match(value)
    try:
        return datetime.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _runs(source: str, start: int, end: int, *, yaml: bool) -> list[Run]:
    """A value as it is read, without its quotation marks."""
    quote = source[start]
    if quote not in "\"'":
        return [(start, 0, source[start:end])] if yaml else []
    start, end = start + 1, end - 1
    escape = _ESCAPE if quote == '"' else _DOUBLED
    runs: list[Run] = []
    position = start
    for found in escape.finditer(source, start, end) if yaml or quote == '"' else ():
        meant = json.loads(f'"{found[0]}"') if quote == '"' else "'"
        runs += [(position, 0, source[position : found.start()]), (found.start(), found.end() - found.start(), meant)]
        position = found.end()
    return [*runs, (position, 0, source[position:end])] if end > start else []
