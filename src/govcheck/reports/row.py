"""Row: what a report may show of a finding. Every report is made of rows, so one place decides what is masked."""

from __future__ import annotations

from typing import NamedTuple

from govcheck.reading.finding import Finding
from govcheck.rules import Severity

__all__ = ["Row", "row_of"]


class Row(NamedTuple):
    """A finding as it may be shown, with the name of its file and its place in lines."""

    path: str
    field: str
    part: str
    locator: str
    """What the source calls the part: a field, a cell, a paragraph; ``""`` where the file is one text."""
    rule: str
    severity: Severity
    start: int
    """In code points, as ``end``; lines and columns count from 1."""
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    before: str
    """At most 32 characters of the same line."""
    after: str
    message: str
    suggestions: tuple[str, ...]
    fix: str | None
    """What is safe to put there; None also where it holds markup, which may hold what is masked elsewhere."""
    masked: str | None
    fingerprint: str


def row_of(path: str, finding: Finding, *, reveal: bool = False) -> Row:
    """The row of a finding; ``reveal`` shows personal information as it stands."""
    fix = finding.fix
    return Row(
        path=path,
        field=finding.field,
        part=finding.part,
        locator="" if finding.locator is None else str(finding.locator),
        rule=finding.rule,
        severity=finding.severity,
        start=finding.start,
        end=finding.end,
        line=finding.line,
        column=finding.column,
        end_line=finding.end_line,
        end_column=finding.end_column,
        text=finding.visible if reveal else finding.shown,
        before=finding.context[0],
        after=finding.context[1],
        message=finding.message,
        suggestions=finding.suggestions,
        fix=None if fix is None or "<" in fix else fix,
        masked=None if finding.masked is None else finding.shown,
        fingerprint=finding.fingerprint,
    )
