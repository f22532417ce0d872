"""The day that a text states itself."""

from __future__ import annotations

import datetime

import pytest

import govcheck
from govcheck import Document
from govcheck.reading.day import stated_day

STATED = [
    ("关于做好旅游工作的通知\n发布时间：2016-05-04 来源：市政府办公室\n各镇：", "2016-05-04"),
    ("发文日期：2017年1月20日\n市旅游局", "2017-01-20"),
    ("通知\n日期：2015/3/1\n", "2015-03-01"),
    ("来源：某市旅游局 2014-07-01\n近日", "2014-07-01"),
    ("成文日期 2013年12月5日\n发布日期 2013年12月9日\n", "2013-12-05"),
    ("各有关单位：\n请认真执行。\n　　　　市人民政府\n　　　　2012年6月1日\n", "2012-06-01"),
    ("请认真执行。\n市政府\n二〇一一年十月二十日\n（此件公开发布）", "2011-10-20"),
    ("请认真执行。\n二○○八年三月三十一日", "2008-03-31"),
    ("某市办公室 2010年1月2日印发\n正文", None),
    ("某法\n（1993年10月31日第八届全国人大常委会通过 2013年10月25日修正）\n第一条", "2013-10-25"),
    ("条例\n1988年12月27日国务院令第23号发布\n第一条", "1988-12-27"),
]
UNSTATED = [
    "2015年3月1日起施行新办法，2016年5月4日召开会议。",
    "电话0752-2000000\n编号2013-12-05-001",
    "请于2030年5月1日前报送。\n2999年1月1日",
    "",
    "会议时间：上午9时\n地点：三楼",
]


@pytest.mark.parametrize(("text", "day"), STATED)
def test_the_day_that_a_text_states(text: str, day: str | None) -> None:
    assert stated_day(text) == (None if day is None else datetime.date.fromisoformat(day))


@pytest.mark.parametrize("text", UNSTATED)
def test_a_day_in_a_text_is_not_its_own(text: str) -> None:
    assert stated_day(text) is None


def test_an_old_name_was_right_on_the_day_that_the_text_states() -> None:
    text = "请向国家旅游局投诉。\n市人民政府\n{}\n"
    assert govcheck.check(text.format("2016年5月4日")) == []
    (finding,) = govcheck.check(text.format("2020年5月4日"))
    assert finding.rule == "outdated-name"
    assert "按文中所署日期2020-05-04判断" in finding.message
    (given,) = govcheck.check(text.format("2016年5月4日"), published="2021-01-01")
    assert "按文中" not in given.message
    assert Document(text.format("2016年5月4日")).published == datetime.date(2016, 5, 4)
    assert Document("没有日期").published == datetime.date.today()
