"""The table of rules, and the page that is made from it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from govcheck import PROFILES, RULES, Rule, UnknownRuleError
from govcheck.pages.detector import _SAFE
from govcheck.reports.rules import markdown_of, section_of
from govcheck.rules import Category, rule_names


def test_every_rule_is_named_and_sorted_into_a_category() -> None:
    assert all(name == rule.name and re.fullmatch("[a-z]+(-[a-z]+)*", name) for name, rule in RULES.items())
    assert {rule.category for rule in RULES.values()} == set(get_args(Category))
    assert all(rule.title and rule.basis and rule.what.endswith(".") and rule.why.endswith(".") for rule in RULES.values())


def test_a_rule_that_is_collapsed_has_no_safe_fix() -> None:
    assert all(not RULES[name].many for name in _SAFE)


def test_an_unknown_rule_is_told_with_the_nearest_one() -> None:
    with pytest.raises(UnknownRuleError, match="did you mean 'hidden-link'"):
        rule_names(["hiden-link"])
    with pytest.raises(TypeError, match="a list of names"):
        rule_names("hidden-link")


def test_the_page_of_the_rules_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs" / "rules.md"
    assert page.read_text("utf-8") == markdown_of(RULES.values(), PROFILES.values()), "run `make docs`"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_section_shows_every_example_on_lines_of_its_own(rule: Rule) -> None:
    section = section_of(rule)
    assert section.count("\n- Reported") == len(rule.bad)
    assert section.count("\n- Right") == len(rule.good)
    assert section.replace("\n", "").isprintable()
