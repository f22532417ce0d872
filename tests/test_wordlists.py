"""The shipped lists are tested harder than the code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import govcheck
from govcheck import Checker, Severity
from govcheck.rules import RULES
from govcheck.words.lexicon import Lexicon, bundled
from govcheck.words.lint import problems_of

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
    if "found" not in row:  # at most a notice, which calls nothing wrong, where the case says so
        findings = [f for f in findings if f.severity > Severity.NOTICE or not row.get("notice")]
    assert [f.text for f in findings] == row.get("found", [])
    if "suggests" in row:
        assert [f.suggestions[0] for f in findings] == row["suggests"]


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_a_list_can_be_used(lexicon: Lexicon) -> None:
    """The shipped lists are read without the checks that a list of one's own has to pass."""
    assert Lexicon.load(Path(__file__).parents[1] / "wordlists" / f"{lexicon.name}.tsv") == lexicon


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_a_list_names_its_rule_source_and_licence(lexicon: Lexicon) -> None:
    assert lexicon.rule.name in govcheck.RULES
    assert lexicon.headers["source"]
    assert lexicon.headers["licence"] == "Apache-2.0"


# Words of jieba's dictionary that are misspellings by the standard of 现代汉语词典, though the dictionary has seen them often.
DICTIONARY_IS_WRONG: frozenset[str] = frozenset({"寒喧", "树酯", "烦燥", "自已", "震憾"})


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_an_editor_finds_nothing_to_look_at(lexicon: Lexicon) -> None:
    problems = [p for p in problems_of(lexicon) if not p.message.endswith("is itself a word of the dictionary")]
    assert not problems


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_no_entry_is_a_word_of_the_dictionary(lexicon: Lexicon) -> None:
    entries = {entry.line: entry.term for entry in lexicon.entries}
    words = {entries[p.line] for p in problems_of(lexicon) if p.message.endswith("is itself a word of the dictionary")}
    assert words <= DICTIONARY_IS_WRONG


@pytest.mark.parametrize("lexicon", bundled(), ids=lambda lexicon: lexicon.name)
def test_no_shipped_entry_is_a_pattern(lexicon: Lexicon) -> None:
    assert not [entry.term for entry in lexicon.entries if entry.pattern]


def test_no_suggestion_of_any_list_is_reported_by_another() -> None:
    """A notice may be: it calls nothing wrong."""
    checker = Checker(ignore=[name for name, rule in RULES.items() if rule.category == "form"])  # 《 without 》 is half a title
    entries = [entry for lexicon in bundled() if not lexicon.holds_names for entry in lexicon.entries if not entry.is_guard]
    suggestions = sorted({suggestion for entry in entries for suggestion in entry.suggestions[:1]})
    reported = [s for s in suggestions if any(f.severity > Severity.NOTICE for f in checker.check(s))]
    assert not reported
