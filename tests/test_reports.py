from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import RULES
from govcheck.reports import Batch, Row, render, row_of
from govcheck.reports.remark import remark
from govcheck.reports.text import block_of, summary_of, visible
from tests.strategies import article


def rows(text: str, title: str | None = None) -> list[Row]:
    return [row_of("a.txt", finding) for finding in govcheck.check(text, title=title)]


def plain(row: Row) -> str:
    return "".join(text for text, _ in block_of(row))


def rendered(form: str, found: list[Row]) -> str:
    return "".join(render(form, Batch(found, 1, RULES)))


@given(article, st.sampled_from(["\n", "\r\n"]))
def test_lines_and_columns_lead_to_the_finding(text: str, end: str) -> None:
    text = text.replace("\n", end)
    for finding in govcheck.check(text):
        line = text.split("\n")[finding.line - 1]
        assert line[finding.column - 1 :].startswith(finding.text.split("\n")[0])
        assert text.split("\n")[finding.end_line - 1][: finding.end_column - 1].endswith(finding.text.split("\n")[-1])


def test_jsonl_has_the_promised_keys() -> None:
    row = json.loads(rendered("jsonl", rows("第一行\n𠮷工程验受", "按排")[1:]))
    assert row | {"fingerprint": ""} == {
        "path": "a.txt",
        "field": "text",
        "part": "",
        "locator": "",
        "rule": "wrong-word",
        "severity": "error",
        "start": 7,
        "end": 9,
        "line": 2,
        "column": 4,
        "end_line": 2,
        "end_column": 6,
        "text": "验受",
        "message": "错别字：“验受”，应为“验收”",
        "suggestions": ["验收"],
        "fix": "验收",
        "masked": None,
        "fingerprint": "",
    }


def test_jsonl_can_be_written_whatever_the_text() -> None:
    line = rendered("jsonl", [rows("验受")[0]._replace(text="\ud800", message="\ud800")])
    line.encode()
    assert json.loads(line)["text"] == "\ud800"


def test_sarif_says_where_in_code_points_and_how_to_fix() -> None:
    log: dict[str, Any] = json.loads(rendered("sarif", rows("第一行\n𠮷工程验受")))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    (result,) = run["results"]
    region = {"charOffset": 7, "charLength": 2, "startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 6}
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "a.txt"}, "region": region}
    assert (result["ruleId"], result["level"]) == ("wrong-word", "error")
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change == {"deletedRegion": region, "insertedContent": {"text": "验收"}}


def test_the_mark_stands_under_wide_characters() -> None:
    lines = plain(rows("　　abc工程验受完毕")[0]).splitlines()
    assert lines[0] == "a.txt:1:8: error wrong-word 错别字：“验受”，应为“验收”"
    assert lines[1] == "    abc工程验受完毕"
    assert lines[2] == "    " + " " * 7 + "^^^^"


def test_a_long_line_is_shown_around_the_place_and_a_title_is_named() -> None:
    place = rows("甲" * 90 + "验受" + "乙" * 90, "按排")
    shown = plain(place[1]).splitlines()[1]
    assert shown == "    …" + "甲" * 24 + "验受" + "乙" * 24 + "…"
    assert plain(place[0]).startswith("a.txt [title]:1:1: error")


def test_nothing_in_a_text_can_steer_a_terminal() -> None:
    assert visible("\x1b[31m红\t\u202e") == "‹U+001B›[31m红 ‹U+202E›"


def test_the_summary_counts() -> None:
    assert summary_of(Batch([], 1, RULES)) == "no findings in 1 text"
    assert summary_of(Batch(rows("验受，按排"), 3, RULES)) == "2 errors in 1 of 3 texts; --fix mends 2 of them"
    notice = remark(RULES["unused-suppression"], "请删去")
    assert summary_of(Batch([row_of("b", notice)], 1, RULES)) == "1 notice in 1 of 1 text"


def test_colours_are_for_terminals_only() -> None:
    found = rows("验受")
    assert "\x1b[" in "".join(render("text", Batch(found, 1, RULES, color=True)))
    assert "\x1b[" not in "".join(render("text", Batch(found, 1, RULES)))
