from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import govcheck
from govcheck import RULES, __main__
from govcheck.cli import cli
from govcheck.cli.job import Outcome, paths_of, texts_of

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_text("工程竣工后进行验受。\n", "utf-8")
    (tmp_path / "good.txt").write_text("一切正常。\n", "utf-8")

    def invoke(*arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(cli, arguments, input=stdin, catch_exceptions=False)

    return invoke


def test_exit_status_0_1_2(run: Run) -> None:
    assert run("check", "good.txt").exit_code == 0
    assert run("check", "good.txt").stdout == "no findings in 1 text\n"
    found = run("check", "good.txt", "bad.txt")
    assert found.exit_code == 1
    assert found.stdout.splitlines()[0] == "bad.txt:1:8: error wrong-word 错别字：“验受”，应为“验收”"
    failed = run("check", "none.txt", "bad.txt")
    assert failed.exit_code == 2
    assert failed.stderr == "govcheck: none.txt: cannot be read: No such file or directory\n"
    assert "bad.txt:1:8" in failed.stdout


def test_files_that_are_no_text_do_not_stop_the_others(run: Run) -> None:
    Path("odd.txt").write_bytes(b"\xff\xff\xff")
    Path("gbk.txt").write_bytes("验受".encode("gbk"))
    result = run("check", ".")
    assert result.exit_code == 2
    assert "odd.txt: is neither UTF-8 (byte 0, line 1) nor GB 18030" in result.stderr
    assert "gbk.txt:1:1: error" in result.stdout
    assert run("check", "empty").exit_code == 2


def test_fail_on(run: Run) -> None:
    assert run("check", "bad.txt", "--fail-on", "never").exit_code == 0
    Path("own.tsv").write_text("# severity: notice\nterm\n一切\n", "utf-8")
    assert run("check", "good.txt", "--words", "own.tsv").exit_code == 0
    assert run("check", "good.txt", "--words", "own.tsv", "--fail-on", "notice").exit_code == 1


def test_standard_input(run: Run) -> None:
    result = run("check", "-", "--format", "jsonl", "--title", "按排", stdin="验受".encode("gbk"))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(r["path"], r["field"], r["line"], r["column"], r["text"]) for r in rows] == [
        ("-", "title", 1, 1, "按排"),
        ("-", "text", 1, 1, "验受"),
    ]
    assert run("check", stdin=b"").exit_code == 0


def test_sarif(run: Run) -> None:
    log = json.loads(run("check", "bad.txt", "--format", "sarif").stdout)
    assert log["runs"][0]["results"][0]["ruleId"] == "wrong-word"


def test_fix_keeps_encoding_mark_and_line_ends(run: Run) -> None:
    path = Path("gbk.txt")
    path.write_bytes("验受。\r\n领导小姐\r\n".encode("gbk"))
    result = run("check", "--fix", "gbk.txt")
    assert path.read_bytes() == "验收。\r\n领导小组\r\n".encode("gbk")
    assert (result.exit_code, result.stdout) == (0, "no findings in 1 text\n")


def test_fix_of_standard_input_goes_to_standard_output(run: Run) -> None:
    result = run("check", "--fix", "-", stdin="验受".encode("gbk"))
    assert result.stdout_bytes == "验收".encode("gbk")
    assert "no findings" in result.stderr


def test_diff_changes_nothing(run: Run) -> None:
    result = run("check", "--diff", "bad.txt")
    assert "-工程竣工后进行验受。\n+工程竣工后进行验收。\n" in result.stdout
    assert "验受" in Path("bad.txt").read_text("utf-8")
    Path("bad.txt").write_text("验受", "utf-8")
    assert run("check", "--diff", "bad.txt").stdout.count("\\ No newline at end of file") == 2


def test_a_file_that_cannot_be_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(**_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", denied)
    result = run("check", "--fix", "bad.txt")
    assert result.exit_code == 2
    assert result.stderr == "govcheck: bad.txt: cannot be written: Permission denied\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "bad.txt", "--fix", "--diff"], "give one of them"),
        (["check", "bad.txt", "good.txt", "--title", "甲"], "--title belongs to one text"),
        (["check", "bad.txt", "--select", "wrong-wrod"], "there is no rule 'wrong-wrod': did you mean 'wrong-word'"),
        (["check", "bad.txt", "--words", "none.tsv"], "none.tsv: cannot be read"),
        (["check", "bad.txt", "--published", "2026-13-01"], "--published is a day, YYYY-MM-DD, not '2026-13-01'"),
        (["check", "bad.txt", "--baseline", "none.json"], "none.json: the baseline cannot be read"),
        (["explain", "wrong-wrod"], "did you mean 'wrong-word'"),
        (["words", "check", "bad.txt", "none.tsv"], "none.tsv: cannot be read"),
        (["baseline", "none.txt"], "none.txt: cannot be read"),
        (["baseline", "bad.txt", "-o", "none/b.json"], "none/b.json"),
    ],
)
def test_what_was_asked_for_wrongly_is_said(run: Run, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_the_configuration_is_found_and_its_idle_suppressions_are_reported(run: Run) -> None:
    table = '[[suppress]]\nrule = "wrong-word"\ntext = "{}"\nreason = "引用原文"\n'
    ended = table.format("领导小姐") + "until = 2020-01-01\n"
    Path("govcheck.toml").write_text("fail-on = 'notice'\n" + table.format("验受") + table.format("按排") + ended, "utf-8")
    result = run("check", ".")
    assert result.exit_code == 1
    said = [line for line in result.stdout.splitlines() if "unused-suppression" in line]
    assert ["按排" in line for line in said] == [True, False]
    assert "已于 2020-01-01 到期" in said[1]
    assert "验受" not in result.stdout
    assert run("check", ".", "--ignore", "unused-suppression").exit_code == 0
    assert "unused-suppression" in run("check", "bad.txt").stdout, "an expired one is always told"
    assert "按排" not in run("check", "bad.txt").stdout, "an idle one only when a whole folder was checked"


def test_fail_on_in_the_configuration_is_checked(run: Run) -> None:
    Path("govcheck.toml").write_text("fail-on = 'bad'\n")
    assert "fail-on is one of notice, warning, error, never, not 'bad'" in run("check", "bad.txt").stderr


def test_a_baseline_is_made_and_used(run: Run) -> None:
    assert run("baseline", "bad.txt", "good.txt").stdout == "govcheck-baseline.json: 1 findings of 2 texts recorded\n"
    assert run("check", "bad.txt", "--baseline", "govcheck-baseline.json").exit_code == 0
    Path("govcheck.toml").write_text("baseline = 'govcheck-baseline.json'\n")
    assert run("check", "bad.txt").exit_code == 0


def test_rules_explain_normalize_words(run: Run) -> None:
    assert all(name in run("rules").stdout for name in RULES)
    assert run("explain", "wrong-word").stdout.startswith("# wrong-word\n\n**错别字** · error · on by default")
    assert run("normalize", "-", stdin="ＡＢ中華".encode()).stdout == "ab中华"
    Path("own.tsv").write_text("term\n代号甲\n", "utf-8")
    assert run("words", "check", "own.tsv").exit_code == 0


def test_the_page_of_rules_is_up_to_date(run: Run) -> None:
    page = Path(__file__).parents[1] / "docs" / "rules.md"
    assert run("rules", "--markdown").stdout == page.read_text("utf-8"), "run `make docs`"


def test_without_click_the_command_says_what_it_needs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "click", None)
    monkeypatch.delitem(sys.modules, "govcheck.cli", raising=False)
    with pytest.raises(SystemExit) as caught:
        __main__.main()
    assert caught.value.code == 2
    assert "pip install 'govcheck[cli]'" in capsys.readouterr().err


def test_the_command_runs_as_a_module() -> None:
    result = subprocess.run([sys.executable, "-m", "govcheck", "--version"], capture_output=True, text=True, check=True)
    assert result.stdout == f"govcheck, version {govcheck.__version__}\n"


PERSON = "张三，身份证号11010519491231002X，手机13800138000\n"
MASKED = "张三，身份证号11*************02X，手机138****8000\n"


def test_masking_prints_one_text_or_changes_files(run: Run) -> None:
    Path("list.txt").write_text(PERSON, "utf-8")
    assert run("mask", "list.txt").stdout == MASKED
    assert run("mask", "-", stdin=PERSON.encode()).stdout == MASKED
    assert "give --write" in run("mask", "list.txt", "good.txt").stderr
    assert run("mask", "--write", "list.txt", "good.txt").stdout == "list.txt: masked\n"
    assert Path("list.txt").read_text("utf-8") == MASKED
    assert "there is no profile 'loose'" in run("mask", "--profile", "loose", "list.txt").stderr


@pytest.mark.parametrize("form", ["text", "jsonl", "sarif", "markdown"])
def test_a_report_shows_a_number_only_when_asked(run: Run, form: str) -> None:
    Path("list.txt").write_text(PERSON, "utf-8")
    hidden = run("check", "list.txt", "--format", form).stdout
    assert "19491231" not in hidden
    assert "13800138000" not in hidden
    revealed = run("check", "list.txt", "--format", form, "--reveal").stdout
    assert ("11010519491231002X" in revealed) == (form != "sarif"), "SARIF points to the place and never quotes it"


def test_restoring_says_what_it_changed(run: Run) -> None:
    Path("page.txt").write_text("綜合政務(wù)發(fā)布機構(gòu)\n", "utf-8")
    result = run("restore", "--simplify", "--explain", "page.txt")
    assert result.stdout == "综合政务发布机构\n"
    assert result.stderr.splitlines()[0] == "page.txt:1: pinyin-noise: (wù) → "
    assert result.stderr.splitlines()[-1] == "3 places restored"


def test_a_page_is_read_as_html_by_its_name_or_its_first_tag(run: Run) -> None:
    html = "<!DOCTYPE html><p>工程<b>验</b>受</p>"
    Path("page.html").write_text(html.removeprefix("<!DOCTYPE html>"), "utf-8")
    Path("page.aspx").write_text(html, "utf-8")
    for name in ("page.html", "page.aspx"):
        assert "错别字：“验受”，应为“验收”" in run("check", name).stdout
    assert run("restore", "page.html").stdout == "工程验受"


def test_profiles_are_listed_with_their_basis(run: Run) -> None:
    assert "欠税公告办法" in run("profiles").stdout


def test_what_cannot_be_masked_is_said(run: Run) -> None:
    Path("list.md").write_text("住址浙江省杭州市文三路100号3幢501室**张三手机", "utf-8")
    result = run("mask", "list.md")
    assert result.exit_code == 2
    assert result.stderr == "govcheck: list.md:1:3: home-address cannot be masked within this markup: do it by hand\n"
    Path("list.txt").write_text("张三，手机13800138000", "utf-8")
    assert run("mask", "list.txt").exit_code == 0


def test_a_name_of_a_file_steers_no_terminal(run: Run) -> None:
    assert run("check", "no\x1b[31m").stderr == "govcheck: no‹U+001B›[31m: cannot be read: No such file or directory\n"
    Path("a\x1b[31m.txt").write_text("手机13800138000", "utf-8")
    assert run("mask", "--write", ".").stdout == "a‹U+001B›[31m.txt: masked\n"


def test_files_nested_without_end_are_refused(run: Run) -> None:
    Path("deep.json").write_text("[" * 100_000)
    result = run("check", "--baseline", "deep.json", "good.txt")
    assert result.exit_code == 2
    assert "deep.json: is no baseline: " in result.stderr
    Path("govcheck.toml").write_text("a = " + "[" * 100_000)
    result = run("check", "good.txt")
    assert result.exit_code == 2
    assert "govcheck.toml: is not TOML: " in result.stderr


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(click.UsageError, match="name a file, a folder, or - for standard input"):
        paths_of((), None)
    assert list(texts_of(("-",), Outcome())) == []
    assert capsys.readouterr().err == "govcheck: -: standard input is closed\n"


def test_an_empty_path_is_not_the_working_folder(run: Run) -> None:
    result = run("check", "--fix", "")
    assert (result.exit_code, result.stderr) == (2, "govcheck: a path is empty: name a file or a folder\n")
    assert Path("bad.txt").read_text("utf-8") == "工程竣工后进行验受。\n"


def test_a_baseline_that_cannot_be_written(run: Run) -> None:
    result = run("baseline", "bad.txt", "-o", "none/known.json")
    assert (result.exit_code, result.stderr) == (2, "govcheck: none/known.json: cannot be written: No such file or directory\n")


def test_what_is_restored_in_a_folder_is_told_by_file(run: Run) -> None:
    Path("bad.txt").write_text("鍦版柟鏀垮簻", "utf-8")
    assert run("restore", "--explain", ".").stderr.startswith("bad.txt:1: mojibake: ")
