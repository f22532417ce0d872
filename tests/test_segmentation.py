"""The words of a sentence, against jieba itself."""

from __future__ import annotations

import functools
import io
import re
import subprocess
import sys
import warnings
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govcheck.language import dictionary
from govcheck.language.segmentation import is_known, is_word, word_ends
from tests.strategies import any_text


@functools.cache
def jieba_of_common_words() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba

    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        common = io.BytesIO(b"".join(re.findall(rb"^[^ ]{3,12} [0-9]{2,} [^\n]*\n", file.read(), re.MULTILINE)))
    common.name = "common words"
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(common)
    tokenizer.initialized = True
    return tokenizer


def lines() -> list[list[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [line.split(" ") for line in (files("jieba") / "dict.txt").read_text("utf-8").splitlines()]


def jieba_ends(text: str) -> list[int]:
    return list(accumulate(map(len, jieba_of_common_words().cut(text, HMM=False))))


words = st.lists(st.sampled_from([row[0] for row in lines()[::7]]), max_size=8).map("".join)


@settings(deadline=None)  # the first example loads jieba
@given(st.one_of(words, any_text, st.lists(st.one_of(words, any_text), max_size=3).map("".join)))
def test_words_end_where_jieba_ends_them(text: str) -> None:
    assert word_ends(text) == jieba_ends(text)


@pytest.mark.parametrize("text", ["AB12验收c++程序", "一\r\n二 三\t", "第3.5%的a-b", "", "𠮷〇鿖龥", "一座冷峻工业风建筑"])
def test_words_of_mixed_texts(text: str) -> None:
    assert word_ends(text) == jieba_ends(text)


def test_the_dictionary_stands_in_order() -> None:
    """What bisection relies on; and the sum of the counts."""
    rows = lines()
    begin = next(n for n, row in enumerate(rows) if row[0] == "一")
    assert all(a[0][0] <= b[0][0] for a, b in pairwise(rows[begin:]))
    common = {word: int(count) for word, count, _ in rows if len(word) <= 4 and int(count) >= 10}
    assert sum(common.values()) == dictionary.TOTAL
    assert {word for first in {word[0] for word in common} for word in dictionary.weights_of(first)} == common.keys()
    assert dictionary.words() == {row[0]: int(row[1]) for row in rows}


def test_known_words() -> None:
    rows = [row for row in lines() if re.fullmatch("[\u4e00-\u9fff]{2,4}", row[0])]
    assert all(is_known(word) == (int(count) > 1 and not tag.startswith("nr")) for word, count, tag in rows[::50])
    assert not any(map(is_known, ["", "A", "A股", "龥", "\ud800", "𠮷野家"]))


def test_the_edges_of_a_text_are_edges_of_words() -> None:
    assert is_word("峻工", 0, 2)
    assert is_word("工程峻工", 2, 4)
    assert not is_word("冷峻工", 1, 3)


def test_jieba_is_never_imported() -> None:
    code = "import sys; from govcheck.language.segmentation import is_word; is_word('工程峻工验收', 2, 4); print('jieba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
