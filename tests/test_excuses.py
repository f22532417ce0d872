from __future__ import annotations

import datetime

import pytest

from govcheck import Checker, Lexicon

HEAD = """# rule: old-name
# unless-before: 原|时任
# unless-after: 令|〔
# unless-inside: 《》
# unless-sentence: 前身|更名
# unless-year: earlier
term\tsuggestions\tsince
国家旅游局\t文化和旅游部\t2018-03-17
"""
CHECKER = Checker(select=["old-name"], words=[Lexicon.parse(HEAD)])


@pytest.mark.parametrize(
    "text",
    [
        "原国家旅游局",
        "原“国家旅游局”",
        "時任國家旅游局局长",
        "国家旅游局令第40号",
        "国家旅游局〔2016〕3号",
        "《国家旅游局关于印发规范的通知》",
        "它的前身是国家旅游局。",
        "国家旅游局后来更名。",
        "2015年，国家旅游局发文。",
    ],
)
def test_where_the_old_name_is_right(text: str) -> None:
    assert CHECKER.check(text, published=datetime.date(2024, 1, 1)) == []


@pytest.mark.parametrize(
    "text",
    [
        "请向国家旅游局投诉",
        "原件交国家旅游局",
        "《通知》由国家旅游局发布《细则》",
        "它的前身是另一个局。请向国家旅游局投诉",
        "2024年，国家旅游局发文",
        "2015年的事。国家旅游局发文",
    ],
)
def test_where_it_is_not(text: str) -> None:
    assert [f.text for f in CHECKER.check(text, published="2024-01-01")] == ["国家旅游局"]


def test_in_its_time_it_was_right() -> None:
    assert CHECKER.check("请向国家旅游局投诉", published="2018-03-16") == []
