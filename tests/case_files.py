"""Cases as data: files of `tests/cases/<room>/*.jsonl`, a case a line, each with a label and a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

__all__ = ["cases"]

CASES = Path(__file__).parent / "cases"


def cases(room: str) -> list[Any]:
    """Every case of a room as a parameter that fails alone; `"known-failure": reason` makes it a strict xfail."""
    parameters = []
    for path in sorted((CASES / room).glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").rstrip("\n").split("\n"), 1):
            case = json.loads(line)
            assert case["label"], f"{path.name}:{number}: a case has a label"
            assert case["reason"], f"{path.name}:{number}: a case has a reason"
            failure = case.get("known-failure")
            marks = [pytest.mark.xfail(strict=True, reason=failure)] if failure else []
            parameters.append(pytest.param(case, id=f"{path.stem}: {case['label']}", marks=marks))
    return parameters
