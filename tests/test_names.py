"""Near misses of names, against a naive search for every edit of every name."""

from __future__ import annotations

import random

import pytest

import govcheck
from govcheck import Checker, Lexicon
from govcheck.reading.needles import Needles
from govcheck.words.lexicon import bundled
from govcheck.words.name_index import NameIndex
from govcheck.words.near_names import NearNames

NAMES = ["中华人民共和国", "全国人民代表大会常务委员会", "湖北省人民政府", "湖南省人民政府", "恩施土家族苗族自治州", "国家发展和改革委员会"]
INDEX = NameIndex(
    NAMES, variants=["中华民国"], common=["人民政府", "民政府", "委员会"], titles=["中华人民共和国合同法", "中华人民共和国公司法"]
)
NEEDLES = Needles({"pieces": INDEX.pieces})


def near(text: str) -> list[tuple[str, str]]:
    misses = INDEX.near_misses(text, NEEDLES.scan(text).places("pieces"))
    return sorted({(text[m.start : m.end], m.name) for m in misses})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中华人民共合国万岁", [("中华人民共合国", "中华人民共和国")]),
        ("中华人民和国", [("中华人民和国", "中华人民共和国")]),
        ("中华人民共共和国", [("中华人民共共和国", "中华人民共和国")]),
        ("中华人共民和国", [("中华人共民和国", "中华人民共和国")]),
        ("报湖比省人民政府批准", [("湖比省人民政府", "湖北省人民政府"), ("湖比省人民政府", "湖南省人民政府")]),
        ("恩施土家族苗自治州", [("恩施土家族苗自治州", "恩施土家族苗族自治州")]),
        ("国家发展和改改革委员会", [("国家发展和改改革委员会", "国家发展和改革委员会")]),
        ("根据《中华人民共和国合同发》", [("中华人民共和国合同发", "中华人民共和国合同法")]),
        (
            "根据《中华人民共和国公同法》",
            [("中华人民共和国公同法", "中华人民共和国合同法")],
        ),
    ],
)
def test_one_edit_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert near(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "中华人民共和国、湖北省人民政府、国家发展和改革委员会",
        "湖北省和人民政府",  # a function word stands between two words
        "中华民国",  # a variant
        "根据《中华人民共和国合同法》",
        "湖北省内人民政府",
        "",
    ],
)
def test_right_text_is_silent(text: str) -> None:
    assert near(text) == []


def edits(name: str, chooser: random.Random) -> list[str]:
    """Every inner substitution, insertion, deletion and swap, with a character that no name holds."""
    strange = chooser.choice("鑫淼犇")
    inner = range(2, len(name) - 2)
    made = [name[:i] + strange + name[i + 1 :] for i in inner]
    made += [name[:i] + name[i + 1 :] for i in inner]
    made += [name[:i] + strange + name[i:] for i in inner]
    return made + [name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in inner if name[i] != name[i + 1]]


def test_inner_edits_of_long_shipped_names_are_found() -> None:
    (lexicon,) = [lexicon for lexicon in bundled() if lexicon.holds_names]
    chooser = random.Random(7)
    names = [e.term for e in lexicon.entries if not e.is_guard and e.note != "title" and 8 <= len(e.term) <= 16]
    checker = Checker(select=["official-name"])
    tried = [(name, edit) for name in chooser.sample(names, 100) for edit in edits(name, chooser)]
    missed = [(name, edit) for name, edit in tried if not any(name in f.suggestions for f in checker.check(f"由{edit}负责。"))]
    assert len(tried) > 2000
    assert len(missed) / len(tried) < 0.15, missed[:20]


def test_no_shipped_name_is_a_near_miss_of_another() -> None:
    (lexicon,) = [lexicon for lexicon in bundled() if lexicon.holds_names]
    checker = Checker(select=["official-name"])
    assert not [e.term for e in lexicon.entries if checker.check(f"经{e.term}同意，《{e.term}》")]


def test_a_list_of_names_of_ones_own() -> None:
    own = Lexicon.parse("# rule: our-names\n# kind: names\nterm\n惠州市文化广电旅游体育局\n")
    (finding,) = Checker(words=[own], select=["our-names"]).check(
        "惠州市文化广电旅遊体育同局与惠州市文化广电体育旅游局，惠州市文化广电旅游体體育局"
    )
    assert finding.suggestions == ("惠州市文化广电旅游体育局",)
    assert finding.rule == "our-names"
    assert any(NearNames([own]).needles.values())


def test_a_word_of_a_list_comes_before_a_near_miss() -> None:
    assert [f.rule for f in govcheck.check("中华人民共合国")] == ["wrong-word"]
    (finding,) = govcheck.check("中華人民共河國")
    assert (finding.rule, finding.text, finding.suggestions) == ("official-name", "中華人民共河國", ("中华人民共和国",))
