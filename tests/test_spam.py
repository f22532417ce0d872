from __future__ import annotations

import govcheck
from govcheck import Checker, Finding, Severity

CHECKER = Checker(select=["spam-word"])


def levels(findings: list[Finding]) -> list[tuple[str, str, Severity]]:
    return [(f.field, f.text, f.severity) for f in findings]


def test_a_strong_word_is_a_warning_in_the_text_and_an_error_in_the_title() -> None:
    found = CHECKER.check("欢迎来到时时彩平台", title="时时彩")
    assert levels(found) == [("title", "时时彩", Severity.ERROR), ("text", found[1].text, Severity.WARNING)]


def test_several_together_are_an_injection() -> None:
    found = CHECKER.check("时时彩 分分彩 幸运飞艇 代开发票")
    assert len(found) >= 4
    assert {f.severity for f in found} == {Severity.ERROR}


def test_far_apart_they_are_not() -> None:
    found = CHECKER.check("时时彩" + "政府工作报告。" * 40 + "分分彩" + "政府工作报告。" * 40 + "幸运飞艇")
    assert {f.severity for f in found} == {Severity.WARNING}


def test_a_report_of_a_raid_is_silent() -> None:
    text = "公安机关打掉一个利用六合彩、时时彩、幸运飞艇实施赌博犯罪的团伙，抓获嫌疑人12名。"
    assert CHECKER.check(text, title="我市破获一起特大地下六合彩案件") == []


def test_a_weak_word_alone_is_a_notice() -> None:
    assert [f.severity for f in CHECKER.check("税务所窗口代开发票")] == [Severity.NOTICE]


def test_separators_hide_nothing() -> None:
    text = "时*时*彩，幸 运 飞 艇，分★分😀彩"
    assert [f.text for f in CHECKER.check(text)] == ["时*时*彩", "幸 运 飞 艇", "分★分😀彩"]
    assert all(text[f.start : f.end] == f.text for f in CHECKER.check(text))
    assert CHECKER.check("下午3时，时间；第六 合同段；时时、彩票") == []


def test_a_clean_notice_is_clean() -> None:
    assert govcheck.check("各县、区人民政府：现将《办法》印发给你们，请认真贯彻执行。", title="关于印发《办法》的通知") == []
