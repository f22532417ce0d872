"""Tables: found before they are asked, judged by the column, and never a reason to fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import Checker, Document, Finding
from govcheck.privacy.labels import labels_with
from govcheck.privacy.layout import Layout
from govcheck.rules import RULES

PRIVACY = [name for name, rule in RULES.items() if rule.category == "privacy"]
ID, OTHER, THIRD = "11010519491231002X", "11010519000101001X", "110105190001010036"
PEOPLE = f"张三\t13800000000\t{ID}\n李四\t13800000001\t{OTHER}\n王五\t13800000002\t{THIRD}"


def found(text: str | Document) -> list[tuple[str, str, str]]:
    return [(f.rule, str(f.severity), f.visible) for f in govcheck.check(text) if f.rule in PRIVACY]


def test_a_table_without_any_number_is_read() -> None:
    assert found("患者\t疾病\t备注\n张三\t肺癌\t无") == [("health-condition", "warning", "肺癌")]


def test_what_stands_elsewhere_does_not_decide_whether_a_table_is_read() -> None:
    table = "患者\t疾病\t备注\n张三\t肺癌\t无"
    assert ("health-condition", "warning", "肺癌") in found(f"{table}\n\n另：值班手机13800000000")
    assert ("health-condition", "warning", "肺癌") in found(f"值班手机13800000000\n\n{table}")


@pytest.mark.parametrize("cell", ["无", "否", "没有", "不详", "健康"])
def test_no_illness_is_none(cell: str) -> None:
    assert found(f"患者\t疾病\t备注\n张三\t{cell}\t无") == []


def test_a_header_whose_second_row_is_shorter_than_the_first() -> None:
    text = f"备注\t单位\t金额\t姓名\n手机\t电话\n{PEOPLE}"
    assert [rule for rule, _, _ in found(text)]
    rows = "\n".join(
        f"1380000000{n}\t{number}\t\t{name}" for n, (name, number) in enumerate([("张三", ID), ("李四", OTHER), ("王五", THIRD)])
    )
    text = f"手机\t身份证号\t备注\t姓名\n联系电话\t证件号码\n{rows}"
    assert ("people-list", "error", "姓名") in found(text)


def test_a_header_of_two_rows_from_a_page() -> None:
    rows = [("张三", ID), ("李四", OTHER), ("王五", THIRD)]
    cells = "".join(f"<tr><td>{number}</td><td>13800000000</td><td></td><td>{name}</td></tr>" for name, number in rows)
    head = "<tr><th>证件号码</th><th>电话</th><th>备注</th><th rowspan=2>姓名</th></tr><tr><th>身份证号</th><th>手机</th></tr>"
    assert ("people-list", "error", "姓名") in found(Document.from_html(f"<table>{head}{cells}</table>"))


@given(
    st.lists(
        st.lists(st.sampled_from(["姓名", "手机", "身份证号", "张三", "", "13800000000", ID, "肺癌", "疾病", "8"]), max_size=5), max_size=6
    )
)
def test_no_table_is_too_ragged(rows: list[list[str]]) -> None:
    for separator in ("\t", "|", ",", "  "):
        text = "\n".join(separator.join(row) for row in rows)
        for finding in govcheck.check(text):
            assert text[finding.start : finding.end] == finding.text


@pytest.mark.parametrize(
    ("text", "illness"),
    [
        (
            "姓名\t病情\n张三\t先天性心脏病术后并发严重心力衰竭伴肺动脉高压需长期住院治疗三级",
            "先天性心脏病术后并发严重心力衰竭伴肺动脉高压需长期住院治疗三级",
        ),
        (
            "张三患有尿毒症、高血压、糖尿病、冠心病、脑梗塞后遗症、慢性阻塞性肺病。",
            "尿毒症、高血压、糖尿病、冠心病、脑梗塞后遗症、慢性阻塞性肺病",
        ),
    ],
)
def test_a_long_diagnosis_is_masked_whole(text: str, illness: str) -> None:
    findings = [f for f in govcheck.check(text) if f.rule == "health-condition"]
    assert [f.text for f in findings] == [illness]
    assert not any(character.isalnum() for character in govcheck.mask(text, findings)[findings[0].start : findings[0].end])


def test_a_column_is_judged_like_its_cells_one_by_one() -> None:
    numbers = [ID, "110105194912310020", "E00000001", "13800000000", "6200000000000005", "H00000001", "441302202308150302", ""]
    headers = ["身份证号", "手机号", "护照号码", "银行卡号", "通行证号", "许可证号", "备注", "金额", "车架号"]
    for header in headers:
        table = f"姓名\t{header}\n" + "\n".join(f"张三\t{number}" for number in numbers)
        apart = [finding for number in numbers for finding in Checker(select=PRIVACY).check(f"姓名\t{header}\n张三\t{number}")]
        together = [finding for finding in Checker(select=PRIVACY).check(table) if finding.rule != "people-list"]
        assert rules_and_texts(together) == rules_and_texts(apart)


def rules_and_texts(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in findings]


def test_the_tables_around_what_is_to_be_judged_are_all_found_at_first() -> None:
    text = "姓名\t手机\n张三\t1\n\n姓名\t疾病\n李四\t2\n\n没有\t这个\n表格\t无"
    places = [(text.index("1"),), (text.index("2"),)]
    layout = Layout(text, labels_with({}), places)
    assert [(table.first, table.last, table.columns) for table in layout.tables] == [
        (0, 1, ("name", "mobile")),
        (3, 4, ("name", "health")),
    ]
    assert [layout.row(place).number for (place,) in places] == [1, 4]
