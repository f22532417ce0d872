"""Damaged texts: every kind of damage, made on purpose, mixed, and put into clean sentences."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from govcheck.pages.damage.plausibility import is_common
from tests.strategies import NASTY, PLAIN

WRONG_READINGS = (
    ("utf-8", "gb18030"),
    ("utf-8", "latin-1"),
    ("utf-8", "cp1252"),
    ("gb18030", "latin-1"),
    ("gb18030", "cp1252"),
    ("utf-8", "latin-1", "utf-8", "latin-1"),
    ("utf-8", "latin-1", "utf-8", "gb18030"),
    ("utf-8", "cp1252", "utf-8", "gb18030"),
    ("utf-8", "latin-1", "utf-8", "latin-1", "utf-8", "gb18030"),
)
"""The encoding in which a text was written and the one in which it was read, up to three times."""

PIECES = (
    "(wù)",
    "務(wù)",
    "?shù)",
    "\ufffdshù)",
    "??傮w",
    "當(dāng)?shù)腻e",
    "P(guān)",
    "公(gong)(gong)",
    "鍦版柟",
    "锟斤拷",
    "烫烫烫",
    "屯屯屯屯",
    "ä¸­æ–‡",
    "ÈËÃñ",
    "ï»¿",
    "锘?",
    "⺠",
    "рk",
    "政\u200b府",
    "\ue5e5",
    "\U000e0041",
    "\U00100000",
    "第ニ条",
    "统ー的",
    "入ロ处",
    "全★✿凯发◇★的",
    "安●✿凯发■✿的",
    "?县区",
    "落实?有关",
    "\ufffd",
    "開展調查",
    "各縣關於開樹",
)


def misread(text: str, encodings: tuple[str, ...]) -> str:
    """The text, written and read in these encodings by turns; what a reading cannot make out is lost."""
    for written, read in zip(encodings[::2], encodings[1::2], strict=True):
        text = text.encode(written, "replace").decode(read, "replace")
    return text


def _misread(pair: tuple[str, tuple[str, ...]]) -> str:
    return misread(*pair)


sentence = st.text(PLAIN, max_size=30)
misread_text = st.tuples(st.text(PLAIN + "植树造林通知印发落实责任", max_size=12), st.sampled_from(WRONG_READINGS)).map(_misread)
damaged_text = st.lists(
    st.one_of(
        sentence,
        misread_text,
        st.sampled_from(PIECES),
        st.text(PLAIN + NASTY + "(),?務發政府鍦鐨锛", max_size=6),
        st.text(max_size=4),
    ),
    max_size=14,
).map("".join)
"""Text rich in damage, and clean text with one damage in it."""


def common_characters() -> list[str]:
    """The characters of GB 2312's first level, and their traditional forms."""
    return [character for character in map(chr, range(0x4E00, 0xA000)) if is_common(character)]


def texts_around(character: str) -> Iterator[str]:
    """Small texts in which this character may be damage: at the head, in a word, in a row, of mojibake, of noise."""
    yield f"{character} 通知，办理{character * 3}，政{character}府，a{character}b"
    if character >= "\u2e80":
        yield f"开展{character}工作"
        yield from (f"第{character}条", f"入{character}处") if character < "\u3400" else ()
    else:
        yield f"{character}»¿通知"
        yield f"安全●{character}凯发{character}●生产"
        yield f"落实{character}有关"
    if character <= "\u024f":
        yield f"°{character}±±·±°°"
    if character < "\u2e80" or character == "\ufffd":
        yield f"務{character}wù)發{character}fā)構{character}gòu)"


def misread_words(encodings: tuple[str, ...]) -> Iterator[str]:
    """Every common character and mark in a word of two, misread."""
    for character in (*common_characters(), *"，。、；：？！“”（）《》—…％０"):
        yield from (misread(word, encodings) for word in (character + "的", character + "丹"))
