"""The matcher against a naive search, and the two engines against each other."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck import Lexicon, LexiconError
from govcheck.language.segmentation import is_word
from govcheck.text.engines import ENGINES, build_search
from govcheck.text.folding import fold
from govcheck.words.terms import Finder, finder_of
from tests.strategies import small_terms, small_text


def lexicon(*rows: str, separators: bool = False) -> Lexicon:
    head = "# separators: ignore\n" if separators else ""
    return Lexicon.parse(head + "term\tsuggestions\tmatch\n" + "\n".join(rows))


def found(finder: Finder, text: str) -> list[str]:
    return [text[m.start : m.end] for m in finder.find(text)]


def naive(terms: list[str], text: str) -> set[tuple[int, int, int]]:
    places = ((n, i) for n, term in enumerate(terms) for i in range(len(text)) if text.startswith(term, i))
    return {(i, i + len(terms[n]), n) for n, i in places}


@pytest.mark.parametrize("engine", ENGINES)
@given(small_terms, small_text)
def test_every_engine_finds_what_a_naive_search_finds(engine: str, terms: list[str], text: str) -> None:
    raw = ENGINES[engine](terms)(text)
    assert len(raw) == len(set(raw))
    assert set(raw) == naive(terms, text)


@given(st.lists(st.text(min_size=1, max_size=5).map(lambda s: s.encode("utf-8", "ignore").decode()), max_size=8), st.text(max_size=60))
def test_the_engines_agree_on_any_text(terms: list[str], text: str) -> None:
    terms = sorted({t for t in terms if t})
    text = text.encode("utf-8", "ignore").decode()
    if terms:
        assert sorted(ENGINES["daachorse"](terms)(text)) == sorted(ENGINES["pyahocorasick"](terms)(text))


@given(small_terms, small_text)
def test_the_leftmost_longest_are_chosen(terms: list[str], text: str) -> None:
    finder = finder_of([Lexicon.from_terms(t for t in terms if not t.isascii() and not t[0].isascii() and not t[-1].isascii())])
    expected, position = [], 0
    kept = [t for t in terms if not t[0].isascii() and not t[-1].isascii()]
    for start, end, _ in sorted(naive(kept, text), key=lambda m: (m[0], -m[1])):
        if start >= position:
            expected.append((start, end))
            position = end
    assert [(m.start, m.end) for m in finder.find(text)] == expected


def test_a_missing_engine_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> object:
        raise ModuleNotFoundError

    monkeypatch.setitem(ENGINES, "daachorse", missing)
    assert build_search(["甲"])("乙甲") == [(1, 2, 0)]
    monkeypatch.setitem(ENGINES, "pyahocorasick", missing)
    with pytest.raises(ModuleNotFoundError, match="pip install pyahocorasick"):
        build_search(["甲"])


def test_the_example_that_iter_long_misses() -> None:
    assert found(finder_of([Lexicon.from_terms(["知识产权", "国家知识产权局"])]), "国家知识产权") == ["知识产权"]


def test_a_guard_protects_the_right_word_and_is_silent() -> None:
    finder = finder_of([lexicon("峻工\t竣工", "冷峻工业\t冷峻工业")])
    assert found(finder, "冷峻工业与峻工") == ["峻工"]
    assert [m.start for m in finder.find("冷峻工业与峻工")] == [5]


def test_latin_terms_are_whole_words() -> None:
    finder = finder_of([Lexicon.from_terms(["app", "pk10", "sb法"])])
    assert found(finder, "app与happy、apps、pk10、pk100、pk10法、usb法") == ["app", "pk10", "pk10"]
    assert found(finder, "appé app") == ["app"]


def test_a_term_may_ask_for_word_boundaries() -> None:
    finder = finder_of([lexicon("峻工\t竣工\tword")])
    assert found(finder, "工程峻工验收") == ["峻工"]
    assert found(finder, "一座冷峻工业风建筑") == []
    assert is_word("峻工", 0, 2)


def test_separators_hide_nothing_from_a_list_that_asks() -> None:
    finder = finder_of([lexicon("六合彩", "时时彩", separators=True), lexicon("北京赛车")])
    text = fold("买六*合 彩，六★合🎲彩；北 京 赛 车；六合彩。时时、彩票").text
    assert found(finder, text) == ["六*合 彩", "六★合🎲彩", "六合彩"]
    assert found(finder, "第六 合同，六合 彩") == ["六合 彩"]


def test_a_term_of_nothing_visible_is_refused() -> None:
    with pytest.raises(LexiconError, match="nothing can be seen of the term"):
        finder_of([Lexicon.from_terms(["\u200b"])])


def test_no_terms_no_matches() -> None:
    assert finder_of([]).find("任何文字") == []
    assert finder_of([Lexicon.from_terms(["甲", "乙"])]).places("乙甲") == [(0, 1), (1, 2)]


DISGUISES: dict[str, Callable[[str, random.Random], str]] = {
    "full-width": lambda c, _: chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c,
    "invisible": lambda c, r: c + r.choice("\u200b\ufeff\u2060\u00ad\ufe0f"),
    "combining": lambda c, r: c + r.choice("\u0301\u20e3") if c > "\u4e00" else c,
    "upper": lambda c, _: c.upper(),
    "traditional": lambda c, _: {"国": "國", "门": "門", "长": "長", "户": "戶", "众": "衆", "青": "靑"}.get(c, c),
    "radical": lambda c, _: {"长": "⻓", "门": "⻔", "青": "⾭", "户": "⼾", "民": "⺠", "食": "⻝"}.get(c, c),
}


@given(st.randoms(use_true_random=False), st.sampled_from(["国门长户", "民食众青", "pk10国民", "门app"]), st.text("的 ，", max_size=5))
def test_a_term_in_any_mix_of_disguises_is_found_at_its_place(chooser: random.Random, term: str, around: str) -> None:
    hidden = "".join(chooser.choice(list(DISGUISES.values()))(c, chooser) for c in term)
    text = around + hidden + "。"
    projection = fold(text)
    spans = [projection.to_original(m.start, m.end) for m in finder_of([Lexicon.from_terms([term])]).find(projection.text)]
    assert len(spans) == 1
    assert spans[0].start == len(around)
    assert fold(text[spans[0].start : spans[0].end]).text == term


def test_a_term_has_all_its_owners_in_the_order_of_the_lists() -> None:
    finder = finder_of(
        [lexicon("验受\t甲", "驗受\t乙"), lexicon("丙\t丙", "驗受\t丁", "验受\t戊"), Lexicon.from_terms(["/x+/", "验受", "丙"])]
    )
    (match,) = finder.find("验受与丙")
    assert [(entry.term, entry.suggestions) for _, entry in match.term.owners] == [
        ("验受", ("甲",)),
        ("驗受", ("乙",)),
        ("驗受", ("丁",)),
        ("验受", ("戊",)),
        ("验受", ()),
    ]
    assert len({id(owner) for owner, _ in match.term.owners}) == 3
