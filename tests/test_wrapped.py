"""Words over the ends of lines that a width has broken, as text copied from PDF has them."""

from __future__ import annotations

import pytest

import govcheck
from govcheck.words.wrapped import unwrapped


def wrap(text: str, width: int) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


NOTICE = "各单位要高度重视安全生产工作，认真组织开展工程{}，对发现的问题要立即整改，并于月底前将整改情况报送办公室，逾期不报的予以通报。"


@pytest.mark.parametrize(("wrong", "rule"), [("验受", "wrong-word"), ("领导小姐", "wrong-word")])
def test_a_word_over_the_end_of_a_wrapped_line_is_found_at_its_place(wrong: str, rule: str) -> None:
    place = NOTICE.index("{}")
    text = wrap(NOTICE.format(wrong), place + len(wrong) - 1)
    (finding,) = govcheck.check(text)
    assert (finding.rule, finding.fix) == (rule, None)
    assert text[finding.start : finding.end] == finding.text
    assert "\n" in finding.text
    assert finding.text.replace("\n", "") in wrong


@pytest.mark.parametrize(
    "text",
    [
        "一、工程验\n受理条件",
        "关于进一步加强全市房屋建筑和市政基础设施工程验\n受理部门：市住房和城乡建设局\n受理时间：工作日",
        "姓名\t工程验\n受\t张三",
        "各单位要高度重视安全生产工作，认真组织开展工程验\n\n受到群众好评",
    ],
)
def test_lines_that_end_by_themselves_are_not_joined(text: str) -> None:
    assert govcheck.check(text) == []


def test_nothing_is_joined_that_is_not_wrapped() -> None:
    assert unwrapped("第一段。\n第二段。\n\n第三段") is None
    assert unwrapped("") is None


def test_a_name_over_the_end_of_a_wrapped_line_is_found() -> None:
    text = "为深入贯彻落实优化营商环境的决策部署，本次活动由湖比省人民\n政府主办，各市州人民政府协办。"
    (finding,) = govcheck.check(text)
    assert (finding.rule, finding.text) == ("official-name", "湖比省人民\n政府")
