"""Pinyin noise: what a spam site's byte-level replace on GBK leaves in a page it has cloned.

Each of some characters X becomes X(pinyin), in the bytes and without regard to character boundaries. On a boundary
務(wù) stands there; off it the bytes that follow belong to other characters, until they happen to fall in step again.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from govcheck.language.segmentation import is_known
from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.plausibility import is_common
from govcheck.pages.damage.realignment import realign
from govcheck.pages.damage.syllables import NEUTRAL, PLAIN_SYLLABLE, SYLLABLE, TONED, characters_by_reading, plain, plain_readings
from govcheck.pages.damage.traditional import traditional_only
from govcheck.text.characters import tables

__all__ = ["PINYIN"]

_FEWEST = 3
"""So many annotations make an injection: a rare character is legitimately annotated, once."""

_LESSON = re.compile("多音字|读音|讀音|注音|拼音|读作|讀作|生字")
_FEWEST_INSIDE = 3
"""So many that part common words are one too, whatever they annotate."""

_SIGNS = frozenset("(?\ufffd").union(f"（{first}" for syllable in characters_by_reading() for first in (syllable[0], plain(syllable)[0]))
"""What an annotation begins with, and what stands for a byte that it has swallowed."""
_HAN = "\u3400-\u9fff"
_NOISE = re.compile(rf"(?:\((?:{SYLLABLE})\))+")
_NOISE_OR_NEUTRAL = re.compile(rf"(?:\((?:{SYLLABLE}|{NEUTRAL})\))+")
_DOUBLED = re.compile(rf"\(({PLAIN_SYLLABLE})\)\(\1\)")
_PLAIN = re.compile(rf"(?:\((?:{SYLLABLE}|{PLAIN_SYLLABLE})\))+")
_HINT = re.compile(rf"[(（](?:[a-z\u00fc\u0251\u0261]{{0,3}}[{TONED}]|[a-z]{{1,6}}[)）])")
_TONELESS = re.compile(rf"(?<=[{_HAN}])(?:[(（]({PLAIN_SYLLABLE})[)）])+")
_WIDE = re.compile(rf"(?<=[{_HAN}])（({SYLLABLE})）")
_IN_NAME = re.compile(r"(?<=[习習])[(（]x[iīíǐì][)）](?=近平)|(?<=[习習]近)[(（]j[iīíǐì]n[)）](?=平)|(?<=[习習]近平)[(（]p[iīíǐì]ng[)）]")
_BROKEN = re.compile(rf"[?\ufffd]\(?({SYLLABLE})\)")
_SWALLOWED = re.compile(rf"(?<=[{_HAN}]{{2}})\?\?(?=[{_HAN}])")


def _pinyin(text: str) -> list[Damage]:
    """Annotations that nobody wrote, and the accidents that came with them; sorted, may overlap.

    >>> [(d.kind, text[d.start : d.end], d.repair) for text in ["政務(wù)公開(kāi)機構(gòu)"] for d in PINYIN.find(text)]
    [('pinyin-noise', '(wù)', ''), ('pinyin-noise', '(kāi)', ''), ('pinyin-noise', '(gòu)', '')]
    """
    broken = list(_BROKEN.finditer(text)) if "?" in text or "\ufffd" in text else []
    if not broken and not _HINT.search(text):
        return []
    noise = list(_noise(text, _pattern(text, len(broken))))
    noise += _of_readings(text, {damage.start for damage in noise})
    inside = 0 if _LESSON.search(text) else sum(map(functools.partial(_is_inside_a_word, text), noise))
    if inside < _FEWEST_INSIDE and (len(noise) + len(broken) < _FEWEST or (not broken and not _is_injected(text, noise))):
        return [_annotation(text, match) for match in _IN_NAME.finditer(text)]
    found = noise
    for match in broken:
        found.append(_broken(text, match, match[1]))
    for match in _SWALLOWED.finditer(text):
        # Behind strange characters the text was out of step already.
        if is_common(text[match.start() - 1]) and is_common(text[match.start() - 2]):
            found.append(_broken(text, match, None))
    return sorted(found, key=lambda d: (d.start, -d.end))


def _is_inside_a_word(text: str, damage: Damage) -> bool:
    """Whether the annotation parts a word: nobody annotates so."""
    return damage.end - damage.start > 3 and is_known(
        tables().one_to_one.get(before := text[damage.start - 1], before) + text[damage.end : damage.end + 1]
    )


def _of_readings(text: str, taken: set[int]) -> Iterator[Damage]:
    """Annotations without tones, and those in wide brackets, that are readings of the characters before them."""
    for pattern in (_TONELESS, _WIDE):
        for match in pattern.finditer(text):
            if match.start() not in taken and plain(match[1]) in plain_readings().get(text[match.start() - 1], ()):
                yield _annotation(text, match)


def _annotation(text: str, match: re.Match[str]) -> Damage:
    return Damage("pinyin-noise", *match.span(), "", f"“{text[match.start() - 1]}”后混入的拼音{match[0]}")


def _broken(text: str, match: re.Match[str], syllable: str | None) -> Damage:
    repaired = realign(text, match.start(), match.end(), syllable)
    if repaired is None:
        return Damage("broken-pinyin", match.start(), match.end(), None, "编码错位，原文已不可考")
    end, repair = repaired
    return Damage("broken-pinyin", match.start(), end, repair, "编码错位")


def _pattern(text: str, broken: int) -> re.Pattern[str]:
    if broken >= _FEWEST or sum(1 for _ in _noise(text, _NOISE)) + broken >= _FEWEST:
        return _NOISE_OR_NEUTRAL
    return _PLAIN if _DOUBLED.search(text) and len(_DOUBLED.findall(text)) > 1 else _NOISE


def _noise(text: str, pattern: re.Pattern[str]) -> Iterator[Damage]:
    for match in pattern.finditer(text, text.find("(")):
        start, end = match.span()
        before = text[start - 1 : start]
        if _is_han(before):
            yield Damage("pinyin-noise", start, end, "", f"“{before}”后混入的拼音{match[0]}")
        elif "@" <= before <= "~" and (text[start - 2 : start - 1] > "\x7f" or text[start - 2 : start - 1] == "?"):
            # The last byte of the character before and this letter were taken for one character.
            yield Damage("broken-pinyin", start, end, "", f"编码错位混入的拼音{match[0]}")


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _is_injected(text: str, noise: list[Damage]) -> bool:
    """Whether the annotated characters are traditional and common ones, as on a cloned page.

    What a writer annotates is rare; what a textbook annotates is simplified.
    """
    if _DOUBLED.search(text):
        return sum(is_common(text[damage.start - 1]) for damage in noise) * 2 >= len(noise)
    traditional = traditional_only()
    return sum(text[damage.start - 1] in traditional for damage in noise) * 2 >= len(noise)


PINYIN = Detector(lambda: _SIGNS, _pinyin)
