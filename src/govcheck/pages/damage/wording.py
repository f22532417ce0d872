"""Wording: how much of a text is words, which tells Chinese from characters that stand beside each other by accident."""

from __future__ import annotations

from itertools import pairwise

from govcheck.language.segmentation import word_ends
from govcheck.text.characters import tables

__all__ = ["in_words", "wording"]


def in_words(text: str) -> list[bool]:
    """For each character whether it stands in a Chinese word of two or more, in either script.

    >>> in_words("關於a通知鐨")
    [True, True, False, True, True, False]
    """
    table = tables().one_to_one
    simple = "".join(table.get(c, c) for c in text)
    found: list[bool] = []
    for start, end in pairwise((0, *word_ends(simple))):
        found += [end - start > 1 and simple[start] > "\u3400"] * (end - start)
    return found


def wording(text: str) -> float:
    """The share of the Han characters that stand in words; more than half in any sentence, a fifth by accident.

    >>> wording("关于做好安全生产工作的通知") > 0.8, wording("購噐恂挫定業畠偏") < 0.3
    (True, True)
    """
    han = [is_in for c, is_in in zip(text, in_words(text), strict=True) if "\u3400" <= c <= "\u9fff"]
    return sum(han) / max(1, len(han))
