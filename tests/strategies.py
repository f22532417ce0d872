"""Texts for the property tests: ordinary ones, and those that break tools."""

from __future__ import annotations

from hypothesis import strategies as st

PLAIN = "政府工作报告中国人民的一是不了在有和大会年月日第条，。；：（）“”《》\n 　"
NASTY = "\0\x1b\u200b\u200d\ufeff\ufe0f\u0301\u20e3\u3099\ud800\udfff😀👨\U0002f800𠮷①⑩㈠⑽Ⅹﬁ⼀⺠ＡａＺ９рοАàßİ*·_-★"
WRONG = ("验受", "峻工", "领导小姐", "中华人民共合国", "按排", "克不容援")

any_text = st.text(st.one_of(st.sampled_from(PLAIN + NASTY), st.characters()), max_size=60)
"""Any str at all: astral, combining, invisible and NUL characters, lone surrogates."""

small_terms = st.lists(st.text("中国人民ab", min_size=1, max_size=4), min_size=1, max_size=12, unique=True)
small_text = st.text("中国人民ab ，", max_size=40)

article = st.lists(st.one_of(st.sampled_from(WRONG), st.text(PLAIN + NASTY, max_size=8)), max_size=12).map("".join)
"""Text with errors of the shipped lists in it."""
