"""One grammar a number: what a kind calls valid is found behind its label, in prose and in a cell, and masked whole."""

from __future__ import annotations

import re

import pytest

from govcheck import Checker
from govcheck.privacy.data import rows
from govcheck.privacy.kinds import KINDS, Kind, written_at
from govcheck.reading.showing import shown_text
from govcheck.rules import RULES
from tests.privacy.test_identifiers import VALID

PRIVACY = [name for name, rule in RULES.items() if rule.category == "privacy"]
MODULES = {
    "resident-id": "resident_id",
    "mobile-number": "mobile",
    "phone-number": "telephone",
    "license-plate": "plate",
    "messenger-account": "messenger",
    "certificate-number": "certificate",
    "network-address": "network",
} | {kind.rule: kind.rule.replace("-", "_") for kind in KINDS if kind.rule.replace("-", "_") in VALID}
LABEL = {row[0]: row[1] for row in sorted(rows("labels"), key=lambda row: (row[0], -len(row[1])))} | {
    "card": "银行卡号", "account": "对公账户", "phone": "联系电话", "mobile": "手机号码", "id": "身份证号码", "tax": "纳税人识别号",
    "messenger": "微信号",
}  # fmt: skip
WITHOUT_LABEL = {"email": "电子邮箱", "network-address": "IP地址", "coordinates": "经纬度"}
WIDE = {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F)}
CASES = [(kind, text) for kind in KINDS for text in VALID[MODULES[kind.rule]]]
CHECKER = Checker(profile="strict", select=PRIVACY)


def label_of(kind: Kind, text: str) -> str:
    """Its own label; of several the one that says what this form is."""
    if kind.rule == "id-in-number":
        by_length = {19: "student", 27: "physician"}
        return LABEL[by_length.get(len(text), "disability")]
    return LABEL[kind.labels[0]] if kind.labels else WITHOUT_LABEL[kind.rule]


def in_prose(label: str, text: str) -> str:
    return f"本人的{label}：{text}，特此公示。"


def in_cell(label: str, text: str) -> str:
    return f"序号\t姓名\t{label}\n1\t张三\t{text}\n2\t李四\t"


def test_every_kind_has_a_rule_and_cases() -> None:
    assert {kind.rule for kind in KINDS} == MODULES.keys()
    assert len({kind.rule for kind in KINDS}) == len(KINDS)
    assert {kind.rule for kind in KINDS} <= set(PRIVACY)
    assert {label for kind in KINDS for label in kind.labels} <= {kind for kind, _ in rows("labels")}


@pytest.mark.parametrize("place", [in_prose, in_cell])
@pytest.mark.parametrize("wide", [False, True], ids=["as-written", "full-width"])
@pytest.mark.parametrize(("kind", "text"), [pytest.param(kind, text, id=f"{kind.rule}-{text}") for kind, text in CASES])
def test_every_written_form_is_found_and_masked_whole(kind: Kind, text: str, wide: bool, place: object) -> None:
    written = text.translate(WIDE) if wide else text
    page = place(label_of(kind, text), written)  # type: ignore[operator]
    findings = CHECKER.check(page)
    hidden = [f for f in findings if f.rule == kind.rule]
    assert hidden, [(f.rule, f.text) for f in findings]
    shown = shown_text(page, [place for f in findings for place in f._claim.hides])
    assert shown_text(written, kind.hides(written)) in shown


@pytest.mark.parametrize(
    "text",
    [
        "通行证：2026-03-01前领取",
        "办理通行证 2026-03-01",
        "护照2026年3月1日起办理",
        "账号 2026年1月1日",
        "手机3000元",
        "准考证：2026-01-05 起打印",
        "电话费2000 3000元",
        "车牌 京A4纸",
    ],
)
def test_what_follows_a_label_need_not_be_its_number(text: str) -> None:
    assert [f.rule for f in CHECKER.check(text)] == []


def test_a_number_ends_where_no_more_of_it_follows() -> None:
    vin = next(kind for kind in KINDS if kind.rule == "vin")
    assert written_at(vin, "1m8 gdm9ax kp042788 5", 0, 21) is None
    assert written_at(vin, "1m8 gdm9ax kp042788的车", 0, 21) == 19


def test_no_stretch_takes_long() -> None:
    text = "车架号：" + "1m8 " * 20_000
    assert CHECKER.check(text) == [] or re.search("[0-9]", text)
