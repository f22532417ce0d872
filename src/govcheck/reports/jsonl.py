"""JSON Lines: one finding a line, for other programs."""

from __future__ import annotations

import json

from govcheck.reports.location import Located

__all__ = ["line_of"]


def line_of(located: Located) -> str:
    """The finding as one line of JSON; ``start``, ``end`` and ``column`` count code points."""
    finding = located.finding
    row = {
        "path": located.path,
        "field": finding.field,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "start": finding.start,
        "end": finding.end,
        "line": located.line,
        "column": located.column,
        "text": finding.text,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "fix": finding.fix,
        "fingerprint": finding.fingerprint,
    }
    line = json.dumps(row, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # a lone surrogate: only its escape can be written
        return json.dumps(row)
    return line
