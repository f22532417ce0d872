"""Echoes: what is hidden in one place is hidden in all of the document."""

from __future__ import annotations

import pytest

import govcheck
from govcheck import Document, Finding
from govcheck.privacy.detector import redacted

PAGE = (
    "<html><head><title>{title}</title></head><body><p>张三，{said}</p><!-- {0} --><script>var tel='{0}'</script>"
    '<a href="?tel={0}" data-tel="{0}">打电话</a><input type="hidden" value="{0}"></body></html>'
)


def page(number: str, said: str, title: str = "通知") -> str:
    return PAGE.replace("{0}", number).replace("{said}", said).replace("{title}", title)


def rules_of(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(f.rule, f.part) for f in findings]


@pytest.mark.parametrize(
    ("number", "said"),
    [("13800000000", "手机13800000000"), ("13800000000", "手机+86 138-0000-0000"), ("11010519491231002X", "身份证号110105 19491231 002X")],
)
def test_a_mask_leaves_no_number_in_the_source(number: str, said: str) -> None:
    html = page(number, said)
    findings = govcheck.check(Document.from_html(html))
    assert govcheck.mask(html, findings).count(number) == 0
    assert all(html[f.start : f.end] == f.text for f in findings)
    assert {f.message.partition("：")[2] for f in findings if f.part == "source"} == {"同一号码在网页源代码中未脱敏"}
    places = [(f.start, f.end) for f in findings]
    assert len(places) == len(set(places)), "what the visible text tells of is not told of once more"


def test_a_piece_of_a_longer_number_is_no_echo() -> None:
    html = page("20261380000000055", "手机13800000000")
    assert rules_of(govcheck.check(Document.from_html(html))) == [("mobile-number", "")]


def test_a_short_number_is_hidden_but_not_reported_in_the_source() -> None:
    assert rules_of(govcheck.check(Document.from_html(page("10001", "QQ：10001")))) == [("messenger-account", "")]


def test_an_illness_is_hidden_elsewhere_but_not_reported() -> None:
    html = page("肺癌晚期", "患有肺癌晚期", title="关于肺癌晚期患者验受的通知")
    findings = govcheck.check(Document.from_html(html))
    assert rules_of(findings) == [("wrong-word", "title"), ("health-condition", "")]
    assert findings[0].context[0] == "关于****患者"


def test_the_title_beside_the_text_shows_no_number_of_it() -> None:
    findings = govcheck.check("手机13800000000", title="验受编号A13800000000B的通知")
    assert findings[0].context == ("", "编号A138****0000B的通知")


def test_many_numbers_are_looked_for_together() -> None:
    people = [f"1380000{number:04}" for number in range(100)]
    findings = govcheck.check(
        "".join(f"手机{number}。\n" for number in people) + "验受：" + "、".join(f"X{number}Y" for number in people[:2])
    )
    assert findings[-1].context[1] == "：X138****0000Y、X138****0001Y"


def test_what_may_be_shown_of_a_text_of_which_nothing_is_known() -> None:
    assert redacted("张三，身份证号11010519491231002X，编号20260001") == "张三，身份证号11*************02X，编号********"
    assert redacted("张三患有肺癌晚期，住江北街道和平路12号3栋501室") == "张三患有****，住江北街道************"
    assert redacted("无") == "无"
