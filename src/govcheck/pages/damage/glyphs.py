"""Single characters that are not what they look like: radicals, look-alikes, invisible and private ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govcheck.pages.damage.place import Damage
from govcheck.text.characters import tables

__all__ = ["RARE_GLYPHS", "glyph_damage", "kana_damage"]

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RADICALS = "\u2e80-\u2fdf"
_WORD = _HAN + _RADICALS + "A-Za-z0-9\u00c0-\u024f"
_HIDING = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
# The Greek letters α β γ and others stand beside Latin ones in formulas and names of substances: only capitals that
# are alike in every typeface, and the small omicron, are taken for a disguise. Cyrillic never stands there.
_FOREIGN = "АВЕЅІЈКМНОРСТУХЬаеѕіјорсухԁԛԝһѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_KEPT_CASE = {"\u042c": "b", "\u0475": "v"}


_RADICAL = re.compile(f"[{_RADICALS}]")
_HIDDEN = re.compile(f"[{_HIDING}]+")
_PRIVATE_RUN = re.compile(f"[{_PRIVATE}]+")
_FOREIGN_LETTER = re.compile(f"[{_FOREIGN}]")
_LATIN_WORD = re.compile(f"[A-Za-z0-9{_FOREIGN}]+")
_IN_WORD = re.compile(f"[{_WORD}]")

RARE_GLYPHS = re.compile(f"[{_RADICALS}{_HIDING}{_PRIVATE}{_FOREIGN}]")
"""Any character that :func:`glyph_damage` looks at."""


def glyph_damage(text: str, rare: Iterable[str] | None = None) -> Iterator[Damage]:
    """Radicals, invisible characters inside words, private-use characters, Cyrillic and Greek in Latin words.

    >>> [(d.kind, d.start, d.repair) for d in glyph_damage("⺠政\u200b府рk10")]
    [('radical-character', 0, '民'), ('invisible-character', 2, ''), ('homoglyph', 4, 'p')]
    """
    present = text if rare is None else "".join(rare)
    if _RADICAL.search(present):
        yield from _radicals(text)
    if _HIDDEN.search(present):
        yield from _hidden(text)
    if _PRIVATE_RUN.search(present):
        for match in _PRIVATE_RUN.finditer(text):
            note = f"私用区字符 U+{ord(match[0][0]):04X}，各系统显示不同"
            yield Damage("private-use", match.start(), match.end(), None, note)
    if _FOREIGN_LETTER.search(present):
        for match in _LATIN_WORD.finditer(text):
            if not match[0].isascii() and re.search("[A-Za-z]", match[0]):
                yield from _homoglyphs(match)


def _radicals(text: str) -> Iterator[Damage]:
    for match in _RADICAL.finditer(text):
        repair = tables().one_to_one.get(match[0])
        if repair is not None:
            yield Damage("radical-character", match.start(), match.end(), repair, f"“{match[0]}”是部首，应为汉字“{repair}”")


def _hidden(text: str) -> Iterator[Damage]:
    """Only between letters or Han characters: at the edge of a line nothing is hidden, and emoji need theirs."""
    for match in _HIDDEN.finditer(text):
        start, end = match.span()
        if start and _IN_WORD.match(text, start - 1) and _IN_WORD.match(text, end):
            names = "、".join(sorted({f"U+{ord(c):04X}" for c in match[0]}))
            yield Damage("invisible-character", start, end, "", f"词中夹有不可见字符 {names}")


def _homoglyphs(word: re.Match[str]) -> Iterator[Damage]:
    lookalikes = tables().lookalikes
    for match in _FOREIGN_LETTER.finditer(word[0]):
        letter = match[0]
        alike = lookalikes[letter]
        repair = alike.upper() if letter.isupper() and letter not in _KEPT_CASE else alike
        place = word.start() + match.start()
        yield Damage("homoglyph", place, place + 1, repair, f"形似拉丁字母“{repair}”的其他字母 U+{ord(letter):04X}")


_KANA = (
    ("ニ", re.compile(f"(?<=[{_HAN}])ニ(?=[{_HAN}])"), "二"),
    ("ー", re.compile(f"(?<=[第十统唯之同专])ー(?=[{_HAN}])|(?<=[{_HAN}])ー(?=[条章节款次致体把])"), "一"),
    ("ロ", re.compile(f"(?<=[人入出港进窗海关岸])ロ(?=[{_HAN}])"), "口"),
)
_OTHER_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")


def kana_damage(text: str) -> Iterator[Damage]:
    """Kana in the place of the Chinese character that they resemble, unless the words around are Japanese.

    >>> [(d.start, d.repair) for d in kana_damage("第ニ条 由国家统ー领导，日本のニ国間")]
    [(1, '二'), (8, '一')]
    """
    for kana, pattern, repair in _KANA:
        if kana in text:
            for match in pattern.finditer(text):
                start, end = match.span()
                if not _OTHER_KANA.search(text[max(0, start - 5) : start] + text[end : end + 5]):
                    yield Damage("homoglyph", start, end, repair, f"假名“{kana}”，应为汉字“{repair}”")
