from __future__ import annotations

import contextlib
import copy
import csv
import datetime
import pickle
import re
import sys
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck import Checker, Lexicon, LexiconError, Severity
from govcheck.words.lexicon import Entry, bundled
from govcheck.words.lines import lines_in_columns, refuse_wrong_entries
from govcheck.words.rows import _text_of, rows_of_text

HEAD = "# rule: wrong-word\n"
COLUMNS = "term\tsuggestions\tsince\tuntil\tmatch\tnote\n"


def test_a_whole_line_is_read() -> None:
    lexicon = Lexicon.parse(HEAD + COLUMNS + "峻工\t竣工|完工\t2020-01-02\t2021-03-04\tword\t建设工程\n")
    assert lexicon.entries == (
        Entry("峻工", ("竣工", "完工"), datetime.date(2020, 1, 2), datetime.date(2021, 3, 4), True, None, "建设工程", 3),
    )
    assert lexicon.rule.name == "wrong-word"


def test_columns_may_be_left_out_and_reordered() -> None:
    assert Lexicon.parse("term\tnote\n甲乙\t说明\n").entries[0] == Entry("甲乙", note="说明", line=2)


def test_a_list_of_ones_own_gets_a_rule_of_its_own() -> None:
    lexicon = Lexicon.parse("# rule: house-style\n# title: 本局用语\n# severity: notice\nterm\n甲乙\n")
    assert (lexicon.rule.name, lexicon.rule.title, lexicon.rule.severity) == ("house-style", "本局用语", Severity.NOTICE)
    assert Lexicon.from_terms(["甲乙"]).rule.name == "custom-word"


def test_plain_lines_and_windows_files(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("\ufeff甲乙\r\n\r\n# 说明\r\n/丙+/\r\n".encode())
    assert [(e.term, e.pattern, e.line) for e in Lexicon.load(path).entries] == [("甲乙", None, 1), ("/丙+/", "丙+", 4)]


def test_an_entry_applies_from_its_first_day_until_before_its_last() -> None:
    entry = Entry("甲", since=datetime.date(2020, 1, 2), until=datetime.date(2021, 1, 1))
    days = [datetime.date(2020, 1, 1), datetime.date(2020, 1, 2), datetime.date(2020, 12, 31), datetime.date(2021, 1, 1)]
    assert [entry.applies_on(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("甲\t乙\n", "w.tsv:1: the first line after the headers names the columns"),
        (
            "term\tsugestions\n",
            "w.tsv:1: the columns are some of term, suggestions, since, until, match, severity, note, each once; not sugestions",
        ),
        ("term\tterm\n", "w.tsv:1: the columns are some of"),
        ("term\n甲\t乙\n", "w.tsv:2: 2 cells, but there are 1 columns"),
        (COLUMNS + "甲\n乙\n甲\n", "w.tsv:4: the term '甲' stands already in line 2"),
        (COLUMNS + " 甲\n", "w.tsv:2: the term ' 甲' has blanks around it"),
        (COLUMNS + "\t乙\n", "w.tsv:2: the term is empty"),
        (COLUMNS + "甲\t乙|\n", "w.tsv:2: an empty suggestion"),
        (COLUMNS + "甲\t乙|甲\n", "w.tsv:2: '甲' suggests itself among others"),
        (COLUMNS + "甲\t乙\t2020-13-01\n", "w.tsv:2: '2020-13-01' is no date: write YYYY-MM-DD"),
        (COLUMNS + "甲\t乙\t2021-01-01\t2020-01-01\n", "w.tsv:2: since 2021-01-01 is not before until 2020-01-01"),
        (COLUMNS + "甲\t乙\t\t\twords\n", "w.tsv:2: match is empty or `word`, not 'words'"),
        ("# rule: Wrong Word\nterm\n", "w.tsv: the rule 'Wrong Word' must be lower-case words"),
        ("# rule: a\n# rule: b\nterm\n", "w.tsv:2: the header 'rule' stands twice"),
        ("# severity: bad\nterm\n", "w.tsv: 'bad' is no severity: write notice, warning or error"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        Lexicon.parse(text, path="w.tsv")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "term\n甲\t\n",
        "term\t\n甲\t\t\t\n",
        "term\tsuggestions\n甲\t\t\n",
        "term\tnote\n甲\t\t\n",
        COLUMNS + "甲\t\t\t\t\t\t\t\t\n",
        "# rule: wrong-word\t\t\r\nterm\t\t\r\n\t\t\r\n甲\t\r\n",
        "\ufeffterm\n甲\n",
    ],
)
def test_empty_cells_and_marks_of_editors_are_no_matter(text: str) -> None:
    assert [(entry.term, entry.suggestions) for entry in Lexicon.parse(text).entries] == [("甲", ())]


SCRAPS = "term suggestions since match severity note 甲 乙 | / # #rule:a #fix:safe : 2020-01-02 error".split(" ")


@given(st.lists(st.sampled_from([*SCRAPS, *" \t\n\n\r\ufeff\0\ud800", "\t\t", "\r\n"]), max_size=30))
def test_any_text_is_a_list_or_a_lexicon_error(scraps: list[str]) -> None:
    for text in ("".join(scraps), "term\tsuggestions\tsince\tnote\n" + "".join(scraps)):
        with contextlib.suppress(LexiconError):
            assert len(Lexicon.parse(text).entries) <= text.count("\n") + 1


CELLS = ["甲", "乙", "丙", "", " 丁", "甲|乙", "|", "2020-01-02", "2021-01-02", "2020-02-30", "word", "error"]
HEADS = ["term", "term\tsuggestions", "term\tnote\tsuggestions", COLUMNS.strip()]


@given(st.sampled_from(HEADS), st.lists(st.lists(st.sampled_from(CELLS), max_size=8).map("\t".join), max_size=4))
def test_a_look_at_all_lines_at_once_tells_what_one_at_each_tells(columns: str, rows: list[str]) -> None:
    text = "\n".join([columns, *rows])
    lines = lines_in_columns(rows_of_text(text), "w.tsv")
    try:
        refuse_wrong_entries(lines.entries(), "w.tsv")
    except LexiconError as error:
        with pytest.raises(LexiconError, match=re.escape(str(error))):
            Lexicon.parse(text, path="w.tsv")
    else:
        lexicon = Lexicon.parse(text, path="w.tsv")
        assert lexicon.entries == tuple(lines.entries())
        assert lexicon.entries == tuple(map(lexicon.entry, range(len(lines.lines))))
        assert list(lexicon.terms) == [entry.term for entry in lexicon.entries]


def lists() -> list[Lexicon]:
    return [
        Lexicon.parse(HEAD + COLUMNS + "甲\t乙|丙\n\n# 说明\n丁\n"),
        Lexicon.parse("term\n"),
        Lexicon.parse("term\n\ud800\n"),
        Lexicon.from_terms(["甲", "/乙+/"]),
        Lexicon.from_terms(["甲\t乙"]),
        Lexicon.from_terms([]),
        Lexicon([Entry("甲", ("a|b",), note="两\n行")], rule=Lexicon.from_terms([]).rule),
    ]


@pytest.mark.parametrize("number", range(len(lists())))
def test_a_list_pickles_and_equals_one_that_is_read_again(number: int) -> None:
    lexicon, again = lists()[number], lists()[number]
    for twin in (pickle.loads(pickle.dumps(lexicon)), copy.deepcopy(lexicon), again):
        assert twin == lexicon
        assert (twin.entries, twin.terms, twin.patterns, twin.name) == (lexicon.entries, lexicon.terms, lexicon.patterns, lexicon.name)
    assert sum(other == lexicon for other in lists()) == 1


def test_a_note_of_two_lines_pickles(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('term,note\n甲,"一\n二"\n乙,三\n', "utf-8")
    lexicon = Lexicon.load(tmp_path / "a.csv")
    assert [(entry.note, entry.line) for entry in pickle.loads(pickle.dumps(lexicon)).entries] == [("一\n二", 2), ("三", 4)]


def test_a_hundred_thousand_terms_pickle_as_their_text() -> None:
    lexicon = Lexicon.from_terms(f"词{number}号" for number in range(100_000))
    assert len(pickle.dumps(lexicon)) < 13 * 100_000
    assert lexicon.entry(99_999).term == "词99999号"


@pytest.mark.parametrize("line", ["甲\t丙", "甲\t", "甲\t乙\t2020-01-02", "\n甲\t乙", "# fix: safe\n甲\t乙"])
def test_the_digest_changes_with_all_that_a_list_says(line: str) -> None:
    assert Lexicon.parse(f"{COLUMNS}{line}\n").digest != Lexicon.parse(f"{COLUMNS}甲\t乙\n").digest


def test_a_cell_with_a_tab_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("term,note\n甲,\t\n", "utf-8")
    with pytest.raises(LexiconError, match=r"a\.csv:2: a cell holds a tab"):
        Lexicon.load(tmp_path / "a.csv")


def test_checkers_share_the_automaton_of_a_list_that_is_loaded_twice(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("term\n代号丙\n", "utf-8")
    first, second, third = (Checker(words=[tmp_path / "a.tsv"], profile=profile) for profile in ("default", "default", "welfare"))
    needles = first._pipeline.readers.needles
    assert needles is second._pipeline.readers.needles is third._pipeline.readers.needles
    assert needles is not Checker()._pipeline.readers.needles


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read: No such file"):
        Lexicon.load(tmp_path / "none.tsv")
    (tmp_path / "gbk.tsv").write_bytes("term\n甲\n".encode("gbk"))
    with pytest.raises(LexiconError, match=r"gbk.tsv:2: is not UTF-8: save the list as UTF-8"):
        Lexicon.load(tmp_path / "gbk.tsv")


def test_terms_are_a_list() -> None:
    with pytest.raises(TypeError, match=r"\['甲乙'\]"):
        Lexicon.from_terms("甲乙")


def test_the_shipped_lists_name_themselves() -> None:
    assert all(len(lexicon.entries) > 0 for lexicon in bundled())
    assert repr(bundled()[0]).startswith("<Lexicon ")


def test_csv_and_xlsx_hold_the_same_list(tmp_path: Path) -> None:
    rows = [["# rule: house-style"], ["term", "suggestions", "since"], ["甲, 乙", "丙", "2020-01-02"], ["丁", "", ""]]
    with (tmp_path / "a.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.active.cell(3, 3).value = datetime.date(2020, 1, 2)
    book.save(tmp_path / "a.xlsx")
    first, second = Lexicon.load(tmp_path / "a.csv"), Lexicon.load(tmp_path / "a.xlsx")
    assert first.entries == second.entries
    assert first.rule.name == second.rule.name == "house-style"
    assert [(e.term, e.suggestions, e.line) for e in first.entries] == [("甲, 乙", ("丙",), 3), ("丁", (), 4)]


def test_files_that_are_not_what_their_name_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_text('term\n"甲\n', "utf-8")
    with pytest.raises(LexiconError, match=r"a.csv:2: is not CSV: unexpected end of data"):
        Lexicon.load(tmp_path / "a.csv")
    (tmp_path / "a.xlsx").write_bytes(b"not a zip")
    with pytest.raises(LexiconError, match=r"is no \.xlsx workbook that can be read"):
        Lexicon.load(tmp_path / "a.xlsx")
    with pytest.raises(LexiconError, match="cannot be read: No such file"):
        Lexicon.load(tmp_path / "b.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(LexiconError, match=r"needs openpyxl: pip install 'govcheck\[xlsx\]'"):
        Lexicon.load(tmp_path / "a.xlsx")


def test_cells_of_a_sheet_are_text() -> None:
    assert [_text_of(cell) for cell in (None, 3.0, 2.5, "甲", datetime.datetime(2020, 1, 2))] == ["", "3", "2.5", "甲", "2020-01-02"]


def test_an_entry_may_have_a_severity_of_its_own() -> None:
    lexicon = Lexicon.parse("term\tseverity\n甲\terror\n乙\t\n")
    assert [e.severity for e in lexicon.entries] == [Severity.ERROR, None]
    with pytest.raises(LexiconError, match=r"w\.tsv:2: 'bad' is no severity"):
        Lexicon.parse("term\tseverity\n甲\tbad\n", path="w.tsv")


def test_a_term_may_stand_twice_for_times_that_follow_each_other() -> None:
    head = "# rule: outdated-name\nterm\tsuggestions\tsince\tuntil\n"
    lexicon = Lexicon.parse(head + "旧办\t新局\t2021-06-30\t2024-01-01\n旧办\t更新局\t2024-01-01\n")
    checker = Checker(words=[lexicon], select=["outdated-name"])
    said = [[f.suggestions for f in checker.check("到旧办办理", published=day)] for day in ("2021-01-01", "2023-05-01", "2025-05-01")]
    assert said == [[], [("新局",)], [("更新局",)]]
    with pytest.raises(LexiconError, match="stands already in line 3"):
        Lexicon.parse(head + "旧办\t新局\t2021-06-30\n旧办\t更新局\t2024-01-01\n")


def test_a_cell_of_comma_separated_values_may_hold_any_kind_of_break(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("term,note\n甲\u2028乙,\x85\n丙,\n", "utf-8")
    assert [(entry.term, entry.note, entry.line) for entry in Lexicon.load(path).entries] == [("甲\u2028乙", "\x85", 2), ("丙", "", 3)]
