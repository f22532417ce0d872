"""Which phrases of a conversion are words of the sentence, and which join the ends of two: 被发|明."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import log

from govcheck.language.dictionary import TOTAL, weights_of
from govcheck.language.segmentation import word_ends

__all__ = ["Phrases"]

_REACH = 8
_LONGEST = 3
"""Characters of the phrases that stand by accident where two words meet; a longer one is where it is by no accident."""
_COMMON = log(300 / TOTAL)
_OF_PLACES = re.compile("[路街巷村镇乡桥里弄]|小区|花园|大厦|公司|集团|社区|商场|超市")


class Phrases:
    """The phrases that were found in a simplified text: their places, and what they become."""

    def __init__(self, text: str, changed: str, phrases: Mapping[tuple[int, int], str]) -> None:
        """``changed`` is the text with each character converted by itself."""
        self._text = text
        self._converted = {place: to for place, to in phrases.items() if to != changed[slice(*place)]}
        self._starts = dict(reversed(self._converted))

    def join_words(self, start: int, end: int) -> bool:
        """Whether the phrase there is none in this sentence, or is a name.

        The words that reach over its edges have to be phrases that are converted themselves, or common ones.
        """
        if end - start > _LONGEST:
            return False
        converted = self._converted.get((start, end))
        if converted is None and not any(self._starts.get(place, 0) > end for place in range(start + 1, end)):
            return False
        reaching = list(_words_over(self._text, start, end))
        if any(word in self._converted for word in reaching):
            return True
        if converted is None:
            return False
        if any(_is_common(self._text[slice(*word)]) for word in reaching):
            return True
        return "髮" in converted and self._text[end - 1] == "发" and bool(_OF_PLACES.match(self._text, end))


def _words_over(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of the sentence that reach over one edge of a place, but do not hold it as a whole."""
    first = max(0, start - _REACH)
    position = first
    for size in word_ends(text[first : end + _REACH]):
        word = position, first + size
        if word[0] < start < word[1] < end or start < word[0] < end < word[1]:
            yield word
        position = word[1]


def _is_common(word: str) -> bool:
    return weights_of(word[0]).get(word, -99) > _COMMON
