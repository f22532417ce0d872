"""What a reader does not see, how it is hidden, and what good pages hide too."""

from __future__ import annotations

import pytest

from govcheck.sources.html import read_page

STYLES = [
    "display:none", "DISPLAY : None !important", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:.0",
    "filter:alpha(opacity=0)", "font-size:0", "font-size:0px", "font:0/0 a", "font-size:1px", "text-indent:-9999px", "text-indent:-999em",
    "position:absolute;left:-9999px", "position:fixed;top:-1000em", "position:relative;right:-5000px", "margin-left:-9999px",
    "margin:0 0 0 -9999px", "transform:translateX(-9999px)", "transform:scale(0)", "height:0;overflow:hidden",
    "width:1px;height:1px;overflow:hidden", "max-height:0;overflow:hidden", "position:absolute;clip:rect(0,0,0,0)",
    "position:absolute;clip:rect(1px 1px 1px 1px)", "clip-path:inset(50%)", "clip-path:inset(100%)", "clip-path:circle(0)",
    "clip-path:polygon(0 0, 0 0, 0 0)", "color:#fff;background:#fff", "color:white;background-color:#fefefe",
    "color:rgb(0,0,0);background:black none",
    "color:hsl(0 0% 100%);background:snow", "color:#fff0", "color:mintcream;background:#f5fffa",
    "color:transparent", "color:rgba(0,0,0,0)", "dis/**/play:none;display:/**/none",
]  # fmt: skip


def hidden_of(source: str) -> list[tuple[str, bool]]:
    page = read_page(source)
    assert page.visible.text.replace("\n", "") == "明后"
    for hidden in page.hidden:
        assert source[hidden.start : hidden.end].startswith(("暗", "<"))
        assert hidden.reason
    return [(hidden.text.text.replace("\n", ""), hidden.ordinary) for hidden in page.hidden]


@pytest.mark.parametrize("style", STYLES)
def test_text_is_hidden_by_a_style(style: str) -> None:
    expected = [("暗合彩", False)]
    assert hidden_of(f'明<span style="{style}">暗<b>合</b>彩</span>后') == expected
    assert hidden_of(f'明<div style="{style}"><p><font>暗合</font><p>彩</div>后') == expected
    assert hidden_of(f"<style>\n.x-1 {{ {style} }}</style>明<span class='a x-1'>暗<b>合</b>彩</span>后") == expected


SHEETS = [
    ("#q{display:none}", "<i id=q>暗</i>"),
    ("i{display:none}", "<i>暗</i>"),
    ("i.a#q{display:none}", "<i id=q class='b a'>暗</i>"),
    (".u i, .v{display:none}", "<u class=u><b><i>暗</i></b></u>"),
    (".u > i{display:none}", "<u class=u><i>暗</i></u>"),
    ("[data-x='1']{display:none}", "<i data-x=1>暗</i>"),
    ("@media screen{i{display:none}}", "<i>暗</i>"),
    ("@charset 'x'; @supports (a:b) { i{display:none} }", "<i>暗</i>"),
    ("i{display:inline}i.a{display:none}i{display:inline}", "<i class=a>暗</i>"),
    ("i{display:none!important}", "<i style='display:inline'>暗</i>"),
    ("body{background:#fff}i{color:#fff}", "<body><i>暗</i>"),
    ("/* { */ i{display:none", "</style><i>暗</i>"),
]


@pytest.mark.parametrize(("sheet", "body"), SHEETS)
def test_text_is_hidden_by_a_sheet(sheet: str, body: str) -> None:
    assert hidden_of(f"<style>{sheet}</style>明{body}后") == [("暗", False)]


OTHER = [
    "<i hidden>暗</i>",
    "<marquee height=0>暗</marquee>",
    "<marquee scrollamount=9999>暗</marquee>",
    "<table bgcolor=#ffffff><tr><td><font color=#fff>暗</font></table>",
    "<u style=visibility:hidden><i>暗</i></u>",
]


@pytest.mark.parametrize("source", OTHER)
def test_text_is_hidden_otherwise(source: str) -> None:
    assert hidden_of(f"明{source}后") == [("暗", False)]


ORDINARY = [
    "<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>明<i class=sr-only>暗</i>后",
    "<i style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'>暗</i>明后",
    "<i class=visually-hidden style='position:absolute;left:-9999px'>暗</i>明后",
    "<style>.box{display:none}@media print{.box{display:block}}</style>明<i class=box>暗</i>后",
    "<style>.q ul{display:none}.q:hover ul{display:block}</style>明后<div class=q><ul><li>暗</ul></div>",
    "明后<nav><ul style='display:none'><li>暗</ul></nav>",
    "明后<div id=tab2 hidden>暗</div>",
    "明后<div class='accordion-body' style='height:0;overflow:hidden'>暗</div>",
    "明<h1 class=logo style='text-indent:-9999px'>暗</h1>后",
    "明<noscript>暗</noscript>后",
    "明<template>暗</template>后",
    "明<video>暗</video>后",
]


@pytest.mark.parametrize("source", ORDINARY)
def test_what_good_pages_hide_is_known_for_it(source: str) -> None:
    assert hidden_of(source) == [("暗", True)]


SEEN = [
    "<style>@media print{i{display:none}}@media(max-width:600px){i{display:none}}</style><i>明</i>",
    "<style>u{font-size:0}u i{font-size:14px}</style><u> <i>明</i> </u>",
    "<style>i::before{display:none}i:not(.a){display:none}i+i{display:none}</style><i>明</i>",
    "<style>.u > i{display:none}.w i{display:none}</style><u class=u><b><i>明</i></b></u>",
    "<noscript><style>i{display:none}</style></noscript><!-- <style>i{display:none}</style> --><i>明</i>",
    "<style>i{display:none}</style><i style='display:inline'>明</i>",
    "<u style=visibility:hidden><i style=visibility:visible>明</i></u>",
    "<i aria-hidden=true style='color:#fff'>明</i>",
    "<body style='background:#fff url(a.png);color:#fff'>明",
    "<link rel=stylesheet href=a.css><body style='background:#fff'><u class=dark><i style='color:#fff'>明</i></u>",
    "<u style='color:#fff;background:#fff'><i style='color:#000'>明</i></u>",
    "<i style='opacity:.5;text-indent:2em;height:0;width:100%;left:-20px;position:relative;font:12px/1.5 a;clip:auto'>明</i>",
    "<p style='display:none'><div>明</div>",
    "<font style='display:none'><p></font>明",
    "<marquee height=30>明</marquee>",
    "<details><summary>明</summary></details>",
    "<input type=hidden value=x>明",
]


@pytest.mark.parametrize("source", SEEN)
def test_what_is_seen_is_not_hidden(source: str) -> None:
    page = read_page(source)
    assert (page.visible.text, [hidden for hidden in page.hidden if "明" in hidden.text.text]) == ("明", [])


@pytest.mark.parametrize("style", ["visibility:hidden", "font-size:0", "text-indent:-9999px", "color:#fff;background:#fff"])
@pytest.mark.parametrize("inner", ["width:5px", "margin:0", "position:relative", "opacity:.9"])
def test_what_says_nothing_of_it_does_not_show_hidden_text(style: str, inner: str) -> None:
    assert hidden_of(f"明<u style='{style}'>暗<i style='{inner}'>暗</i></u>后") == [("暗暗", False)]
    assert hidden_of(f"<style>.a{{{inner}}}</style>明<u style='{style}'>暗<i class=a>暗</i></u>后") == [("暗暗", False)]


NESTED = "<i style=visibility:hidden>暗<b style=visibility:visible>明"


def test_the_place_of_a_hidden_text_is_its_element() -> None:
    source = f"<p>明{NESTED}{NESTED}</b></i></b>字</i>后"
    outer, inner = read_page(source).hidden
    assert (outer.text.text, inner.text.text) == ("暗字", "暗")
    assert source[outer.start : outer.end] == f"暗<b style=visibility:visible>明{NESTED}</b></i></b>字"
    assert source[inner.start : inner.end] == "暗<b style=visibility:visible>明</b>"


def test_in_many_hidden_elements_a_place_ends_where_the_next_begins() -> None:
    source = NESTED * 6 + "</b>字</i>" * 6
    hidden = read_page(source).hidden
    assert [each.text.text for each in hidden] == ["暗字"] * 6
    assert [source.startswith("字</i>", each.end) for each in hidden] == [False] * 6
    assert [source[each.start : each.end] for each in hidden[3:5]] == ["暗<b style=visibility:visible>明"] * 2
    assert sum(each.end - each.start for each in hidden) < 4 * len(source)
