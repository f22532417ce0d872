"""JSON Lines: one finding a line, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from govcheck.reports import Batch, Row

__all__ = ["render"]


def render(batch: Batch) -> Iterator[str]:
    """One line of JSON a finding; ``start``, ``end`` and ``column`` count code points."""
    return map(_line, batch.rows)


def _line(row: Row) -> str:
    values = row._asdict() | {"severity": str(row.severity), "suggestions": list(row.suggestions)}
    del values["before"], values["after"]
    line = json.dumps(values, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # a lone surrogate: only its escape can be written
        line = json.dumps(values)
    return line + "\n"
