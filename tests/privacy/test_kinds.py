"""Cases of `tests/cases/privacy/`: each what is found, with its level and its exact place, or that nothing is."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from govcheck import PROFILES, RULES, Checker, Document, Severity
from tests.case_files import cases


@functools.cache
def checker() -> Checker:
    return Checker(select=[name for name in PROFILES["default"].rules if RULES[name].category == "privacy"])


@pytest.mark.parametrize("case", cases("privacy"))
def test_what_is_found_and_where(case: dict[str, Any]) -> None:
    text = case["text"]
    make = Document.from_html if case.get("html") else Document
    findings = checker().check(make(text, published="2026-01-01"))
    assert [[f.rule, str(f.severity), f.text] for f in findings] == case["found"]
    assert all(text[f.start : f.end] == f.text for f in findings)


def test_the_usual_mask_is_an_error_where_all_is_asked_for() -> None:
    finding = Checker(profile="strict").check("身份证号440101********1239", published="2026-01-01")[0]
    assert (finding.rule, finding.severity) == ("weak-mask", Severity.ERROR)
    assert "3354" in finding.message


@pytest.mark.parametrize(
    ("row", "rules"),
    [
        ("45\t王大山", []),
        ("12\t王大山", ["minor"]),
        ("\t王大山", ["minor"]),
    ],
)
def test_an_adult_with_a_guardian_is_no_child(row: str, rules: list[str]) -> None:
    text = f"姓名\t年龄\t监护人\n王秀英\t{row}"
    assert [f.rule for f in checker().check(text)] == rules
