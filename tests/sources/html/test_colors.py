"""Colours: as style sheets write them, and as old attributes do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck.sources.html.css.colors import Color, close, parse_color

WHITE = ["white", "#fff", "#FFFFFF", "ffffff", "fff", " rgb(255,255,255) ", "rgb(100% 100% 100%)", "hsl(0,0%,100%)", "hwb(0 100% 0%)"]


@pytest.mark.parametrize("text", WHITE)
def test_white_is_white(text: str) -> None:
    color = parse_color(text)
    assert color
    assert close(color, Color(255, 255, 255, 1))
    assert color.alpha == 1


def test_what_depends_on_its_place_or_is_no_colour_is_none() -> None:
    for text in ("currentcolor", "inherit", "var(--a)", "lab(100% 0 0)", "color(", "rgb(", "#ff", "12345", "(" * 5000, ""):
        assert parse_color(text) is None, text
    assert parse_color("transparent") == Color(0, 0, 0, 0)


@given(
    st.lists(st.sampled_from("rgb( hsl( lab( color( srgb , / ) # ff 0 255 50% none calc( red - 1e9 \\ ' url(".split()), max_size=8).map(
        " ".join
    )
)
def test_anything_may_be_written(text: str) -> None:
    parse_color(text)
