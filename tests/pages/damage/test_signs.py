"""The signs by which it is decided which detectors a text passes: none is missing, none is needless."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given

from govcheck.pages.damage.damage import Detector
from govcheck.pages.damage.decoration import DECORATED_SPAM
from govcheck.pages.damage.detectors import DETECTORS, damage_by, damage_of, needles
from govcheck.pages.damage.glyphs import GLYPHS
from govcheck.pages.damage.kana import KANA
from govcheck.pages.damage.lost_bytes import LOST_BYTES
from govcheck.pages.damage.lost_characters import LOST_CHARACTERS
from govcheck.pages.damage.mojibake import MOJIBAKE
from govcheck.pages.damage.pinyin import PINYIN
from govcheck.pages.damage.traditional import TRADITIONAL
from govcheck.text.characters import rare_characters
from govcheck.text.folding import fold
from tests.pages.damage.damaged import PIECES, WRONG_READINGS, damaged_text, misread, misread_words, texts_around


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


WITNESSES: dict[str, tuple[Detector, Callable[[str], Iterable[str]]]] = {
    "lost bytes": (LOST_BYTES, lambda sign: (f"办理{sign}事项", f"{sign} 通知", f"{sign}»¿通知")),
    "kana": (KANA, lambda sign: (f"第{sign}条", f"统{sign}的", f"入{sign}处")),
    "decorated spam": (DECORATED_SPAM, lambda sign: (f"安全●{sign}凯发{sign}●生产",)),
    "glyphs": (GLYPHS, lambda sign: (f"政{sign}府", f"a{sign}b")),
    "pinyin": (PINYIN, lambda sign: (f"務{sign}wù)發{sign}fā)構{sign}gòu)",)),
    "lost characters": (LOST_CHARACTERS, lambda sign: (f"落实{sign}有关",)),
    "traditional": (TRADITIONAL, lambda sign: (f"开展{sign}工作",)),
    "mojibake": (MOJIBAKE, _mojibake_with),
}
"""Detector -> the smallest damaged texts with one of its signs."""


def _is_witness(detector: Detector, sign: str, text: str) -> bool:
    """Whether the detector finds something in the text, and would be passed by if it did not know the sign."""
    others = detector.signs() - {sign}
    return others.isdisjoint(present_in(text)) and bool([*detector.find(text)])


@pytest.mark.parametrize("name", WITNESSES)
def test_no_sign_is_needless(name: str) -> None:
    """Any sign that is taken out silences a text of its own."""
    detector, texts_with = WITNESSES[name]
    needless = [s for s in detector.signs() if not any(s in text and _is_witness(detector, s, text) for text in texts_with(s))]
    assert not needless


def test_every_detector_has_witnesses() -> None:
    assert {id(detector) for detector, _ in WITNESSES.values()} == set(map(id, DETECTORS))


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
