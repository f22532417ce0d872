"""jieba's dictionary, read as it lies on the disk: a line a word, ``word count tag``.

Importing jieba and loading its tables takes half a second. Nearly always it is asked about a handful of words, and its lines
stand in the order of their first characters (a test holds it to that): those of one character are found by bisection.
"""

from __future__ import annotations

import functools
import re
from math import log

from govcheck.text.package_data import package_folder

__all__ = ["RARE", "TOTAL", "weights_of", "words", "words_of"]

TOTAL = 59_028_884
"""The counts of all common words together; a test adds them up."""
_LOG_TOTAL = log(TOTAL)
RARE = -_LOG_TOTAL
"""The weight of what is no common word."""

# Common words of up to four characters: what is rarer or longer does not decide where a short term's neighbours end, and
# holds most of the dictionary's own misspellings.
_COMMON = re.compile("^([^ ]{1,4}) ([0-9]{2,}) ", re.MULTILINE)
# Words with a count of two or more and a tag other than that of names (nr).
_WORD = re.compile("^([\u4e00-\u9fff]{2,4}) (?:[0-9]{2,}|[2-9]) (?!nr)", re.MULTILINE)
_LINE = re.compile("^([^ \n]+) ([0-9]+) ", re.MULTILINE)


@functools.cache
def weights_of(first: str) -> dict[str, float]:
    """The common words that begin with this character, and the logarithm of how probable each is.

    >>> weights_of("验")["验收"] > weights_of("验")["验血"], "验受" in weights_of("验")
    (True, False)
    """
    return {word: log(int(count)) - _LOG_TOTAL for word, count in _COMMON.findall(_lines_of(first))}


@functools.cache
def words_of(first: str) -> frozenset[str]:
    """The words of two to four characters that begin with this one, personal names left out."""
    return frozenset(_WORD.findall(_lines_of(first)))


def words() -> dict[str, int]:
    """All words with their counts."""
    return {word: int(count) for word, count in _LINE.findall(_read().decode())}


@functools.cache
def _read() -> bytes:
    return (package_folder("jieba") / "dict.txt").read_bytes()


def _lines_of(first: str) -> str:
    """The lines of the words that begin with this character; none for what is no Chinese character."""
    if not "\u4e00" <= first <= "\u9fff":
        return ""
    data = _read()
    return data[_before(data, first) : _before(data, chr(ord(first) + 1))].decode()


def _before(data: bytes, first: str) -> int:
    """Where the lines end that stand before this character; UTF-8 keeps the order of code points."""
    key = first.encode()
    low, high = data.index("\n一".encode()) + 1, len(data)  # what stands before is no Chinese
    while low < high:
        middle = (low + high) // 2
        line = max(low, data.rfind(b"\n", low, middle) + 1)
        if data[line : line + len(key)] < key:
            low = data.index(b"\n", middle) + 1
        else:
            high = line
    return low
