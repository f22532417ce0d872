"""Single characters that are not what they look like: radicals, look-alikes, invisible and private ones."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

from govcheck.pages.damage.damage import Damage, Detector
from govcheck.text.characters import rare_characters, tables

__all__ = ["GLYPHS"]

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RADICALS = "\u2e80-\u2fdf"
_WORD = _HAN + _RADICALS + "A-Za-z0-9\u00c0-\u024f"
_HIDING = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
_VARIATION = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_COMPATIBLE = "\uf900-\ufaff\U0002f800-\U0002fa1f"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
# The Greek letters α β γ and others stand beside Latin ones in formulas and names of substances: only capitals that
# are alike in every typeface, and the small omicron, are taken for a disguise. Cyrillic never stands there.
_FOREIGN = "АВЕЅІЈКМНОРСТУХЬаеѕіјорсухԁԛԝһѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_KEPT_CASE = {"\u042c": "b", "\u0475": "v"}


_RADICAL = re.compile(f"[{_RADICALS}]")
_COMPATIBLE_CHARACTER = re.compile(f"[{_COMPATIBLE}]")
_HIDDEN = re.compile(f"[{_HIDING}{_VARIATION}]+")
_VARIED = re.compile(f"(?<=[{_HAN}])[{_VARIATION}]")
_PRIVATE_RUN = re.compile(f"[{_PRIVATE}]+")
_FOREIGN_LETTER = re.compile(f"[{_FOREIGN}]")
_LATIN_WORD = re.compile(f"[A-Za-z0-9{_FOREIGN}]+")
_IN_WORD = re.compile(f"[{_WORD}]")

_GLYPH = re.compile(f"[{_RADICALS}{_COMPATIBLE}{_HIDING}{_VARIATION}{_PRIVATE}{_FOREIGN}]")
_ABOVE = "\U000dffff"  # every code point above it is a tag or private


@functools.cache
def _signs() -> frozenset[str]:
    """The characters of the basic plane that are looked at here; folding has to know them, so they are among its own."""
    return frozenset(c for c in tables().contextual.union(tables().one_to_one) if _GLYPH.match(c))


def _glyph_damage(text: str) -> Iterator[Damage]:
    """Radicals, compatibility characters, invisible ones inside words, private-use characters, Cyrillic and Greek in Latin words.

    >>> [(d.kind, d.start, d.repair) for d in GLYPHS.find("⺠政\u200b府рk10")]
    [('radical-character', 0, '民'), ('invisible-character', 2, ''), ('homoglyph', 4, 'p')]
    """
    present = "".join(rare_characters(text))
    if _RADICAL.search(present):
        yield from _radicals(text)
    if _COMPATIBLE_CHARACTER.search(present):
        yield from _compatible(text)
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


def _compatible(text: str) -> Iterator[Damage]:
    for match in _COMPATIBLE_CHARACTER.finditer(text):
        repair = unicodedata.normalize("NFKC", match[0])
        if repair != match[0]:
            note = f"“{match[0]}”（U+{ord(match[0]):04X}）是兼容汉字，应为“{repair}”（U+{ord(repair):04X}）"
            yield Damage("radical-character", match.start(), match.end(), repair, note)


def _hidden(text: str) -> Iterator[Damage]:
    """Only between letters or Han characters, of which none needs a variant: emoji do, and at the edge of a line nothing is hidden."""
    for match in _HIDDEN.finditer(text):
        start, end = match.span()
        if (start and _IN_WORD.match(text, start - 1) and _IN_WORD.match(text, end)) or _VARIED.match(text, start):
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


GLYPHS = Detector(_signs, _glyph_damage, _ABOVE)
