from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given

from govcheck import normalize
from govcheck.text.characters import tables
from govcheck.text.folding import fold, squeeze
from tests.strategies import any_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ＡＰＰ　１２３", "app 123"),
        ("中華人民共和國", "中华人民共和国"),
        ("⺠政⻓、⻔⻋⻛⻰", "民政长、门车风龙"),
        ("⼀⽅⽔⼟", "一方水土"),
        ("够羣囘峯異體裡麪", "够群回峰异体里面"),
        ("売買関係", "卖买关系"),
        ("①②⑩㈠⑴⒈❶", "1210一111"),
        ("𝐀𝒷𝟙", "ab1"),
        ("рk10 ΑΡΡ", "pk10 αρρ"),  # Cyrillic р beside Latin; a wholly Greek word stays Greek
        ("政\u200b府\ufeff", "政府"),
        ("政\u0301府\u20e3", "政府"),
        ("１️⃣", "1"),
        ("e\u0301", "e\u0301"),  # a Latin letter keeps its accent
        ("ﬁle", "file"),
        ("〔2023〕87号，（一）“、”—…～·", "〔2023〕87号，（一）“、”—…～·"),
        ("\ud800", "\ufffd"),
        ("", ""),
    ],
)
def test_disguises_fall_and_punctuation_stays(text: str, plain: str) -> None:
    assert fold(text).text == plain


def test_numbers_in_chinese_digits_are_read_only_in_long_runs() -> None:
    assert normalize("电话一三八〇〇一三八〇〇〇").text == "电话13800138000"
    assert normalize("二〇二三年，一三五九").text == "二〇二三年，一三五九"
    assert normalize("壹叁8〇〇1三8").text == "13800138"


def test_simplified_official_text_costs_nothing() -> None:
    text = "各县、区人民政府，市直有关单位：现将《办法》印发给你们。"
    assert fold(text).text is text


def test_every_character_of_gb_2312_that_folds_is_known() -> None:
    """Simplified text is left alone; these are the traditional characters that GB 2312 holds beside it."""
    codes = (bytes((a, b)) for a in range(0xB0, 0xF8) for b in range(0xA1, 0xFF))
    characters = (code.decode("gb2312", "ignore") for code in codes)
    assert {c for c in characters if c in tables().one_to_one} == set(_IN_GB_2312)


_IN_GB_2312 = "夥吒薹徵捱菸榘摺麽後乾拚於袷麴醣"


@pytest.mark.parametrize("text", ["六*合 彩", "六★合😀彩", "六　合  彩", "六_合-彩", "六·合~彩"])
def test_separators_are_squeezed_out_and_punctuation_is_not(text: str) -> None:
    assert squeeze(fold(text).text).text == "六合彩"
    assert squeeze("六、合，彩").text == "六、合，彩"
    assert squeeze("六\t合彩").text == "六\t合彩", "a tab stands between two cells"


def test_many_and_few_rare_characters_fold_alike() -> None:
    rare = [c for c in tables().one_to_one if "\u4e00" <= c <= "\u9fff"][:200]
    assert fold("".join(rare)).text == "".join(fold(c).text for c in rare)


def test_a_long_text_folds_like_its_parts() -> None:
    text = "中華，" * 50_000
    assert fold(text).text == "中华，" * 50_000


@given(any_text)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(any_text)
def test_places_of_the_folded_text_are_monotone_and_exact(text: str) -> None:
    projection = fold(text)
    spans = [projection.to_original(i, i + 1) for i in range(len(projection.text))]
    assert all(a.start <= b.start and a.end <= b.end for a, b in itertools.pairwise(spans))
    for span, character in zip(spans, projection.text, strict=True):
        assert character in fold(text[span.start : span.end]).text or re.match(r"[a-z\ufffd]", character)


@given(any_text)
def test_the_folded_text_can_always_be_encoded(text: str) -> None:
    fold(text).text.encode()
