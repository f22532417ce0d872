"""Damaged characters: the cases, and what holds for any text."""

from __future__ import annotations

import functools
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck.pages.damage import Damage, damage_of, restore
from govcheck.pages.damage.restoring import _compose
from govcheck.pages.damage.syllables import characters_by_reading
from govcheck.text.characters import rare_characters
from govcheck.text.projection import Projection
from tests.case_files import cases
from tests.growth import growth
from tests.pages.damage.damaged import damaged_text
from tests.strategies import any_text

NOTICE = (
    "各乡镇人民政府：为做好春季植树造林工作，现将有关事项通知如下。一、总体要求。措施不当的错误要及时纠正，信息发布从严审查，责任落实到人。"
)


def kinds(text: str) -> list[list[str | None]]:
    return [[d.kind, text[d.start : d.end], d.repair] for d in damage_of(text)]


@pytest.mark.parametrize("case", cases("damage"))
def test_case(case: dict[str, Any]) -> None:
    """`found`: kind, place, repair of each damage; `restored`: what the text said; a right text is right in a longer one too."""
    assert kinds(case["text"]) == case["found"]
    if "restored" in case:
        assert restore(case["text"], simplify=True).text == case["restored"]
    if not case["found"]:
        assert kinds(NOTICE + case["text"]) == []


@pytest.mark.parametrize("case", [case for case in cases("damage") if "read as" in case.id])
def test_a_wrong_reading_is_read_again(case: dict[str, Any]) -> None:
    """All but what the reading itself has lost, as the place of a U+FFFD."""
    text, right = case["text"], restore(case["text"]).text
    lost = right.count("\ufffd")
    assert lost < 12
    if text.count("\n") == 2:
        said = right.split("\n")[1]
        assert sum(a == b for a, b in zip(said, NOTICE, strict=False)) >= len(said) - lost - 1


def test_the_way_back_through_two_rounds() -> None:
    text = "务\u200b实、務(w\u200bù)、發(fā)、關(guān)、⺠"
    restored = restore(text)
    assert restored.text == "务实、務、發、關、民"
    place = restored.text.index("發")
    assert restored.projection.to_original(place, place + 1) == (text.index("發"), text.index("發") + 1)
    assert all(text[c.start : c.end] for c in restored.changes)


@given(st.text("ab", max_size=12), st.data())
def test_composed_edits_do_what_both_do(text: str, data: st.DataObject) -> None:
    def edits(of: str) -> list[tuple[int, int, str]]:
        cuts = sorted(data.draw(st.sets(st.integers(0, len(of)), max_size=6)))
        return [(a, b, data.draw(st.text("xy", max_size=3))) for a, b in list(itertools.pairwise(cuts))[::2]]

    first = edits(text)
    middle = Projection.from_edits(text, first).text
    second = edits(middle)
    composed = _compose(middle, first, second)
    assert Projection.from_edits(text, composed).text == Projection.from_edits(middle, second).text
    assert all(a.__class__ is int and b <= c for (a, b, _), (c, _, _) in itertools.pairwise(composed))


@given(st.one_of(any_text, damaged_text))
def test_places_are_in_order_and_apart(text: str) -> None:
    damages = damage_of(text)
    assert all(0 <= d.start < d.end <= len(text) and d.note for d in damages)
    assert all(a.end <= b.start for a, b in itertools.pairwise(damages))
    assert damages == damage_of(text, rare_characters(text))


@given(st.one_of(any_text, damaged_text))
def test_restoring_twice_changes_nothing_more(text: str) -> None:
    restored = restore(text)
    assert restore(restored.text).text == restored.text
    assert all(isinstance(c, Damage) and 0 <= c.start <= c.end <= len(text) for c in restored.changes)
    simple = restore(text, simplify=True)
    assert len(simple.text) == len(restored.text)


@pytest.mark.parametrize(
    "piece",
    [
        "合",
        "(",
        "?",
        "務(wù)",
        "?shù)",
        "鍦",
        "锛",
        "Ã¤",
        "ä¸­",
        "ÈË",
        "\ufffd",
        "★◇",
        "⺠",
        "р",
        "發",
        "\u200b合",
        "“",
        "\0",
        "??傮",
        "锟斤拷",
        "Ã",
    ],
)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    texts = functools.cache(lambda size: piece * (size // len(piece)))
    assert growth(lambda size: damage_of(texts(size)), 10_000) < 3


def test_the_readings_are_of_two_bytes_in_gbk() -> None:
    assert all(len(c.encode("gbk")) == 2 for characters in characters_by_reading().values() for c in characters)
