"""Kana in the place of the Chinese characters that they resemble."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.pages.damage.damage import Damage, Detector

__all__ = ["KANA"]

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ALIKE = (
    ("ニ", re.compile(f"(?<=[{_HAN}])ニ(?=[{_HAN}])"), "二"),
    ("ー", re.compile(f"(?<=[第十统唯之同专])ー(?=[{_HAN}])|(?<=[{_HAN}])ー(?=[条章节款次致体把])"), "一"),
    ("ロ", re.compile(f"(?<=[人入出港进窗海关岸])ロ(?=[{_HAN}])"), "口"),
)
_SIGNS = frozenset(kana for kana, _, _ in _ALIKE)
_OTHER_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")


def _kana(text: str) -> Iterator[Damage]:
    """Kana in the place of the Chinese character that they resemble, unless the words around are Japanese.

    >>> [(d.start, d.repair) for d in KANA.find("第ニ条 由国家统ー领导，日本のニ国間")]
    [(1, '二'), (8, '一')]
    """
    for kana, pattern, repair in _ALIKE:
        if kana in text:
            for match in pattern.finditer(text):
                start, end = match.span()
                if not _OTHER_KANA.search(text[max(0, start - 5) : start] + text[end : end + 5]):
                    yield Damage("homoglyph", start, end, repair, f"假名“{kana}”，应为汉字“{repair}”")


KANA = Detector(lambda: _SIGNS, _kana)
