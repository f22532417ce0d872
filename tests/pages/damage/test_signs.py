"""The signs by which it is decided which detectors a text passes: none is missing, none is needless."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given

from govcheck.language.dictionary import words
from govcheck.pages.damage.code_pages import _DOUBLE, _SINGLE, CODE_PAGES, FREQUENT
from govcheck.pages.damage.cut_bytes import CUT_BYTES
from govcheck.pages.damage.damage import Detector
from govcheck.pages.damage.decoration import DECORATED_SPAM
from govcheck.pages.damage.detectors import DETECTORS, damage_by, damage_of, needles
from govcheck.pages.damage.escapes import _CONTROLS, ESCAPES
from govcheck.pages.damage.glyphs import GLYPHS
from govcheck.pages.damage.kana import KANA
from govcheck.pages.damage.lost_bytes import LOST_BYTES
from govcheck.pages.damage.lost_characters import LOST_CHARACTERS
from govcheck.pages.damage.lost_numbers import _CASES, _CHANGING, _COUNTING, _PAID, LOST_NUMBERS
from govcheck.pages.damage.mojibake import MOJIBAKE
from govcheck.pages.damage.pinyin import PINYIN
from govcheck.pages.damage.strays import _ALIKE, _IN_WORDS, STRAYS, _japanese
from govcheck.pages.damage.syllables import characters_by_reading, plain
from govcheck.pages.damage.traditional import TRADITIONAL
from govcheck.text.characters import rare_characters
from govcheck.text.folding import fold
from tests.pages.damage.damaged import PIECES, WRONG_READINGS, common_characters, damaged_text, misread, misread_words, texts_around


def present_in(text: str, looked_through: str | None = None) -> frozenset[str]:
    """The rare characters of a text, and the needles in it or in another form of it."""
    looked_through = text if looked_through is None else looked_through
    return rare_characters(text).union(needle for needle in needles() if needle in looked_through)


@given(damaged_text)
def test_no_sign_is_missing(text: str) -> None:
    """Whether a detector is passed by or not, the answer is that of all of them."""
    everything = damage_by(DETECTORS, text)
    assert damage_of(text) == everything
    as_a_check_sees_it = present_in(text, fold(text).text)
    assert damage_of(text, rare_characters(text), as_a_check_sees_it) == everything
    for present in (present_in(text), as_a_check_sees_it):
        assert not [detector for detector in DETECTORS if not detector.may_find(present) and [*detector.find(text)]]


@pytest.mark.parametrize("encodings", WRONG_READINGS, ids=" ".join)
def test_no_misread_word_is_passed_by(encodings: tuple[str, ...]) -> None:
    for word in misread_words(encodings):
        text = f"关于{word}的"
        assert damage_of(text) == damage_by(DETECTORS, text)


def test_no_character_is_passed_by() -> None:
    hangul_and_surrogates = range(0xAC00, 0xE000)
    for character in map(chr, (*range(hangul_and_surrogates.start), *range(hangul_and_surrogates.stop, 0x10000))):
        for text in texts_around(character):
            assert damage_of(text) == damage_by(DETECTORS, text)


DAMAGE = """pinyin-noise broken-pinyin mojibake lost-character script-mismatch stray-traditional invisible-character private-use
radical-character homoglyph decorated-spam""".split()


def _mojibake_with(sign: str) -> Iterator[str]:
    if sign <= "\u024f":
        yield f"°{sign}±±·±°°"
        yield misread(f"{sign}·½", ("utf-8", "latin-1", "utf-8", "gb18030"))
        return
    pair = sign.encode("gb18030")
    if pair[0] >= 0xE2:
        for third in range(0x80, 0xC0):
            character = (pair + bytes((third,))).decode()
            yield from (misread(character + other, ("utf-8", "gb18030")) for other in (character, *"，的"))
    if pair[1] <= 0xA0:
        for encodings in (encodings for encodings in WRONG_READINGS if len(encodings) > 2 and encodings[-1] == "gb18030"):
            yield from (word for word in misread_words(encodings) if sign in word)


def _annotated(sign: str) -> Iterator[str]:
    yield f"務{sign}wù)發{sign}fā)構{sign}gòu)"
    for syllable, characters in characters_by_reading().items():
        yield from (f"{characters[0]}（{reading}）" * 3 for reading in (syllable, plain(syllable)))


SENTENCES = (
    "关于做好全市安全生产工作的通知",
    "各县人民政府、市直各单位要认真贯彻落实",
    "加强领导，完善制度，确保完成任务",
    *(FREQUENT[start : start + 9] for start in range(0, len(FREQUENT), 9)),
)


@functools.cache
def _misread_sentences() -> str:
    """Sentences in each code page that are found, and what words of a few characters are."""
    texts = (misread(text, (encoding, page)) for text in SENTENCES for page in (*_SINGLE, *_DOUBLE) for encoding in ("gbk", "utf-8"))
    return "".join(text for text in texts if [*CODE_PAGES.find(text)])


def test_the_signs_of_code_pages_stand_in_misread_sentences() -> None:
    """They stand in rows, so none is there alone; of those of one byte some are of rare characters."""
    signs = CODE_PAGES.signs()
    assert len(signs - set(_misread_sentences())) * 3 < len(signs)


@functools.cache
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words():
        if len(word) in (2, 3):
            for character in set(word):
                found.setdefault(character, []).append(word)
    return found


def _strayed(sign: str) -> Iterator[str]:
    if len(sign) > 1:
        yield f"一{sign}一"
        return
    for right in (*_ALIKE.get(sign, ()), _IN_WORDS.get(sign, ""), _japanese().get(sign, "")):
        if right:
            yield from (word.replace(right, sign, 1) for word in _words().get(right, ()))


def _without_numbers(sign: str) -> Iterator[str]:
    yield from (
        f"落实{sign}有关",
        f"根据{sign}规定",
        f"办公厅{sign}近发布",
        f"2023年月{sign[-1]}日",
        f"{sign}1月",
        f"{sign[:1]}{sign[1:]}月",
    )
    for before in (*_PAID, *_CASES, *_COUNTING, *_CHANGING):
        if before[-1] == sign[0]:
            yield f"{before}{sign[1:]}，"


def _escaped(sign: str) -> Iterator[str]:
    yield r"\u653f\u5e9c"
    for word in ("政府", "甲乙", "通知", "社会", "嚼", "一丁", "不世", "镇街", "鼠辈", "齐鲁"):
        for encoding in ("utf-8", "gbk"):
            data = word.encode(encoding)
            yield from ("".join(f"{mark}{byte:02x}" for byte in data) for mark in ("%", "%25", "=", r"\x"))
    if sign in _CONTROLS:
        code = ord(sign)
        frequent = [c for c in common_characters() if code in c.encode("utf-16-le")]
        yield from ((c + "安全生产工作").encode("utf-16-le").decode("latin-1") for c in frequent)


WITNESSES: dict[str, tuple[Detector, Callable[[str], Iterable[str]]]] = {
    "lost bytes": (LOST_BYTES, lambda sign: (f"办理{sign}事项", f"{sign} 通知", f"{sign}»¿通知")),
    "kana": (KANA, lambda sign: (f"第{sign}条", f"统{sign}的", f"入{sign}处")),
    "decorated spam": (DECORATED_SPAM, lambda sign: (f"安全●{sign}凯发{sign}●生产",)),
    "glyphs": (GLYPHS, lambda sign: (f"政{sign}府", f"a{sign}b")),
    "pinyin": (PINYIN, _annotated),
    "lost characters": (LOST_CHARACTERS, lambda sign: (f"落实{sign}有关",)),
    "traditional": (TRADITIONAL, lambda sign: (f"开展{sign}工作",)),
    "strays": (STRAYS, _strayed),
    "lost numbers": (LOST_NUMBERS, _without_numbers),
    "cut bytes": (CUT_BYTES, lambda sign: (f"落实{sign}{sign}", f"当{sign}ァ")),
    "escapes": (ESCAPES, _escaped),
    "mojibake": (MOJIBAKE, _mojibake_with),
}
"""Detector -> the smallest damaged texts with one of its signs."""


def _is_witness(detector: Detector, sign: str, text: str) -> bool:
    """Whether the detector finds something in the text, and would be passed by if it did not know the sign."""
    if detector is ESCAPES:  # codes stand in rows, none of them alone
        return bool([*detector.find(text)])
    others = detector.signs() - {sign}
    return others.isdisjoint(present_in(text)) and bool([*detector.find(text)])


@pytest.mark.parametrize("name", WITNESSES)
def test_no_sign_is_needless(name: str) -> None:
    """Any sign that is taken out silences a text of its own."""
    detector, texts_with = WITNESSES[name]
    needless = [s for s in detector.signs() if not any(s in text and _is_witness(detector, s, text) for text in texts_with(s))]
    assert not needless


def test_every_detector_has_witnesses() -> None:
    assert {id(detector) for detector, _ in WITNESSES.values()} == set(map(id, DETECTORS)) - {id(CODE_PAGES)}


@pytest.mark.parametrize("beyond", ["\U000e0041", "\U000f0000", "\U0010ffff"])
def test_signs_beyond_the_basic_plane(beyond: str) -> None:
    assert damage_of(f"政{beyond}府")
    assert not GLYPHS._replace(above=None).may_find(present_in(f"政{beyond}府"))


def test_what_is_looked_for_in_the_folded_text_is_left_alone_by_folding() -> None:
    assert all(fold(needle).text == needle for needle in needles())


def test_the_property_sees_every_kind_of_damage() -> None:
    """A property on texts without damage would prove nothing."""
    kinds = {damage.kind for piece in PIECES for damage in damage_by(DETECTORS, f"关于務{piece * 3}工作")}
    assert kinds == set(DAMAGE)
