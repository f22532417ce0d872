"""Plausibility: whether characters that a damaged text is read as are what Chinese text consists of."""

from __future__ import annotations

from govcheck.text.characters import tables

__all__ = ["commonness", "is_common", "is_first_level", "is_text"]

_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·　％－／０１２３４５６７８９〇")


def is_text(text: str) -> bool:
    """Whether nothing but Han characters, Chinese punctuation and ASCII stands there."""
    return all("\u3400" <= c <= "\u9fff" or c in _PUNCTUATION or c in "\n\r\t" or " " <= c <= "~" for c in text)


def is_common(character: str) -> bool:
    """Whether it is one of the 3,755 characters of GB 2312's first level, simplified or not, or punctuation.

    >>> [is_common(character) for character in "政務，鍦"]
    [True, True, True, False]
    """
    if character in _PUNCTUATION or character in "\n\r\t" or " " <= character <= "~":
        return True
    return is_first_level(tables().one_to_one.get(character, character))


def is_first_level(character: str) -> bool:
    """Whether it is one of the 3,755 characters of GB 2312's first level."""
    code = character.encode("gb2312", "ignore")
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


def commonness(text: str) -> float:
    """The share of common characters."""
    return sum(map(is_common, text)) / len(text)
