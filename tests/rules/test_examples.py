"""Every rule's examples, run with that rule."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest

from govcheck import RULES, Checker, Document, Finding, Lexicon
from govcheck.rules import Example

KNOWN_FAILURES = {
    "people-list": "a list is found only among numbers whose own rules are selected too",
}
CANNOT_RUN = {"incomplete-check", "unused-suppression"}


def cases(kind: str, known_failures: Mapping[str, str] = MappingProxyType({})) -> list[Any]:
    """Each example of the kind, "bad" or "good", with its rule."""
    marks = {name: [pytest.mark.xfail(strict=True, reason=reason)] for name, reason in known_failures.items()}
    pairs = [(rule.name, number, example) for rule in RULES.values() for number, example in enumerate(getattr(rule, kind), 1)]
    return [pytest.param(name, example, id=f"{name}-{number}", marks=marks.get(name, [])) for name, number, example in pairs]


def findings_of(example: Example, **settings: Any) -> list[Finding]:
    words = [Lexicon.from_terms(example.words)] if example.words else []
    if example.html:
        document = Document.from_html(example.text, published=example.published)
    else:
        document = Document(example.text, title=example.title, published=example.published)
    return Checker(words=words, **settings).check(document)


@pytest.mark.parametrize(("rule", "example"), cases("bad", KNOWN_FAILURES))
def test_a_bad_example_is_reported_by_its_rule(rule: str, example: Example) -> None:
    assert {finding.rule for finding in findings_of(example, select=[rule])} == {rule}


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_a_bad_example_is_reported_by_its_rule_among_all_others(rule: str, example: Example) -> None:
    assert rule in {finding.rule for finding in findings_of(example, profile="strict")}


@pytest.mark.parametrize(("rule", "example"), cases("good"))
def test_a_good_example_is_not_reported(rule: str, example: Example) -> None:
    assert findings_of(example, select=[rule]) == []


def test_every_rule_has_examples() -> None:
    assert {rule.name for rule in RULES.values() if not (rule.bad and rule.good)} == CANNOT_RUN
    assert {rule.name for rule in RULES.values() if rule.in_words} == CANNOT_RUN
