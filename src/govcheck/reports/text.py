"""Text for a person at a terminal: the place, the message, and the line with the place marked."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from govcheck.reports import Batch, Row
from govcheck.rules import Severity

__all__ = ["block_of", "render", "summary_of", "visible"]

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_BEFORE, _AFTER = 24, 24  # characters of the line shown either side of the place
_LONGEST = 80  # characters of the place that are shown


def render(batch: Batch) -> Iterator[str]:
    """A block a finding, and a last line that counts them."""
    say = _colored if batch.color else _plain
    for row in batch.rows:
        yield say(block_of(row)) + "\n"
    if batch.texts:
        yield summary_of(batch) + "\n"


def _plain(pieces: Iterable[tuple[str, str]]) -> str:
    return "".join(text for text, _ in pieces)


def _colored(pieces: Iterable[tuple[str, str]]) -> str:
    from rich.style import Style  # which takes a while to load, and is of use at a terminal only

    return "".join(Style.parse(style).render(text) if style else text for text, style in pieces)


def block_of(row: Row) -> list[tuple[str, str]]:
    """One finding, in pieces each with its style: a line that names it, the text it stands in, and a mark under the place."""
    style = _STYLES[row.severity]
    part = row.locator or row.part or ("" if row.field == "text" else row.field)
    where = f"{row.path} [{part}]" if part else row.path
    block = [
        (visible(where), "bold"),
        (f":{row.line}:{row.column}: ", ""),
        (str(row.severity), style),
        (f" {row.rule} ", "dim"),
        (visible(row.message), ""),
    ]
    if row.end > row.start:
        before, marked, after = _excerpt(row)
        block += [(f"\n    {before}", ""), (marked, style), (after, "")]
        block += [("\n    " + " " * cell_len(before), ""), ("^" * max(1, cell_len(marked)), style)]
    return block


def _excerpt(row: Row) -> tuple[str, str, str]:
    before, after = row.before, row.after
    marked = row.text.partition("\n")[0]
    if len(marked) > _LONGEST:
        marked, after = marked[:_LONGEST] + "…", ""
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:]
    if len(after) > _AFTER:
        after = after[:_AFTER] + "…"
    return visible(before.lstrip(" \t\u3000")), visible(marked), visible(after)


def visible(text: str) -> str:
    """The text with what cannot be seen, or would steer a terminal, written as its code point.

    >>> visible("六\\u200b合\\x1b彩")
    '六‹U+200B›合‹U+001B›彩'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or _is_blank(c) else f"‹U+{ord(c):04X}›" for c in text.replace("\t", " "))


def _is_blank(character: str) -> bool:
    return unicodedata.category(character) == "Zs"


def summary_of(batch: Batch) -> str:
    """The last line: how many of each severity, in how many texts, and how many can be fixed unattended."""
    if not batch.rows:
        return f"no findings in {_count(batch.texts, 'text')}"
    counts = Counter(row.severity for row in batch.rows)
    said = ", ".join(_count(counts[s], str(s)) for s in sorted(Severity, reverse=True) if counts[s])
    touched = len({row.path for row in batch.rows})
    fixable = sum(row.fix is not None for row in batch.rows)
    maskable = sum(row.masked is not None for row in batch.rows)
    hint = f"; --fix mends {fixable} of them" if fixable else ""
    hint += f"; `govcheck mask` hides {maskable}" if maskable else ""
    return f"{said} in {touched} of {_count(batch.texts, 'text')}{hint}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
