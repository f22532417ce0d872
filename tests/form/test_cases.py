"""The cases of the family of form: `tests/cases/form/<rule>.jsonl`, each with the reason for its answer.

A case says which texts are found, in order, and by its reason why. `fixed` is what the safe fixes of the rule make of it.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from govcheck import Checker, Document, fix
from govcheck.form.detector import READERS

_FOLDER = Path(__file__).parents[1] / "cases" / "form"
_CASES: list[dict[str, Any]] = [
    {"rule": rule, **json.loads(line)} for rule in READERS for line in (_FOLDER / f"{rule}.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def checkers() -> dict[str, Checker]:
    return {rule: Checker(select=[rule]) for rule in READERS}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: f"{case['rule']}: {case['reason']}: {case['text'][:24]!r}")
def test_case(checkers: dict[str, Checker], case: dict[str, Any]) -> None:
    checker = checkers[case["rule"]]
    document = Document(case["text"], title=case.get("title"), published=case.get("published", "2024-06-30"))
    findings = [finding for finding in checker.check(document) if finding.rule == case["rule"]]
    assert [finding.text for finding in findings] == case["found"]
    assert all(case["text"][f.start : f.end] == f.text for f in findings if f.field == "text")
    if "severity" in case:
        assert {str(finding.severity) for finding in findings} == {case["severity"]}
    if "fixed" in case:
        mended = fix(case["text"], findings)
        assert mended == case["fixed"]
        assert fix(mended, checker.check(Document(mended, published=document.published))) == mended


@pytest.mark.parametrize("rule", READERS)
def test_every_rule_has_cases_to_find_and_to_leave_alone(rule: str) -> None:
    counts = Counter(bool(case["found"]) for case in _CASES if case["rule"] == rule)
    assert min(counts[True], counts[False]) >= 8
    assert all(case["reason"] for case in _CASES)
