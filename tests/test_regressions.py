"""What a review with fresh eyes broke, and how long it may take."""

from __future__ import annotations

import pytest

import govcheck
from govcheck import Baseline, Checker, Document, Lexicon, LexiconError
from tests.growth import growth


def own(*rows: str, head: str = "") -> Lexicon:
    return Lexicon.parse(f"# rule: house-style\n{head}term\tsuggestions\n" + "\n".join(rows))


def test_a_very_long_disguise() -> None:
    text = "六" + "—" * 300 + "合彩"
    assert [f.text for f in Checker(select=["spam-word"]).check(text)] == [text]


def test_an_added_list_keeps_its_matches_beside_shipped_ones() -> None:
    checker = Checker(words=[own("旅游局", "按排污")])
    assert [f.text for f in checker.check("国家旅游局发布", published="2016-01-01")] == ["旅游局"]
    assert [f.text for f in checker.check("按排污许可证")] == ["按排污"]


def test_an_unfinished_check_is_told_whatever_is_allowed() -> None:
    checker = Checker(words=[own("/(甲|甲甲)+(?<=x)乙/")], allow=["验受古镇"])
    text = "验受古镇" + "甲" * 60 + "丙"
    found = checker.check(text)
    assert [f.rule for f in found] == ["incomplete-check"]
    again = Checker(words=[own("/(甲|甲甲)+(?<=x)乙/")], baseline=Baseline.of([found]))
    assert [f.rule for f in again.check("甲" * 60 + "丙")] == ["incomplete-check"]


@pytest.mark.parametrize("piece", ["* ", "- | ", "验受古镇，验受，"])
def test_odd_texts_take_no_longer_than_others(piece: str) -> None:
    checker = Checker(allow=["验受古镇"])
    assert growth(lambda size: checker.check(piece * (size // len(piece))), 5_000) < 3


def test_hidden_terms_without_letters() -> None:
    assert Checker(words=[own("110", head="# separators: ignore\n")]).check("拨打110")[0].text == "110"


def test_a_guard_protects_from_near_misses_too() -> None:
    assert govcheck.check("为了中华人民和国家的利益") == []


def test_a_document_cannot_change_under_its_folded_form() -> None:
    with pytest.raises(AttributeError):
        Document("验受").text = "正常"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("head", "rows", "message"),
    [
        ("# unless-before: 原|\n", ["甲"], "unless-before holds an empty word"),
        ("# seperators: ignore\n", ["甲"], "there is no header 'seperators': did you mean 'separators'"),
        ("# fix: Safe\n", ["甲"], "fix can only be 'safe', not 'Safe'"),
        ("# unless-inside: 《\n", ["甲"], "unless-inside is a pair of marks"),
        ("", ["甲\t乙 "], "a suggestion of '甲' has blanks around it"),
    ],
)
def test_a_header_or_cell_that_would_be_ignored_is_an_error(head: str, rows: list[str], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        own(*rows, head=head)
    with pytest.raises(LexiconError, match="holds a line break"):
        Lexicon.from_terms(["甲\n乙"])
