"""All that may be wrong with the characters of a text. A detector runs only where one of its signs stands in the text."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator

from govcheck.pages.damage.code_pages import CODE_PAGES
from govcheck.pages.damage.cut_bytes import CUT_BYTES
from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.decoration import DECORATED_SPAM
from govcheck.pages.damage.escapes import ESCAPES
from govcheck.pages.damage.glyphs import GLYPHS
from govcheck.pages.damage.kana import KANA
from govcheck.pages.damage.lost_bytes import LOST_BYTES
from govcheck.pages.damage.lost_characters import LOST_CHARACTERS
from govcheck.pages.damage.lost_numbers import LOST_NUMBERS
from govcheck.pages.damage.mojibake import MOJIBAKE
from govcheck.pages.damage.pinyin import PINYIN
from govcheck.pages.damage.strays import STRAYS
from govcheck.pages.damage.traditional import TRADITIONAL
from govcheck.text.characters import rare_characters
from govcheck.text.span import SpanSet

__all__ = ["DETECTORS", "damage_by", "damage_of", "needles"]

DETECTORS = (
    MOJIBAKE,
    CODE_PAGES,
    ESCAPES,
    CUT_BYTES,
    LOST_BYTES,
    KANA,
    DECORATED_SPAM,
    GLYPHS,
    PINYIN,
    LOST_CHARACTERS,
    LOST_NUMBERS,
    TRADITIONAL,
    STRAYS,
)

_GARBLED = (MOJIBAKE, CODE_PAGES, ESCAPES, CUT_BYTES)
"""Whose findings are certain: what they call garbled is not looked at by others."""


@functools.cache
def _signs() -> frozenset[str]:
    return frozenset().union(*(detector.signs() for detector in DETECTORS))


_ANY = Detector(_signs, lambda text: damage_by(DETECTORS, text), min(filter(None, (detector.above for detector in DETECTORS))))
"""All of them as one: most texts hold none of the signs."""


@functools.cache
def needles() -> frozenset[str]:
    """The signs to look for in the folded text: those that are not among the rare characters, which are known anyway."""
    return frozenset(sign for sign in _signs() if len(sign) > 1 or not rare_characters(sign))


def damage_of(text: str, rare: frozenset[str] | None = None, found: Collection[str] | None = None) -> list[Damage]:
    """What is wrong with a text's characters: the places, and what should stand there where it can be inferred.

    Args:
        text: any ``str``.
        rare: what :func:`govcheck.text.characters.rare_characters` gives for this text, where it is known already.
        found: which of :func:`needles` stand in it, or more than these, where that is known already.

    Returns:
        Sorted, no two overlap.

    >>> [(d.kind, d.start, d.end, d.repair) for d in damage_of("⺠政部，鍦版柟鏀垮簻")]
    [('radical-character', 0, 1, '民'), ('mojibake', 4, 10, '地方政府')]
    """
    rare = rare_characters(text) if rare is None else rare
    found = _found(text) if found is None else found
    if not found and not _ANY.may_find(rare):
        return []
    present = rare.union(found)
    return damage_by([detector for detector in DETECTORS if detector.may_find(present)], text)


@functools.cache
def _needle_class() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(needle for needle in needles() if len(needle) == 1))}]")


def _found(text: str) -> list[str]:
    """The needles in a text of which no pass over its folded form is known."""
    return [*_needle_class().findall(text), *(needle for needle in needles() if len(needle) > 1 and needle in text)]


def damage_by(detectors: Collection[Detector], text: str) -> list[Damage]:
    """What these detectors find in a text; what overlaps mojibake is part of it, and garbled text is in no script."""
    mojibake: list[Damage] = []
    for detector in _GARBLED:
        if detector in detectors:
            mojibake = [*_apart(mojibake, detector.find(text))]
    others = [detector for detector in detectors if detector not in _GARBLED and not (mojibake and detector is TRADITIONAL)]
    other = [damage for detector in others for damage in detector.find(text)]
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
