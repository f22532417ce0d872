"""JSON Lines: one finding a line, for other programs."""

from __future__ import annotations

import json

from govcheck.reports.location import Located

__all__ = ["line_of"]


def _seen(replacement: str | None) -> str | None:
    """A replacement without markup, which may hold what is masked elsewhere."""
    return None if replacement is None or "<" in replacement else replacement


def line_of(located: Located, *, reveal: bool = False) -> str:
    """The finding as one line of JSON; ``start``, ``end`` and ``column`` count code points.

    ``text`` shows personal information masked, unless ``reveal`` is set.
    """
    finding = located.finding
    row = {
        "path": located.path,
        "field": finding.field,
        "part": finding.part,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "start": finding.start,
        "end": finding.end,
        "line": located.line,
        "column": located.column,
        "text": finding.visible if reveal else finding.shown,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "fix": _seen(finding.fix),
        "masked": None if finding.masked is None else finding.shown,
        "fingerprint": finding.fingerprint,
    }
    line = json.dumps(row, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # a lone surrogate: only its escape can be written
        return json.dumps(row)
    return line
