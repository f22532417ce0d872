"""The report for a merge request: nothing of a text becomes markup, the worst comes first, length is bounded."""

from __future__ import annotations

import html
import re

import pytest

import govcheck
from govcheck import RULES, Severity
from govcheck.reports import Batch, Row, render, row_of

ROW = row_of("a.md", govcheck.check("工程竣工后进行验受。")[0])


def report(rows: list[Row], texts: int = 1) -> str:
    return "".join(render("markdown", Batch(rows, texts, RULES)))


def test_a_finding_is_a_row_of_its_file() -> None:
    rows = [row_of("notes/a.md", finding) for finding in govcheck.check("第一行\n𠮷工程验受", title="按排")]
    assert report(rows, 3).splitlines() == [
        "## govcheck: 2 errors in 1 of 3 texts",
        "",
        "--fix mends 2 of them",
        "",
        "### <code>notes/a.md</code>: 2 errors",
        "",
        "| | place | finding | in its line | instead |",
        "|---|---|---|---|---|",
        "| 🔴 error | 1:1 title | <code>wrong-word</code> 错别字：“按排”，应为“安排” | <code>按排</code> | <code>安排</code> (`--fix`) |",
        "| 🔴 error | 2:4 | <code>wrong-word</code> 错别字：“验受”，应为“验收” | 𠮷工程<code>验受</code> | <code>验收</code> (`--fix`) |",
    ]


def test_no_findings_is_a_heading() -> None:
    assert report([], 2) == "## govcheck: no findings in 2 texts\n"


def test_the_worst_stands_first_and_files_keep_their_order() -> None:
    rows = [
        ROW._replace(path="b", severity=Severity.NOTICE, line=1),
        ROW._replace(path="b", severity=Severity.ERROR, line=9),
        ROW._replace(path="a", line=2),
    ]
    said = report(rows)
    assert re.findall("\\| (?:🔴|🔵) (.*?) \\| (.*?) ", said) == [("error", "9:8"), ("notice", "1:8"), ("error", "2:8")]
    assert re.findall(r"### <code>(\w)</code>: (.*)", said) == [("b", "1 error, 1 notice"), ("a", "1 error")]


HOSTILE = (
    *("@someone", "**粗**", "![x](http://y/z.png)", "[x](http://y)", "<img src=x onerror=y>", "a|b", "`a`", "#12", "http://a.cn"),
    *("www.a.cn", "&lt;b&gt;", "<!-- x -->", "~~x~~", "$x$", ":smile:", "\\", "\\|", "行\n行", "</code>", "{{x}}", "_x_ *y*"),
    *("\u202e\x1b\ud800", "!1 %2 &3 ^4"),
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_text_becomes_markup(text: str) -> None:
    row = ROW._replace(path=text, part=text, rule=text, text=text, before=text, after=text, message=text, suggestions=(text,), locator=text)
    said = report([row])
    said.encode()
    lines = said.splitlines()
    (line,) = [line.removeprefix("| 🔴 error | 1:8 ").replace("(`--fix`)", "") for line in lines if line.startswith("| 🔴")]
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 4, "no cell more"
    bare = re.sub(r"</?code>|\\.|&(?:amp|lt|gt);|\|", "", line)
    assert not re.search(r"[@*<>`\[\]!_~$#{}\\]", bare), "every mark is escaped"
    shown = html.unescape(re.sub(r"</?code>", "", line).replace("\\", ""))
    assert not re.search(r"[@#!~%$&^:][\w/]|www\.", shown), "no reference is left"


def test_a_long_report_is_cut_and_says_so() -> None:
    rows = [ROW._replace(path=f"{n % 7}.md", severity=Severity.WARNING if n % 2 else Severity.ERROR) for n in range(2_000)]
    said = report(rows)
    assert 50_000 < len(said) < 60_000
    errors, warnings = said.count("| 🔴 error |"), said.count("| 🟡 warning |")
    left_out = [f"{n} {noun}" for n, noun in ((1000 - errors, "errors"), (1000 - warnings, "warnings")) if n]
    assert f"**Left out here, for length: {', '.join(left_out)}.**" in said
    assert errors == 1000 or not warnings


def test_what_is_deleted_and_what_stands_in_no_text() -> None:
    said = report([ROW._replace(suggestions=("", *"甲乙丙丁戊"), fix=None), ROW._replace(start=0, end=0, text="", before="", after="")])
    assert "| *nothing* / <code>甲</code> / <code>乙</code> / <code>丙</code> / <code>丁</code> … |" in said
    assert "|  | <code>验收</code>" in said
