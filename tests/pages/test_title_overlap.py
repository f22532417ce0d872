"""Titles and their texts: how much of one stands in the other."""

from __future__ import annotations

import govcheck
from govcheck.pages.damage import traditional_share
from govcheck.pages.title_overlap import title_overlap

NOTICE = "各乡镇人民政府：为做好春季植树造林工作，现将有关事项通知如下。措施不当的错误要及时纠正，信息发布从严审查，责任落实到人。"
TITLE = "关于做好春季植树造林工作的通知"


def test_a_title_shares_words_with_its_text_in_either_script() -> None:
    noisy = govcheck.to_traditional(NOTICE).text.replace("樹", "樹(shù)").replace("為", "為(wèi)")
    assert (title_overlap(TITLE, NOTICE * 2) or 0) > 0.5
    assert (title_overlap(TITLE, noisy * 2) or 0) > 0.5
    assert title_overlap("在线观看_精品一区,久久综合-日韩欧美", NOTICE * 2) == 0


def test_too_little_of_either_is_not_judged() -> None:
    assert title_overlap("通知", NOTICE) is None
    assert title_overlap(TITLE, "略") is None


def test_the_share_of_traditional_characters() -> None:
    assert traditional_share(govcheck.to_traditional(NOTICE).text) > 0.2
    assert traditional_share(NOTICE) == traditional_share("") == 0
