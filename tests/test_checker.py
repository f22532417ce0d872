from __future__ import annotations

import copy
import datetime
import pickle
import random
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import govcheck
from govcheck import Baseline, Checker, ConfigError, Document, Lexicon, LexiconError, Severity, Suppression, UnknownRuleError
from govcheck.words import patterns
from tests.strategies import any_text, article

TEXT = "工程竣工后进行验受。"


def own(*rows: str) -> Lexicon:
    return Lexicon.parse("# rule: house-style\nterm\tsuggestions\tsince\tuntil\n" + "\n".join(rows))


def texts(findings: list[govcheck.Finding]) -> list[str]:
    return [finding.text for finding in findings]


def test_what_the_caller_gets() -> None:
    (finding,) = govcheck.check(TEXT)
    assert (finding.rule, finding.severity, finding.start, finding.end) == ("wrong-word", Severity.ERROR, 7, 9)
    assert (finding.text, finding.suggestions, finding.fix, finding.field) == ("验受", ("验收",), "验收", "text")
    assert finding.message == "错别字：“验受”，应为“验收”"
    assert finding.span == (7, 9)


@given(any_text)
def test_any_text_is_accepted_and_every_place_is_exact(text: str) -> None:
    for finding in govcheck.check(text):
        assert text[finding.start : finding.end] == finding.text


@given(article)
def test_places_are_exact_among_disguises(text: str) -> None:
    findings = govcheck.check(text)
    assert all(text[f.start : f.end] == f.text for f in findings)
    assert [f.start for f in findings] == sorted(f.start for f in findings)


@pytest.mark.parametrize("value", [b"text", bytearray(b"text"), memoryview(b"text")])
def test_bytes_are_refused_with_advice(value: Any) -> None:
    with pytest.raises(TypeError, match=r"decode it first, for example data.decode\('utf-8'\)"):
        govcheck.check(value)
    with pytest.raises(TypeError, match="decode it first"):
        govcheck.check("", title=value)


def test_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match="a text is a str, not int"):
        govcheck.check(1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a Document holds its title"):
        govcheck.check(Document("甲"), title="乙")


def test_the_title_comes_first_and_counts_for_itself() -> None:
    found = govcheck.check(TEXT, title="领导小姐会议")
    assert [(f.field, f.start, f.text) for f in found] == [("title", 0, "领导小姐"), ("text", 7, "验受")]
    assert found == govcheck.check(Document(TEXT, title="领导小姐会议"))


def test_a_disguised_word_is_reported_as_it_stands_and_not_fixed() -> None:
    finding, hidden = govcheck.check("驗\u200b受")
    assert (hidden.rule, hidden.text, hidden.fix) == ("invisible-character", "\u200b", None)
    assert finding.text == "驗\u200b受"
    assert finding.fix is None
    assert "即“验受”" in finding.message


def test_dates_decide() -> None:
    checker = Checker(words=[own("旧局\t新局\t2018-03-17", "期限词\t\t\t2020-01-01")])
    assert texts(checker.check("旧局期限词", published="2018-03-16")) == ["期限词"]
    assert texts(checker.check("旧局期限词", published=datetime.date(2018, 3, 17))) == ["旧局", "期限词"]
    assert texts(checker.check("旧局期限词", published=datetime.datetime(2020, 1, 1, 8, 30))) == ["旧局"]
    assert texts(checker.check("旧局期限词")) == ["旧局"]
    with pytest.raises(ValueError, match="published is a date or 'YYYY-MM-DD', not '昨天'"):
        checker.check("旧局", published="昨天")


def test_selecting_and_ignoring() -> None:
    words = [own("代号甲")]
    assert texts(Checker(words=words).check("代号甲验受")) == ["代号甲", "验受"]
    assert texts(Checker(words=words, select=["house-style"]).check("代号甲验受")) == ["代号甲"]
    assert texts(Checker(words=words, ignore=["house-style"]).check("代号甲验受")) == ["验受"]
    assert Checker(words=words, select=["house-style"]).rules.keys() == {"house-style", "incomplete-check"}


def test_unknown_names_are_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownRuleError, match="there is no rule 'wrong-words': did you mean 'wrong-word'"):
        Checker(select=["wrong-words"])
    with pytest.raises(ValueError, match="`govcheck rules` lists them all"):
        Checker(ignore=["完全不同"])
    with pytest.raises(TypeError, match=r"\['wrong-word'\]"):
        Checker(select="wrong-word")
    with pytest.raises(TypeError, match="words and allow are lists"):
        Checker(allow="验受")
    with pytest.raises(ConfigError, match="there is no profile 'loose': choose one of default, strict"):
        Checker(profile="loose")


def test_an_allowed_term_silences_what_it_contains() -> None:
    assert texts(Checker(allow=["验受古镇"]).check("验受古镇的验受")) == ["验受"]
    assert texts(Checker(allow=["验受"]).check("验受")) == []
    assert texts(Checker(allow=["受"]).check("验受")) == ["验受"]
    assert texts(Checker(allow=["驗受"]).check("验受")) == []


def test_patterns_of_ones_own_list() -> None:
    checker = Checker(words=[own(r"/内部-\d+/" + "\t删去")])
    (finding,) = checker.check("见内部-17号")
    assert (finding.start, finding.text, finding.suggestions, finding.fix) == (1, "内部-17", ("删去",), None)
    assert Checker(words=[own(r"/x*/")]).check("yyy") == []


def test_a_pattern_that_takes_too_long_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "TIMEOUT", 0.02)
    checker = Checker(words=[own(r"/(a|aa)+$/")])
    (finding,) = checker.check("a" * 60 + "b")
    assert (finding.rule, finding.start, finding.end) == ("incomplete-check", 0, 0)
    assert "超过 0.02 秒" in finding.message
    assert Checker(words=[own(r"/(a|aa)+$/")], select=["house-style"]).check("a" * 60 + "b")[0].rule == "incomplete-check"


def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"the pattern /[(]/ is no regular expression: missing"):
        Checker(words=[own("/(/")])


def test_words_are_paths_or_lists(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text("代号甲\n", "utf-8")
    assert texts(Checker(words=[path, str(path), own("代号乙")]).check("代号甲代号乙")) == ["代号甲", "代号甲", "代号乙"]


def test_suppressions_and_baseline() -> None:
    today = datetime.date.today()
    held = Suppression("wrong-word", "验受", "引用原文", today)
    ended = Suppression("wrong-word", "验受", "引用原文", today - datetime.timedelta(1))
    assert Checker(suppressions=[held]).check(TEXT) == []
    assert texts(Checker(suppressions=[ended]).check(TEXT)) == ["验受"]
    known = Baseline.of([govcheck.check(TEXT)])
    assert Checker(baseline=known).check(TEXT) == []
    assert texts(Checker(baseline=known).check(TEXT + "\n" + TEXT)) == ["验受"]


def test_many_texts_in_order() -> None:
    pairs: list[tuple[str | Document, str]] = [(TEXT, "a"), (Document("一切正常"), "b"), ("按排", "c")]
    assert [(texts(found), key) for found, key in Checker().check_many(pairs)] == [(["验受"], "a"), ([], "b"), (["按排"], "c")]


def test_it_pickles_copies_and_says_what_it_is() -> None:
    checker = Checker(words=[own("代号甲")], allow=["验受古镇"], ignore=["custom-word"])
    for twin in (pickle.loads(pickle.dumps(checker)), copy.deepcopy(checker)):
        assert twin.check("代号甲验受，验受古镇") == checker.check("代号甲验受，验受古镇")
    assert repr(Checker(allow=["甲"], profile="welfare")) == "Checker(allow=<1>, profile='welfare')"


def test_eight_threads_find_what_one_finds() -> None:
    chooser = random.Random(3)
    pieces = ["验受", "领导小姐", "峻工", "冷峻工业", "ＡＢ", "中華", "\u200b", "。", "政府"]
    many = ["".join(chooser.choices(pieces, k=30)) for _ in range(60)]
    checker = Checker(words=[Lexicon.parse("term\tmatch\n府政\tword\n")])
    alone = [Checker(words=[Lexicon.parse("term\tmatch\n府政\tword\n")]).check(text) for text in many[:20]]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(checker.check, many))
    assert together == [checker.check(text) for text in many]
    assert together[:20] == alone


def test_ten_times_the_text_holds_ten_times_the_findings() -> None:
    text = "关于印发办法的通知，工程验受合格。" * 600
    checker = Checker(ignore=["repetition"])  # which tells once that it stands twice
    assert len(checker.check(text * 10)) == 10 * len(checker.check(text)) == 6000


def test_a_checker_is_built_once_a_process_and_shares_its_automaton() -> None:
    lexicon, same = (Lexicon.from_terms(["代号甲", "代号乙"]) for _ in range(2))
    checker = Checker(words=[lexicon])
    data = pickle.dumps(checker)
    assert pickle.loads(data) is pickle.loads(data)
    assert len(data) < 2000
    other = Checker(words=[same], ignore=["mobile-number"], profile="welfare")
    assert other._pipeline.readers.needles is checker._pipeline.readers.needles


def test_the_version_changes_with_whatever_may_change_an_answer() -> None:
    different = [
        Checker(),
        Checker(words=[own("代号甲")]),
        Checker(words=[own("代号乙")]),
        Checker(ignore=["redundancy"]),
        Checker(allow=["验受古镇"]),
        Checker(profile="welfare"),
        Checker(suppressions=[Suppression("wrong-word", "验受", "引用")]),
    ]
    versions = [checker.version for checker in different]
    assert len(set(versions)) == len(versions)
    assert Checker(words=[own("代号甲")]).version == versions[1]
    assert all(len(version) == 16 for version in versions)


def test_added_words_cost_what_they_cost_and_share_the_rest() -> None:
    base = Checker(words=[own("乙错")], ignore=["house-style"])
    ours = Lexicon.parse("# rule: ours\n# fix: safe\nterm\tsuggestions\n丙错\t验受\n丁错\t丁对\n")
    checker = base.with_words(Lexicon.from_terms(["代号甲"]), own("乙错")).with_words(ours)
    text = "代号甲验受，乙错，丙错，丁错"
    assert [(f.rule, f.text, f.fix) for f in checker.check(text)] == [
        ("custom-word", "代号甲", None),
        ("wrong-word", "验受", "验收"),
        ("ours", "丙错", None),
        ("ours", "丁错", "丁对"),
    ]
    assert texts(base.check(text)) == ["验受"]
    assert checker._pipeline.readers is base._pipeline.readers
    twin = pickle.loads(pickle.dumps(checker))
    assert twin.check(text) == checker.check(text)
    assert twin.version == checker.version != base.version


def test_labels_of_ones_own() -> None:
    text = "张三，学员编号20260001"
    checker = Checker(labels={"certificate": ["学员编号"]})
    assert [(f.rule, f.shown) for f in checker.check(text)] == [("certificate-number", "20****01")]
    assert govcheck.check(text) == []
    assert pickle.loads(pickle.dumps(checker)).check(text) == checker.check(text)
    with pytest.raises(ConfigError, match="certificat"):
        Checker(labels={"certificat": ["学员编号"]})


def test_added_words_are_read_for_themselves_before_and_after_pickling() -> None:
    guards, words = Lexicon.parse("term\tsuggestions\n甲乙丙\t甲乙丙\n"), Lexicon.from_terms(["乙丙丁"])
    apart, together = Checker().with_words(guards).with_words(words), Checker().with_words(guards, words)
    assert [len(checker.check("甲乙丙丁")) for checker in (apart, together)] == [1, 0]
    assert pickle.loads(pickle.dumps(apart)).check("甲乙丙丁") == apart.check("甲乙丙丁")
    assert apart.version != together.version


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"allow": [""]}, "allow: the term is empty"),
        ({"allow": [" 验受古镇"]}, "allow: the term ' 验受古镇' has blanks around it"),
        ({"allow": ["\u200b"]}, "allow: nothing can be seen of the term '\\u200b'"),
        ({"allow": ["/验受.*/"]}, "allow: /验受.*/ is a pattern: only terms can be allowed"),
        ({"labels": {"certificate": ["参保编号", " "]}}, "labels.certificate: a label is empty"),
    ],
)
def test_what_can_never_be_found_is_refused(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=f"^{re.escape(message)}$"):
        Checker(**arguments)


def test_the_letters_of_a_label_are_no_labels() -> None:
    with pytest.raises(TypeError, match="labels are given as a list of words"):
        Checker(labels={"certificate": "参保编号"})
