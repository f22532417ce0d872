from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

import govcheck
from govcheck import Baseline, Checker, ConfigError, Suppression
from govcheck.reports.remark import remark

DAY = datetime.date(2026, 5, 1)


def test_a_suppression_holds_through_its_last_day() -> None:
    suppression = Suppression("wrong-word", "验受", "引用", DAY)
    assert suppression.silences("wrong-word", "验受", DAY)
    assert not suppression.silences("wrong-word", "验受", DAY + datetime.timedelta(1))
    assert not suppression.silences("custom-word", "验受", DAY)
    assert not suppression.silences("wrong-word", "验受了", DAY)


def test_what_is_used_is_told() -> None:
    used, idle = Suppression("wrong-word", "验受", "引用"), Suppression("wrong-word", "按排", "引用")
    report = Checker(suppressions=[used, idle]).report("验受，领导小姐")
    assert [f.text for f in report.findings] == ["领导小姐"]
    assert [(f.text, covering) for f, covering in report.suppressed] == [("验受", (used,))]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"rule": "wrong-word", "text": "验受"}, "here: a suppression needs rule, reason, and either text or fingerprint"),
        ("验受", "a suppression needs rule, reason, and either"),
        (
            {"rule": "a", "text": "b", "reason": "c", "untill": "2026-01-01"},
            "a suppression has no untill; it has rule, text, reason, until, fingerprint",
        ),
        ({"rule": "mobile-number", "text": "138****8000", "reason": "c"}, "a masked text fits other people's numbers too"),
        ({"rule": "a", "text": "b", "reason": "c", "fingerprint": "d"}, "either text or fingerprint"),
        ({"rule": "a", "text": "b", "reason": "c", "until": "1 May"}, "until is YYYY-MM-DD, not '1 May'"),
        ({"rule": "a", "text": "b", "reason": "c", "until": 5}, "until is a date, YYYY-MM-DD, not 5"),
    ],
)
def test_a_broken_suppression_is_said(table: Any, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Suppression.from_table(table, "here")


def test_dates_as_strings_or_toml_dates() -> None:
    table = {"rule": "a", "text": "b", "reason": "c"}
    assert Suppression.from_table({**table, "until": "2026-05-01"}, "").until == DAY
    assert Suppression.from_table({**table, "until": DAY}, "").until == DAY
    assert Suppression.from_table(table, "").until is None


def test_a_baseline_goes_through_its_file_and_holds_no_text(tmp_path: Path) -> None:
    baseline = Baseline.of([govcheck.check("验受\n验受\n按排"), govcheck.check("验受")])
    path = tmp_path / "baseline.json"
    path.write_text(baseline.dump(), "utf-8")
    assert "验受" not in baseline.dump()
    assert Baseline.load(path) == baseline
    assert baseline != Baseline()
    assert len(baseline) == 2
    found = govcheck.check("验受\n验受\n验受")
    assert baseline.split(found) == (found[2:], found[:2])


def test_a_fingerprint_stays_when_other_lines_change() -> None:
    def fingerprint(text: str) -> str:
        (finding,) = [f for f in govcheck.check(text) if f.text == "验受"]
        return finding.fingerprint

    base = fingerprint("第一行\n工程验受完毕。\n第三行")
    assert fingerprint("全新的\n又一行\n　工程验受完毕。\r\n") == base
    assert fingerprint("道路验受完毕。") != base
    assert len(base) == 16


def test_two_findings_of_one_document_never_share_a_fingerprint() -> None:
    found = govcheck.check("验受\n验受\n工程验受", title="验受")
    prints = [finding.fingerprint for finding in found]
    assert len(set(prints)) == len(prints) == 4
    again = govcheck.check("别的\n验受\n另一行\n验受", title="验受")
    assert [finding.fingerprint for finding in again] == prints[:3]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "is no baseline of version 2"),
        ("{", "is no baseline: "),
        ('{"version": 1, "fingerprints": {}}', "is no baseline of version 2; make one with `govcheck baseline`"),
        ('{"version": 2, "salt": "00", "hashes": {"a": 0}}', "is no baseline of version 2"),
    ],
)
def test_a_broken_baseline_is_said(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(content)
    with pytest.raises(ConfigError, match=message):
        Baseline.load(path)
    with pytest.raises(ConfigError, match="the baseline cannot be read"):
        Baseline.load(tmp_path / "none")


def test_an_unfinished_check_is_never_known() -> None:
    finding = remark(govcheck.RULES["incomplete-check"], "其余部分未查")
    assert Baseline.of([[finding]]).split([finding]) == ([finding], [])
