"""All that may be wrong with the characters of a text, behind gates that cost next to nothing on an undamaged one."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator

from govcheck.pages.damage.decoration import decorated_spam
from govcheck.pages.damage.glyphs import RARE_GLYPHS, glyph_damage, kana_damage
from govcheck.pages.damage.literals import lost_bytes
from govcheck.pages.damage.mojibake import LATIN_MOJIBAKE, mojibake_damage
from govcheck.pages.damage.pinyin import pinyin_damage
from govcheck.pages.damage.place import Damage
from govcheck.pages.damage.traditional import stray_traditional, traditional_only
from govcheck.text.characters import rare_characters, tables
from govcheck.text.span import SpanSet

__all__ = ["SIGNS", "damage_of"]

SIGNS = frozenset("ニーロ★✿◇锟烫屯\ufffd锛銆鏀(?")
"""Without any of these characters, and without rare ones, no text is damaged."""

_READ_AS_GBK = frozenset("锛銆鏀")
"""What is left of ，。政 (and, rare, of 的) when UTF-8 is read as GBK."""
_MARKED = frozenset("锘ï")
"""What a byte order mark that was read in the wrong encoding begins with."""
_LOST = re.compile(r"(?m)(?:^|[：:])[ \u3000\xa0]*(\?)(?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff])(\?)(?=[\u4e00-\u9fff])")
_ASKING = re.compile("[吗呢么何谁哪怎几吧嗎誰麼]|什么|多少|是否|能否|可否|有没有|是不是|能不能|如何|还是|還是|[。！？?\n；;]")


@functools.cache
def _watched() -> frozenset[str]:
    """The rare characters that a single one may be damage."""
    return frozenset(c for c in tables().contextual.union(tables().one_to_one) if RARE_GLYPHS.match(c))


@functools.cache
def _telling() -> frozenset[str]:
    """The rare characters without which a text is not damaged."""
    return _watched() | traditional_only() | LATIN_MOJIBAKE


def damage_of(text: str, rare: frozenset[str] | None = None, signs: Collection[str] | None = None) -> list[Damage]:
    """What is wrong with a text's characters: the places, and what should stand there where it can be inferred.

    Args:
        text: any ``str``.
        rare: what :func:`govcheck.text.characters.rare_characters` gives for this text, where it is known already.
        signs: which of :data:`SIGNS` stand in it, or more than these, where that is known already.

    Returns:
        Sorted, no two overlap.

    >>> [(d.kind, d.start, d.end, d.repair) for d in damage_of("⺠政部，鍦版柟鏀垮簻")]
    [('radical-character', 0, 1, '民'), ('mojibake', 4, 10, '地方政府')]
    """
    rare = rare_characters(text) if rare is None else rare
    signs = {sign for sign in SIGNS if sign in text} if signs is None else signs
    if not signs and text[:1] not in _MARKED and rare.isdisjoint(_telling()) and max(rare, default="") <= "\uffff":
        return []
    traditional = not rare.isdisjoint(traditional_only())
    mojibake: list[Damage] = []
    if traditional or not rare.isdisjoint(LATIN_MOJIBAKE) or not _READ_AS_GBK.isdisjoint(signs):
        mojibake = mojibake_damage(text)
    other: list[Damage] = []
    if signs or text[:1] in _MARKED:
        other += [*lost_bytes(text), *kana_damage(text), *decorated_spam(text)]
    if not rare.isdisjoint(_watched()) or max(rare, default="") > "\uffff":
        other += glyph_damage(text, rare)
    if "(" in signs or "?" in signs:
        other += pinyin_damage(text)
    if "?" in signs:
        other += _lost_characters(text)
    if traditional and not mojibake:
        other += stray_traditional(text)
    return [*_apart(mojibake, other)] if other else mojibake


def _apart(certain: list[Damage], others: Iterable[Damage]) -> Iterator[Damage]:
    """All that is certain, and of the others the first and longest where they overlap."""
    taken = SpanSet((damage.start, damage.end) for damage in certain)
    free = [damage for damage in others if not taken.meet(damage.start, damage.end)]
    end = 0
    for damage in sorted((*certain, *free), key=lambda d: (d.start, -d.end)):
        if damage.start >= end:
            yield damage
            end = damage.end


def _lost_characters(text: str) -> Iterator[Damage]:
    for match in _LOST.finditer(text):
        start = match.start(1) if match[1] else match.start(2)
        if match[1]:
            yield Damage("lost-character", start, start + 1, "", "句首的问号应为丢失的空格或文件头，不是问号")
        elif not _asks(text, start):
            yield Damage("lost-character", start, start + 1, None, "句中的半角问号疑为丢失的字符")


def _asks(text: str, place: int) -> bool:
    """Whether the clause before is a question, so that the mark stands there rightly."""
    clause = re.split("[。！？?\n；;]", text[max(0, place - 40) : place])[-1]
    return bool(_ASKING.search(clause))
