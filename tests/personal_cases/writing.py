"""From a template to the lines of a jsonl file: marks become expected findings, tables take one of four forms."""

from __future__ import annotations

import html
import random
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tests.personal_cases.people import Person, people

_MARK = re.compile(r"⟪([a-z-]+) ([EWN])\|(.*?)⟫", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LEVELS = {"E": "error", "W": "warning", "N": "notice"}

_CELLS = (("", ""), ("<p>", "</p>"), ('<p align="center"><span style="font-size:14px">', "</span></p>"), ("\n<div>", "</div>\n"))

Line = dict[str, Any]


class Prose(NamedTuple):
    """A text with places for people ``{a.name}`` to ``{f.name}``; ``{a.id:E}`` is expected to be found as an error."""

    genre: str
    text: str
    held_out: bool = False
    people_list: bool = False
    profile: str = "default"
    strict: bool = False
    forms: tuple[str, ...] = ("prose", "html")


class Table(NamedTuple):
    """A table of people: ``header=cell|header=cell``, where a cell names the row's person ``{p.…}`` (and ``{q.…}``)."""

    genre: str
    title: str
    columns: str
    held_out: bool = False
    people_list: bool = False
    rows: int = 4
    lead: str = ""
    total: str = ""
    notes: str = ""
    profile: str = "default"
    strict: bool = False
    forms: tuple[str, ...] = ("tsv", "html")


def parse(marked: str, form: str = "prose") -> tuple[str, list[dict[str, str]]]:
    """The text without its marks, and the findings that they announce (for HTML: as a reader sees them).

    >>> parse("电话⟪mobile-number W|138⟫。")
    ('电话138。', [{'rule': 'mobile-number', 'severity': 'warning', 'text': '138'}])
    """
    find = []
    for rule, level, text in _MARK.findall(marked):
        visible = html.unescape(_TAG.sub("", text)) if form == "html" else text
        find.append({"rule": rule, "severity": _LEVELS[level], "text": visible})
    return _MARK.sub(r"\3", marked), find


def line(name: str, template: Prose | Table, form: str, marked: str) -> Line:
    """One line of a jsonl file."""
    text, find = parse(marked, form)
    if any(mark in text for mark in "⟪⟫«»"):
        raise ValueError(f"{name}: a mark is not closed")
    if template.people_list:
        find.append({"rule": "people-list", "severity": "error"})
    return {
        "id": name,
        "genre": template.genre,
        "form": form,
        "profile": template.profile,
        "strict": template.strict,
        "held_out": template.held_out,
        "text": text,
        "published": "2026-01-01",
        "find": find,
    }


def write(templates: Iterable[Prose | Table], kind: str) -> Iterator[Line]:
    """Every template in each of its forms. A text depends on its own name only, so that a new template changes no other."""
    counts: dict[tuple[str, str], int] = {}
    for template in templates:
        shape = "table" if isinstance(template, Table) else "prose"
        number = counts[template.genre, shape] = counts.get((template.genre, shape), 0) + 1
        for form in template.forms:
            name = f"{kind}/{template.genre}/{shape}-{number}/{form}"
            rng = random.Random(name)
            marked = _table(template, form, rng) if isinstance(template, Table) else _prose(template, form, rng)
            yield line(name, template, form, marked)


def _prose(template: Prose, form: str, rng: random.Random) -> str:
    text = template.text.strip().format(**dict(zip("abcdef", people(rng, 6), strict=True)))
    return _paragraphs(text.splitlines(), rng) if form == "html" and not text.startswith("<") else text


def _paragraphs(lines: Iterable[str], rng: random.Random) -> str:
    before, after = rng.choice(
        (
            ("<p>", "</p>"),
            ('<p style="text-indent:2em;line-height:28pt"><span style="font-family:仿宋">', "</span></p>"),
            ("<div>&nbsp;&nbsp;", "</div>"),
            ("", "<br>"),
        )
    )
    return "\n".join(f"{before}{text.strip()}{after}" for text in lines if text.strip())


def _table(template: Table, form: str, rng: random.Random) -> str:
    columns = [column.partition("=") for column in template.columns.split("|")]
    header = [column[0] for column in columns]
    persons = people(rng, template.rows * 2)
    rows = [
        [cell.format(i=number + 1, j=number + 1 + template.rows, p=p, q=q) for _, _, cell in columns]
        for number, (p, q) in enumerate(zip(persons[: template.rows], persons[template.rows :], strict=True))
    ]
    if template.total:
        sums = template.total.split("|")
        rows.append(sums + [""] * (len(header) - len(sums)))
    lead, notes = (_filled(text, persons) for text in (template.lead, template.notes))
    if form == "html":
        return _html_table(template.title, lead, header, rows, notes, rng)
    title = template.title + "\t" * (len(header) - 1) if form == "tsv" and rng.random() < 0.5 else template.title
    return "\n".join([title, *lead, *_grid(form, header, rows), *notes])


def _filled(text: str, persons: list[Person]) -> list[str]:
    return [part.strip().format(a=persons[-1], b=persons[-2]) for part in text.splitlines() if part.strip()]


def _grid(form: str, header: list[str], rows: list[list[str]]) -> list[str]:
    if form == "pipe":
        ruler = "|" + "---|" * len(header)
        return [_pipe(header), ruler, *map(_pipe, rows)]
    separator = "," if form == "csv" else "\t"
    return [separator.join(row) for row in (header, *rows)]


def _pipe(row: list[str]) -> str:
    return f"| {' | '.join(row)} |"


def _html_table(title: str, lead: list[str], header: list[str], rows: list[list[str]], notes: list[str], rng: random.Random) -> str:
    style = rng.randrange(len(_CELLS))
    before, after = _CELLS[style]
    head = "th" if rng.random() < 0.5 else "td"
    caption = (
        f'<tr><td colspan="{len(header)}"><p><strong>{title}</strong></p></td></tr>'
        if style % 2
        else f'<tr style="height:30px"><th colspan="{len(header)}">{title}</th></tr>'
    )
    top = f"<tr>{''.join(f'<{head}>{before}{cell}{after}</{head}>' for cell in header)}</tr>"
    body = [f"<tr>{''.join(f'<td>{before}{cell}{after}</td>' for cell in row)}</tr>" for row in rows]
    table = "\n".join(['<table border="1" cellspacing="0">', caption, top, *body, "</table>"])
    return "\n".join([*(f"<p>{text}</p>" for text in lead), table, *(f"<p>{text}</p>" for text in notes)])
