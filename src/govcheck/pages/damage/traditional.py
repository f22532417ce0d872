"""Traditional characters: a whole page or passage of them, or those that stray in simplified text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.scripts import (
    TITLED,
    is_in_brackets,
    is_in_name,
    sentence_around,
    simplified_in,
    traditional_in,
    traditional_only,
    word_with,
)
from govcheck.text.characters import tables
from govcheck.text.span import SpanSet

__all__ = ["TRADITIONAL", "traditional_only", "traditional_share"]

_PAGE = 0.1
"""From this share of traditional characters on, a text is a traditional one, if it has more of them than of simplified ones."""
_FEWEST = 10
"""So many traditional characters make a page or a passage."""
_FOREIGN = 3
"""So many in a sentence that has fewer simplified ones are no accident: a name, a quotation."""
_NEAR = 15
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa]|株式会社|会社|経済|[広瀬関観戦総・]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN_RUN = re.compile("[\u4e00-\u9fff]+")


def _han(text: str) -> int:
    return sum(map(len, _HAN_RUN.findall(text)))


def traditional_share(text: str) -> float:
    """The share of the Han characters of a text that only traditional Chinese has; some 0.3 in a traditional text.

    >>> round(traditional_share("關於開展春季植樹造林工作的通報"), 1), traditional_share("徵文，乾隆，于谦")
    (0.3, 0.0)
    """
    return len(traditional_in(text)) / max(1, _han(text))


def _traditional(text: str) -> Iterator[Damage]:
    """A page or passage of traditional characters, once at its first one; or those that have strayed, each.

    Titles, quotations, brackets, and sentences that are traditional as a whole or Japanese are spared.

    >>> [(d.kind, d.start, d.repair) for d in TRADITIONAL.find("各地要認真落實《國語》和有关规定，" + "请按时报送材料。" * 30)]
    [('stray-traditional', 3, '认'), ('stray-traditional', 6, '实')]
    """
    places = traditional_in(text)
    if not places:
        return
    number, han = len(places), _han(text)
    if len(_KANA.findall(text)) > number:  # a Japanese page
        return
    if number >= max(_FEWEST, _PAGE * han) and number > simplified_in(text):
        yield Damage("script-mismatch", places[0], places[0] + 1, None, f"整页为繁体字：{han}个汉字中{number}个是繁体")
        return
    titled = SpanSet(match.span() for match in TITLED.finditer(text))
    passage: list[int] = []
    before = 0
    for (start, end), group in groupby(places, lambda place: sentence_around(text, place)):
        own = list(group)
        if len(own) > _FOREIGN and len(own) > simplified_in(text[start:end]):
            if passage and start > before + 1:
                yield from _passage(passage, titled)
                passage = []
            passage += own
            before = end
        else:
            yield from _strays(text, own, titled)
    yield from _passage(passage, titled)


def _passage(places: list[int], titled: SpanSet) -> Iterator[Damage]:
    """Sentences of traditional characters, one after the other."""
    if len(places) >= _FEWEST and not titled.cover(places[0], places[0] + 1):
        yield Damage("script-mismatch", places[0], places[-1] + 1, None, f"简体文中夹有繁体的段落，其中{len(places)}字是繁体")


def _strays(text: str, places: list[int], titled: SpanSet) -> Iterator[Damage]:
    for place in places:
        around = text[max(0, place - _NEAR) : place + _NEAR + 1]
        spared = titled.cover(place, place + 1) or is_in_brackets(text, place) or _JAPANESE.search(around)
        if not spared and len(traditional_in(around)) <= max(_FOREIGN + 1, simplified_in(around)):
            right = tables().one_to_one[text[place]]
            if is_in_name(text, place) and not word_with(text, place, right):
                continue
            yield Damage("stray-traditional", place, place + 1, right, f"简体文中的繁体字“{text[place]}”，规范字为“{right}”")


TRADITIONAL = Detector(traditional_only, _traditional)
