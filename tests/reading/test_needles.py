"""Needles with owners: what one looks for, no other can take away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import Checker, Lexicon
from govcheck.reading.needles import Needles

PERSON = "张三，身份证号11010519491231002X，手机13800138000，邮箱zhangsan@example.com"

owners = st.dictionaries(st.sampled_from("甲乙丙"), st.lists(st.text("一二三四", min_size=1, max_size=3), max_size=5), max_size=3)


@given(owners, st.text("一二三四", max_size=30))
def test_every_owner_finds_what_it_would_find_alone(wanted: dict[str, list[str]], text: str) -> None:
    scan = Needles(wanted).scan(text)
    for owner, patterns in wanted.items():
        assert sorted(scan.places(owner)) == sorted(Needles({owner: patterns}).scan(text).places(owner))


@pytest.mark.parametrize("terms", ["①②③④⑤⑥⑦⑧⑨⓪", "@", "0123456789", "?(#", "★✿◇", "*-_.", ["姓名", "身份证号"], ["&#", "锟"]])
def test_a_list_of_ones_own_takes_nothing_away(terms: list[str] | str) -> None:
    checker = Checker(words=[Lexicon.from_terms(list(terms))], ignore=["custom-word"])
    for text in (PERSON, "⺠政局锟斤拷&nbsp;，家住惠城区和平路12号3栋501室的张三", "六*合*彩"):
        assert checker.check(text) == govcheck.check(text)


def test_a_list_of_ones_own_finds_its_words_beside_all_others() -> None:
    checker = Checker(words=[Lexicon.from_terms(["@", "138"])], select=["custom-word", "mobile-number"])
    assert [(f.rule, f.shown) for f in checker.check("联系13800138000")] == [("mobile-number", "138****8000")]
    assert [f.rule for f in checker.check("a @ b")] == ["custom-word"]
