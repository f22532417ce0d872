"""Speaking about an error is not making one."""

from __future__ import annotations

import pytest

import govcheck
from govcheck import Checker, Lexicon, Severity

SPOKEN_ABOUT = (
    "通报指出，该局网站将“政府”错写为“攻府”，把“验收”误写成“验受”。",
    "错把“秸秆”打成“秸杆”的情况仍有发生。",
    "“截止目前”应为“截至目前”。",
    "存在错别字（错别字：验受、按排）。",
    "序号\t错误表述\t正确表述\n1\t验受\t验收\n2\t按排\t安排\n3\t中华人民共合国\t中华人民共和国",
    "易混词辨析：“按排”的规范写法是“安排”。",
    "文中“领导小姐”有误，应改为“领导小组”。",
    "按排 → 安排",
    "更正：原文“工程验受”应为“工程验收”。",
    "把“部署”误作“部属”的稿件有三篇",
    "请将第三段中的“按排”更正为“安排”",
)
MADE = (
    "工程竣工后进行验受。",
    "“验受”工作会议召开",
    "按排部署下一阶段工作，应当改正作风",
    "会议要求纠正错误，工程验受后移交",
    "由领导小姐负责纠正不规范行为",
    "在“大干一百天”活动中验受合格",
    "写成了一篇按排工作的文章",
    "改为按排专人负责",
    "错误的领导小姐名单",
    "检查组看了验受现场",
    "听说了按排之后",
)


@pytest.mark.parametrize("text", SPOKEN_ABOUT)
def test_what_is_spoken_about_is_at_most_a_notice_and_never_mended(text: str) -> None:
    findings = govcheck.check(text)
    assert {f.severity for f in findings} <= {Severity.NOTICE}
    assert govcheck.fix(text, findings) == text


@pytest.mark.parametrize("text", MADE)
def test_what_is_made_is_told(text: str) -> None:
    assert Severity.ERROR in {f.severity for f in govcheck.check(text)}


def test_words_of_ones_own_must_not_stand_there_whatever_is_said_of_them() -> None:
    checker = Checker(words=[Lexicon.from_terms(["内部代号"])])
    (finding,) = checker.check("把“代号”误写为“内部代号”")
    assert finding.severity is Severity.WARNING
