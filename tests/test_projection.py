from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck import Projection, Span
from tests.strategies import any_text


def test_what_is_removed_within_a_place_belongs_to_it_and_beside_it_does_not() -> None:
    projection = Projection.from_edits("*六*合*", [(0, 1, ""), (2, 3, ""), (4, 5, "")])
    assert projection.text == "六合"
    assert projection.to_original(0, 2) == Span(1, 4)
    assert projection.to_original(0, 1) == Span(1, 2)
    assert projection.to_original(1, 1) == Span(3, 3)


def test_each_character_of_an_expansion_is_the_whole_original() -> None:
    projection = Projection.from_edits("第⑩条", [(1, 2, "10")])
    assert projection.text == "第10条"
    assert projection.to_original(1, 2) == projection.to_original(2, 3) == Span(1, 2)
    assert projection.to_original(2, 4) == Span(1, 3)


@pytest.mark.parametrize("place", [(0, 3), (-1, 1), (2, 1)])
def test_a_place_outside_the_text_is_an_error(place: tuple[int, int]) -> None:
    with pytest.raises(IndexError, match="no place in a text of 2 characters"):
        Projection("ab").to_original(*place)


def test_a_one_for_one_change_must_keep_the_length() -> None:
    with pytest.raises(ValueError, match="keeps the length: 2 became 1"):
        Projection("ab").with_text("a")


def test_it_reads_as_its_text() -> None:
    assert str(Projection("a")) == "a"
    assert repr(Projection("a")) == "Projection('a')"


@given(any_text, st.data())
def test_places_are_monotone_and_within_the_original(text: str, data: st.DataObject) -> None:
    cuts = sorted(set(data.draw(st.lists(st.integers(0, len(text)), max_size=8))))
    replacements = data.draw(st.lists(st.sampled_from(["", "x", "yz"]), min_size=len(cuts), max_size=len(cuts)))
    edits = [(a, b, r) for (a, b), r in zip(itertools.pairwise(cuts), replacements, strict=False)][::2]
    projection = Projection.from_edits(text, edits)
    spans = [projection.to_original(i, i + 1) for i in range(len(projection.text))]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.start <= b.start and a.end <= b.end for a, b in itertools.pairwise(spans))
    kept = [s for s, c in zip(spans, projection.text, strict=True) if s.end - s.start == 1 and text[s.start] == c]
    assert len(kept) >= len(projection.text) - sum(len(r) for _, _, r in edits)
