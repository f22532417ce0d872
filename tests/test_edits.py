from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import Checker, Lexicon
from tests.growth import growth
from tests.strategies import article

HEAD = "# rule: house-style\n# fix: safe\nterm\tsuggestions\n"


def test_safe_fixes_are_applied_and_the_rest_is_left() -> None:
    lexicon = Lexicon.parse(HEAD + "甲错\t甲对\n乙错\t乙对|乙也对\n")
    text = "甲错，乙错，甲错"
    assert govcheck.fix(text, Checker(words=[lexicon]).check(text)) == "甲对，乙错，甲对"


def test_the_title_is_fixed_for_itself() -> None:
    found = govcheck.check("验受", title="按排")
    assert govcheck.fix("验受", found) == "验收"
    assert govcheck.fix("按排", found, field="title") == "安排"


def test_findings_of_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match="not of this text: '验受' does not stand at 0"):
        govcheck.fix("验收", govcheck.check("验受"))


def test_a_fix_that_would_make_a_new_error_is_not_offered() -> None:
    lexicon = Lexicon.parse(HEAD + "甲\t乙\n乙\t甲\n丙\t丁\n丁戊\t己\n")
    checker = Checker(words=[lexicon])
    assert [f.fix for f in checker.check("甲，丙，丙戊")] == [None, "丁", None]


def test_two_fixes_that_together_would_make_a_new_error() -> None:
    checker = Checker(words=[Lexicon.parse(HEAD + "甲\t丙\n乙\t丁\n丙丁\t戊\n")])
    assert govcheck.fix("甲乙", checker.check("甲乙")) == "丙乙"


_FOR_FIXES = Checker(ignore=["repetition"])
"""A word that stands twice is told only when it has become a right one."""
_FOR_FIXES.check("验受")


@given(article)
def test_fixing_twice_changes_nothing_more_and_adds_no_finding(text: str) -> None:
    checker = _FOR_FIXES
    findings = checker.check(text)
    fixed = govcheck.fix(text, findings)
    again = checker.check(fixed)
    assert govcheck.fix(fixed, again) == fixed
    left = [f.text for f in findings if f.fix is None]
    assert [f.text for f in again] == left


words = st.text("甲乙丙丁", min_size=1, max_size=3)


@given(st.dictionaries(words, words, min_size=1, max_size=6), st.text("甲乙丙丁", max_size=25))
def test_fixing_never_adds_a_finding_whatever_the_list(table: dict[str, str], text: str) -> None:
    checker = Checker(select=["house-style"], words=[Lexicon.parse(HEAD + "".join(f"{a}\t{b}\n" for a, b in table.items()))])
    findings = checker.check(text)
    fixed = govcheck.fix(text, findings)
    again = checker.check(fixed)
    assert len(again) <= sum(f.fix is None for f in findings)
    assert govcheck.fix(fixed, again) == fixed


def test_fixes_beside_a_long_term_cost_time_in_proportion() -> None:
    rows = ("甲乙\t丙", "丙丁\t甲乙", "乙丙\t乙", "乙甲\t丙", "长" * 400 + "\t短")
    checker = Checker(words=[Lexicon.parse("# rule: own\n# fix: safe\nterm\tsuggestions\n" + "\n".join(rows))])
    assert growth(lambda size: checker.check("甲乙丁丙丁乙丙" * size), 200) < 3
    text = "甲乙丁丙丁乙丙" * 200
    fixed = govcheck.fix(text, checker.check(text))
    assert govcheck.fix(fixed, checker.check(fixed)) == fixed
