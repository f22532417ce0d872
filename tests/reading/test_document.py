"""Documents in parts, and what a finding tells of its place."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import Checker, Document, Severity

PEOPLE = [("张三", "11010519491231002X"), ("李四", "11010519491231002X"), ("王五", "11010519491231002X")]


def test_parts_are_read_as_one_text_and_places_are_those_of_the_part() -> None:
    texts = {"lead": "工程验受。", "body": "甲𠮷由领导小姐负责，按排如下", "end": ""}
    findings = govcheck.check(Document.from_parts(texts.items(), title="按排"))
    assert [(f.field, f.locator, f.text) for f in findings] == [
        ("title", None, "按排"), ("text", "lead", "验受"), ("text", "body", "领导小姐"), ("text", "body", "按排"),
    ]  # fmt: skip
    for finding in findings[1:]:
        assert texts[str(finding.locator)][finding.start : finding.end] == finding.text
    assert govcheck.fix(texts["body"], findings, locator="body") == "甲𠮷由领导小组负责，安排如下"
    assert govcheck.fix(texts["lead"], findings, locator="lead") == "工程验收。"


def test_a_list_of_people_stays_a_list_when_its_lines_are_parts() -> None:
    lines = ["姓名\t身份证号", *(f"{name}\t{number}" for name, number in PEOPLE)]
    whole = govcheck.check("\n".join(lines))
    parts = govcheck.check(Document.from_parts(enumerate(lines)))
    assert [(f.rule, f.severity, f.text) for f in parts] == [(f.rule, f.severity, f.text) for f in whole]
    assert "people-list" in {f.rule for f in parts}
    assert {f.severity for f in parts} == {Severity.ERROR}
    masked = [govcheck.mask(line, parts, locator=number) for number, line in enumerate(lines)]
    assert "\n".join(masked) == govcheck.mask("\n".join(lines), whole)


def test_no_parts_are_an_empty_text() -> None:
    assert govcheck.check(Document.from_parts([])) == []


def test_all_findings_of_a_part_share_one_text_that_may_be_shown() -> None:
    findings = govcheck.check(Document.from_parts([("body", "工程验受。" * 50), ("end", "")]))
    assert len(findings) == 50
    assert len({id(finding._shown) for finding in findings}) == 1


def test_what_goes_over_into_the_next_part_has_no_suggestion() -> None:
    parts = [("a", "鍦版柟"), ("b", "鏀垮簻")]
    (finding,) = [f for f in govcheck.check(Document.from_parts(parts)) if f.rule == "mojibake"]
    assert (finding.locator, finding.text, finding.suggestions, finding.fix) == ("a", "鍦版柟", (), None)


@given(st.lists(st.text("工程验受按排，\n13800138000 ", max_size=12), max_size=6))
def test_every_place_is_exact_in_its_part(texts: list[str]) -> None:
    for finding in govcheck.check(Document.from_parts(enumerate(texts))):
        assert texts[int(str(finding.locator))][finding.start : finding.end] == finding.text


@given(st.text("a工程验受𠮷\n😀", max_size=40))
def test_places_in_utf_16_units(text: str) -> None:
    units = text.encode("utf-16-le")
    for finding in govcheck.check(text):
        assert units[2 * finding.utf16.start : 2 * finding.utf16.end].decode("utf-16-le") == finding.text


def test_a_finding_is_immutable_pickles_small_and_compares_by_value() -> None:
    text = "甲" * 100_000 + "工程验受，手机13800138000"
    findings = govcheck.check(text)
    with pytest.raises(AttributeError, match="a finding is immutable"):
        findings[0].text = "别的"
    twins = pickle.loads(pickle.dumps(findings))
    assert twins == findings == govcheck.check(text)
    assert [f.fingerprint for f in twins] == [f.fingerprint for f in findings]
    assert len(pickle.dumps(findings)) < 4000
    assert len({*findings, *twins}) == 2
    assert findings[0] != findings[1]
    assert findings[0] != "验受"


def test_what_is_left_out_is_told() -> None:
    text = "验受，" * 50
    found = Checker().check(text, max_findings=10)
    assert [f.rule for f in found] == ["wrong-word"] * 10 + ["incomplete-check"]
    assert found[-1].message == "检查未完成：只列出前10处，另有40处未列出"
    assert Checker().check(text, max_findings=50) == Checker().check(text)
    with pytest.raises(ValueError, match="max_findings is 0 or more, not -1"):
        Checker().check(text, max_findings=-1)


def test_a_deadline_is_kept_and_told() -> None:
    (finding,) = govcheck.check("工程验受" * 100, title="按排", deadline=-1)
    assert (finding.rule, finding.message) == ("incomplete-check", "检查未完成：到了时限，其余部分未查")
    assert govcheck.check("一切正常", deadline=60) == []


def test_the_title_shows_no_number_that_the_text_masks() -> None:
    found = govcheck.check("联系电话13800138000", title="验受13800138000号")
    assert "0013" not in "".join(f"{f!r}{f.context}{f.shown}" for f in found)
