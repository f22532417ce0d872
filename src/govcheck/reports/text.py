"""Text for a person at a terminal: the place, the message, and the line with the place marked."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from govcheck.reading.finding import Finding
from govcheck.reports.location import Located
from govcheck.rules import Severity

__all__ = ["block_of", "summary_of", "visible"]

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_BEFORE, _AFTER = 24, 24  # characters of the line shown either side of the place


def block_of(located: Located, *, reveal: bool = False) -> Text:
    """One finding: a line that names it, the text it stands in, and a mark under the place.

    ``reveal`` shows personal information as it stands.
    """
    finding = located.finding
    style = _STYLES[finding.severity]
    part = finding.part or ("" if finding.field == "text" else finding.field)
    where = f"{located.path} [{part}]" if part else located.path
    block = Text.assemble(
        (visible(where), "bold"),
        f":{located.line}:{located.column}: ",
        (str(finding.severity), style),
        (f" {finding.rule} ", "dim"),
        visible(finding.message),
    )
    if finding.text:
        before, marked, after = _excerpt(finding, finding.visible if reveal else finding.shown)
        block.append(f"\n    {before}").append(marked, style).append(after)
        block.append("\n    " + " " * cell_len(before)).append("^" * max(1, cell_len(marked)), style)
    return block


def _excerpt(finding: Finding, said: str) -> tuple[str, str, str]:
    before, after = finding.context
    marked = said.partition("\n")[0]
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


def summary_of(findings: Sequence[Located], texts: int) -> str:
    """The last line: how many of each severity, in how many texts, and how many can be fixed unattended."""
    if not findings:
        return f"no findings in {_count(texts, 'text')}"
    counts = Counter(located.finding.severity for located in findings)
    said = ", ".join(_count(counts[s], str(s)) for s in sorted(Severity, reverse=True) if counts[s])
    touched = len({located.path for located in findings})
    fixable = sum(located.finding.fix is not None for located in findings)
    maskable = sum(located.finding.masked is not None for located in findings)
    hint = f"; --fix mends {fixable} of them" if fixable else ""
    hint += f"; `govcheck mask` hides {maskable}" if maskable else ""
    return f"{said} in {touched} of {_count(texts, 'text')}{hint}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
