"""The shipped lists are tested harder than the code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import govcheck
from govcheck.folding import fold
from govcheck.lexicon import Lexicon, bundled

CASES = Path(__file__).parent / "cases"


def rows() -> list[Any]:
    """`found`: (text, what, suggestion); `clean`: text without a finding of the rule; `known-failure`: a strict xfail."""
    parameters = []
    for path in sorted(CASES.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            row = json.loads(line)
            marks = [pytest.mark.xfail(strict=True)] if row.get("known-failure") else []
            parameters.append(pytest.param(path.stem, row, id=f"{path.stem}:{number}", marks=marks))
    return parameters


@pytest.mark.parametrize(("rule", "row"), rows())
def test_case(rule: str, row: dict[str, Any]) -> None:
    findings = [f for f in govcheck.check(row["text"], published=row.get("published")) if f.rule == rule]
    assert [f.text for f in findings] == row.get("found", [])
    if "suggests" in row:
        assert [f.suggestions[0] for f in findings] == row["suggests"]


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_a_list_names_its_rule_source_and_licence(lexicon: Lexicon) -> None:
    assert lexicon.rule.name in govcheck.RULES
    assert lexicon.headers["source"]
    assert lexicon.headers["licence"] == "Apache-2.0"


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_a_list_is_sorted_and_no_shipped_entry_is_a_pattern(lexicon: Lexicon) -> None:
    terms = [entry.term for entry in lexicon.entries]
    assert terms == sorted(terms)
    assert not [entry.term for entry in lexicon.entries if entry.pattern]


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_no_wrong_form_folds_to_its_right_form(lexicon: Lexicon) -> None:
    same = [e.term for e in lexicon.entries if not e.is_guard for s in e.suggestions if fold(s).text == fold(e.term).text]
    assert not same


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_every_guard_protects_something(lexicon: Lexicon) -> None:
    terms = [entry.term for other in bundled() for entry in other.entries if not entry.is_guard]
    idle = [e.term for e in lexicon.entries if e.is_guard and not any(term in e.term for term in terms)]
    assert not idle


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_no_suggestion_is_itself_an_error(lexicon: Lexicon) -> None:
    suggestions = {s for entry in lexicon.entries if not entry.is_guard for s in entry.suggestions}
    assert not [s for s in suggestions if any(f.rule == lexicon.rule.name for f in govcheck.check(s))]
