"""Writes `tests/cases/personal/*.jsonl` anew: `python tests/generate_personal.py`. The same on every machine; needs only Python."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "cases" / "personal"


def save(kind: str, lines: Iterable[dict[str, Any]]) -> int:
    """Write one file; the number of its lines."""
    rows = list(lines)
    names = [row["id"] for row in rows]
    if len(set(names)) != len(names):
        raise ValueError(f"{kind}: two lines have one id")
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (CASES / f"{kind}.jsonl").write_text(text, "utf-8", newline="\n")
    return len(rows)


def main() -> None:
    """Write the four files."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from tests.personal_cases import forms, leaks, masks, traps

    CASES.mkdir(parents=True, exist_ok=True)
    for kind, lines in (("leaks", leaks.lines()), ("forms", forms.lines()), ("traps", traps.lines()), ("masks", masks.lines())):
        sys.stdout.write(f"{kind}: {save(kind, lines)}\n")


if __name__ == "__main__":
    main()
