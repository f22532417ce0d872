"""What speaks for a slip: a text one character away from a name may be a text of its own.

文化旅游部门 is one character from 文化和旅游部 and right. A near miss counts where the name, put in its place, would begin and end
with words of the sentence, and where what stands there is no string of words by itself: the changed character stands alone between
words, or beside it a word of the name has fallen apart.
"""

from __future__ import annotations

import enum
from itertools import pairwise

from govcheck.language.segmentation import is_word, word_ends
from govcheck.language.sounds import sound_alike
from govcheck.words.slips import changed

__all__ = ["Evidence", "evidence_of"]

_REACH = 8  # characters either side that sway where words end
_JOINING = frozenset("的和与及或、")
"""A name with one of these more or less, or one for another, is the name written freely."""


class Evidence(enum.IntEnum):
    """How sure it is that a text should be a name."""

    NONE = 0
    """It is another word, or makes sense as it stands."""
    FREE = 1
    """The name, but for a word that joins its parts."""
    SLIP = 2
    """No words stand there."""


def evidence_of(text: str, start: int, end: int, name: str, *, is_phrase: bool = False) -> Evidence:
    """What speaks for ``text[start:end]``, one edit from ``name``, being a slip.

    A name (not a free ``phrase``) with a character that sounds like the right one is a slip though it makes words.

    >>> evidence_of("由湖比省人民政府决定", 1, 8, "湖北省人民政府"), evidence_of("文化旅游部门", 0, 5, "文化和旅游部")
    (<Evidence.SLIP: 2>, <Evidence.NONE: 0>)
    """
    before, found, behind = text[max(0, start - _REACH) : start], text[start:end], text[end : end + _REACH]
    first, last, last_of_name = changed(found, name)
    if not is_word(before + name + behind, len(before), len(before) + len(name)):
        return Evidence.NONE
    put, right = found[first:last], name[first:last_of_name]
    if {*put, *right} <= _JOINING:
        return Evidence.FREE
    alone = [place - len(before) for place in _alone(before + found + behind)]
    if _falls_apart(alone, name, (first, last), (first, last_of_name)):
        return Evidence.SLIP
    return Evidence.SLIP if not is_phrase and len(put) == len(right) == 1 and sound_alike(put, right) else Evidence.NONE


def _falls_apart(alone: list[int], name: str, put: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether a character stands alone where the name has a word, or nothing: ``put`` stands in the place of ``right``."""
    if any(put[0] <= place < put[1] for place in alone):
        return True
    growth = right[1] - put[1]
    in_name = [place if place < put[0] else place + growth for place in alone]
    touched = (word for word in _words(name) if word[0] <= right[1] and word[1] >= right[0] and word[1] - word[0] > 1)
    return any(start <= place < end for start, end in touched for place in in_name)


def _words(text: str) -> list[tuple[int, int]]:
    return list(pairwise([0, *word_ends(text)]))


def _alone(text: str) -> list[int]:
    """The places of the characters that are words by themselves."""
    return [start for start, end in _words(text) if end - start == 1]
