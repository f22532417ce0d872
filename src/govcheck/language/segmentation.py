"""Asks jieba, about the few characters around a place, whether a word begins and ends there.

jieba takes most of a second to load and is slow: it is loaded on first need and never sees a whole text.
Its dictionary is evidence of where words end, never of how they are spelt.
"""

from __future__ import annotations

import functools
import io
import re
import threading
import warnings
from importlib.resources import files
from typing import Any

__all__ = ["is_known", "is_word"]

_REACH = 8
_loading = threading.Lock()


def is_word(text: str, start: int, end: int) -> bool:
    """Whether no word of the dictionary reaches over either edge of ``text[start:end]``.

    >>> is_word("工程峻工验收", 2, 4), is_word("一座冷峻工业风建筑", 3, 5)
    (True, False)
    """
    first = max(0, start - _REACH)
    edges = {start - first, end - first}
    with _loading:
        cut = _tokenizer().cut
    position = 0
    for word in cut(text[first : end + _REACH], HMM=False):
        position += len(word)
        edges.discard(position)
    return not edges - {0}


def is_known(word: str) -> bool:
    """Whether the dictionary has this word of two to four characters, other than as a personal name.

    >>> is_known("高度"), is_known("王小明")
    (True, False)
    """
    return word in _known()


@functools.cache
def _known() -> frozenset[str]:
    """Words that begin a line with a count of two or more and a tag other than that of names (nr)."""
    data = files("jieba").joinpath("dict.txt").read_text("utf-8")
    return frozenset(re.findall("^([\u4e00-\u9fff]{2,4}) (?:[0-9]{2,}|[2-9]) (?!nr)", data, re.MULTILINE))


# Common words of up to four characters, as bytes: what is rarer or longer does not decide where a short term's
# neighbours end, is a third of a second slower to load, and holds most of the dictionary's own misspellings.
_COMMON = re.compile(rb"^[^ ]{3,12} [0-9]{2,} [^\n]*\n", re.MULTILINE)


@functools.cache
def _tokenizer() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42.1 warns of its own code on newer Pythons
        import jieba

    tokenizer = jieba.Tokenizer()
    # What initialize() does, without its cache: a file in the shared temporary folder is nobody's to trust.
    with tokenizer.get_dict_file() as file:
        common = io.BytesIO(b"".join(_COMMON.findall(file.read())))
    common.name = "common words of jieba's dictionary"  # for its error messages
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(common)
    tokenizer.initialized = True
    return tokenizer
