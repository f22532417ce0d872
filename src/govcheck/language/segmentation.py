"""Where words begin and end, by jieba's dictionary, asked about the few characters around a place.

The words are those that ``jieba.cut(text, HMM=False)`` finds with its common words alone (a test holds it to jieba). The
dictionary is evidence of where words end, never of how they are spelt.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from govcheck.language.dictionary import RARE, weights_of, words_of

__all__ = ["is_known", "is_word", "word_ends"]

_REACH = 8
_LONGEST = 4
_LATIN = re.compile("[a-zA-Z0-9]")
_RUN = re.compile("[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+|\r\n|.", re.DOTALL)
"""What jieba looks for words in, or leaves alone."""


def is_word(text: str, start: int, end: int) -> bool:
    """Whether no word of the dictionary reaches over either edge of ``text[start:end]``.

    >>> is_word("工程峻工验收", 2, 4), is_word("一座冷峻工业风建筑", 3, 5)
    (True, False)
    """
    first = max(0, start - _REACH)
    edges = {start - first, end - first} - {0}
    return edges <= _ends_around(text[first : end + _REACH])


@functools.lru_cache(8192)  # who looks at a place twice, before and after an edit, asks about the same characters
def _ends_around(text: str) -> frozenset[int]:
    return frozenset(word_ends(text))


def is_known(word: str) -> bool:
    """Whether the dictionary has this word of two to four characters, other than as a personal name.

    >>> is_known("高度"), is_known("王小明")
    (True, False)
    """
    return word in words_of(word[:1])


def word_ends(text: str) -> list[int]:
    """Where the words of a text end, one after the other.

    >>> word_ends("工程竣工后，AB12验收")
    [2, 4, 5, 6, 10, 12]
    """
    return [run.start() + end for run in _RUN.finditer(text) for end in _ends(run[0])]


def _ends(run: str) -> Iterator[int]:
    """Where the words end of the most probable way to cut a run; Latin letters and digits hold together."""
    size = len(run)
    if size == 1 or run == "\r\n":
        yield size
        return
    cuts = _best_cuts(run)
    position = 0
    while position < size:
        before, position = position, cuts[position]
        if position == size or not (_LATIN.match(run, before) and _LATIN.match(run, position)):
            yield position


def _best_cuts(run: str) -> list[int]:
    """For each place of a run, where a word that begins there ends."""
    size = len(run)
    best = [(0.0, size)] * (size + 1)
    for start in range(size - 1, -1, -1):
        weights = weights_of(run[start])
        best[start] = max(
            [
                (weights[word] + best[end][0], end)
                for end in range(start + 1, min(start + _LONGEST, size) + 1)
                if (word := run[start:end]) in weights
            ]
            or [(RARE + best[start + 1][0], start + 1)]
        )
    return [end for _, end in best]
