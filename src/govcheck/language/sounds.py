"""How characters are read: which of them are taken for one another by ear (``data/sounds.tsv``)."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from importlib.resources import files

__all__ = ["sound_alike"]

_NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("ang", "an"), ("eng", "en"), ("ing", "in"))
"""What many speakers, and input methods set to be lenient, do not tell apart."""


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters may be read alike, their tones and what many speakers confuse apart.

    >>> sound_alike("收", "受"), sound_alike("政", "整"), sound_alike("旅", "体")
    (True, True, False)
    """
    readings = _readings()
    return not readings.get(one, frozenset()).isdisjoint(readings.get(other, frozenset()))


@functools.cache
def _readings() -> Mapping[str, frozenset[str]]:
    lines = (files("govcheck.language.data") / "sounds.tsv").read_text("utf-8").splitlines()
    readings: dict[str, set[str]] = {}
    for syllable, characters in (line.split("\t") for line in lines if not line.startswith("#")):
        plain = _plain(syllable)
        for character in characters:
            readings.setdefault(character, set()).add(plain)
    return {character: frozenset(found) for character, found in readings.items()}


def _plain(syllable: str) -> str:
    for precise, lenient in _NEAR[:5]:
        if syllable.startswith(precise):
            syllable = lenient + syllable[len(precise) :]
            break
    for precise, lenient in _NEAR[5:]:
        syllable = re.sub(f"{precise}$", lenient, syllable)
    return syllable
