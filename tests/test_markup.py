from __future__ import annotations

import html
import itertools
import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck import Projection
from govcheck.sources.html import Page, read_page, rewrite
from tests.growth import growth
from tests.strategies import NASTY

DOCUMENTS = int(os.environ.get("GOVCHECK_DOCUMENTS", "300"))
"""How many generated pages are read; 10,000 take half a minute."""

VISIBLE = [
    ("<p>六<b>合</b>彩</p>", "六合彩"),
    ("&#20845;&#x5408;彩", "六合彩"),
    ("六<!-- x > y -->合<wbr>彩", "六合彩"),
    ("六<p>合", "六\n合"),
    ("六<br>合<hr>彩", "六\n合\n彩"),
    ("  六 \n\t 合 <b> 彩</b> <p> x ", "六 合 彩\nx"),
    ("a&nbsp;&#160;b&amp;c&ampd&bogus;&lt", "a  b&c&d&bogus;<"),
    ("a&#32;&#10; b", "a b"),
    ("1 < 2 <3 a<", "1 < 2 <3 a<"),
    ("六\0合", "六合"),
    ("&#0;&#xD800;&#99999999999;&#x80;", "\ufffd\ufffd\ufffd€"),
    ("<pre>\n六  合\r\n彩</pre>尾", "六  合\n彩\n尾"),
    ("<textarea> a <b>&lt;</textarea>", " a <b><"),
    ("<xmp>&amp;<b></xmp>", "&amp;<b>"),
    ("<plaintext>a</plaintext>&amp;", "a</plaintext>&amp;"),
    ("甲<script>var a = '<p>';</script>乙<style>p{}</style>丙", "甲乙丙"),
    ("<script><!--<script></script>x--></script>后", "后"),
    ("<select><option>甲<option>乙</select>丙<button>丁</button>", "甲\n乙\n丙\n丁"),
    ("<ul><li>甲<ul><li>乙</ul><li>丙</ul>", "甲\n乙\n丙"),
    ("<svg><text>甲</text><text>乙</text><desc>丙</desc></svg>", "甲\n乙"),
    ("<svg><g/></svg><b>甲", "甲"),
    ('<a title="a>b" x=\'"\' y=z/>甲</a href="q">', "甲"),
    ("<a =x>甲", "甲"),
    ("<![CDATA[x]]>甲<?php y ?>乙</>丙</ x>丁<!>戊<!-->己", "甲乙丙丁戊己"),
    ("<P>甲</P >乙</p>", "甲\n乙"),
    ("甲</p>乙</span>丙</br>丁", "甲\n乙丙\n丁"),
    ("", ""),
]


@pytest.mark.parametrize(("source", "text"), VISIBLE)
def test_a_reader_sees(source: str, text: str) -> None:
    assert read_page(source).visible.text == text


TABLES = [
    ("<table><tr><th>姓名<th>电话<tr><td>张三<td>1</table>尾", "姓名\t电话\n张三\t1\n尾"),
    ("<tr><td>甲</td><td></td><td>乙</td></tr>", "甲\t\t乙"),
    ("<table><tr><td><td>甲</tr><tr></tr><tr><td>乙", "\t甲\n乙"),
    ("<table><tr><td colspan=2>甲<td>乙<tr><td>a<td>b<td>c</table>", "甲\t\t乙\na\tb\tc"),
    ("<table><tr><td rowspan=2>甲<td>a<tr><td>b<tr><td>c<td>d</table>", "甲\ta\n\tb\nc\td"),
    ("<table><tr><td><p>甲</p><p>乙<br>丙</p><td>丁</table>", "甲 乙 丙\t丁"),
    ("<table><tr><td>\n <p>甲</p>\n <p>乙</p>\n</table>", "甲\n乙"),
    ("<table><tr><td>左<td><table><tr><td>a<td>b</table><p>x</p></table>尾", "左\na\tb\nx\n尾"),
    ("<table><tr><td>" + "<p>长" * 400 + "<td>右</table>", "\n".join("长" * 400) + "\t右"),
    ("<table><caption>表</caption><thead><tr><th>甲</thead><tbody><tr><td>乙</tbody></table>", "表\n甲\n乙"),
    ("<table><tr><td style='display:none'>暗<td>甲<td>乙<tr><td>丙<td>丁</table>", "甲\t乙\n丙\t丁"),
    ("<table><td>甲<tr><td>乙<tbody><td>丙<td>丁<table><tr><td>戊", "甲\n乙\n丙\t丁\n戊"),
    ("<table><tr><td>甲</table></td></tr>乙", "甲\n乙"),
    ("<table><tr><td>" + "<p>一" * 350 + "<td><p>二<p>三<tr><td>a<td>b</table>", "\n".join("一" * 350) + "\t二\n三\na\tb"),
]


@pytest.mark.parametrize(("source", "text"), TABLES)
def test_tables_keep_rows_and_columns(source: str, text: str) -> None:
    assert read_page(source).visible.text == text


def test_a_place_holds_the_markup_inside_and_none_beside() -> None:
    source = "<p><i>六</i><b>合</b>&#24425;</p><p>尾"
    page = read_page(source)
    assert page.visible.text == "六合彩\n尾"
    assert source[slice(*page.visible.to_original(0, 3))] == "六</i><b>合</b>&#24425;"
    assert source[slice(*page.visible.to_original(1, 2))] == "合"
    assert source[slice(*page.visible.to_original(3, 4))] in ("</p>", "<p>")


def test_fields_links_and_scripts() -> None:
    source = (
        '<title> 标&amp;题\n</title><base href="https://a.gov.cn/"><meta NAME=Keywords content="六&#21512;彩">'
        "<meta name=\"description\" content='说明'><meta http-equiv=Refresh content=\"3; URL='/new'\">"
        '<a href="/x?a=1&amp;b=2&copy=3" rel=nofollow title=题>链<b>接</b></a><img src=a alt=图>'
        '<div style="display:none"><a href=//b.example>暗</a></div><map><area href=c alt=域></map><form action=/s></form>'
        "<iframe src=/i width=0 height=0>x</iframe><script src=/j.js async>1<2</script><a name=top>锚</a>"
    )
    page = read_page(source)
    fields = [(name, field.text) for name, field in page.fields]
    assert fields == [
        ("title", "标&题"), ("keywords", "六合彩"), ("description", "说明"), ("title attribute", "题"), ("alt", "图"), ("alt", "域"),
    ]  # fmt: skip
    assert page.base_url == "https://a.gov.cn/"
    keywords = page.fields[1][1]
    assert source[slice(*keywords.to_original(0, 3))] == "六&#21512;彩"
    links = [(link.kind, link.href, link.text, link.hidden, link.rel) for link in page.links]
    assert links == [
        ("a", "/x?a=1&b=2&copy=3", "链接", False, "nofollow"), ("a", "//b.example", "暗", True, ""), ("area", "c", "域", False, ""),
        ("form", "/s", "", False, ""), ("iframe", "/i", "", True, ""),
    ]  # fmt: skip
    assert source[page.links[0].start : page.links[0].end].endswith("接</b></a>")
    refresh, frame, script = page.scripts
    assert (refresh.kind, refresh.src) == ("refresh", "/new")
    assert (frame.kind, dict(frame.attributes)["width"]) == ("iframe", "0")
    assert (script.src, source[script.body_start : script.body_end], script.attributes) == (
        "/j.js",
        "1<2",
        (("src", "/j.js"), ("async", "")),
    )


STYLES = [
    "display:none", "DISPLAY : None !important", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:.0",
    "filter:alpha(opacity=0)", "font-size:0", "font-size:0px", "font:0/0 a", "font-size:1px", "text-indent:-9999px", "text-indent:-999em",
    "position:absolute;left:-9999px", "position:fixed;top:-1000em", "position:relative;right:-5000px", "margin-left:-9999px",
    "margin:0 0 0 -9999px", "transform:translateX(-9999px)", "transform:scale(0)", "height:0;overflow:hidden",
    "width:1px;height:1px;overflow:hidden", "max-height:0;overflow:hidden", "position:absolute;clip:rect(0,0,0,0)",
    "position:absolute;clip:rect(1px 1px 1px 1px)", "clip-path:inset(50%)", "clip-path:inset(100%)", "clip-path:circle(0)",
    "clip-path:polygon(0 0, 0 0, 0 0)", "color:#fff;background:#fff", "color:white;background-color:#fefefe",
    "color:rgb(0,0,0);background:black none", "color:transparent", "color:rgba(0,0,0,0)", "dis/**/play:none;display:/**/none",
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


@pytest.mark.parametrize(
    ("source", "hidden"),
    [
        ("<iframe src=a width=600 height=400></iframe>", False),
        ("<iframe src=a height=0></iframe>", True),
        ("<iframe src=a style='width:1px'></iframe>", True),
        ("<iframe src=a style='display:none'></iframe>", True),
        ("<div hidden><iframe src=a></iframe></div>", True),
    ],
)
def test_a_frame_of_no_size_is_hidden(source: str, hidden: bool) -> None:
    page = read_page(source)
    assert [page.links[0].hidden, page.scripts[0].hidden] == [hidden, hidden]


def test_what_a_broken_end_swallows_is_still_there() -> None:
    for end, reason in (("<!-- 暗", "未闭合的注释"), ("<a href='暗", "未闭合的标签"), ("<!暗", "未闭合的标签")):
        page = read_page(f"明{end}")
        assert page.visible.text == "明"
        assert [(hidden.reason, hidden.text.text, hidden.ordinary) for hidden in page.hidden] == [(reason, end, True)]


REWRITES = [
    ("<p>六<b>合</b>&#24425;", 0, 3, "***", "*<b>*</b>*"),
    ("<p>六<b>合</b>&#24425;", 0, 3, "六*彩", "六<b>*</b>&#24425;"),
    ("<p>六<b>合</b>&#24425;", 0, 3, "**", None),
    ("<p>六合&#24425;x", 0, 3, "a&b<c", "a&amp;b&lt;c"),
    ("<p>六合&#24425;x", 0, 3, "", ""),
    ("甲<p>乙", 0, 3, "丙\n丁", "丙<p>丁"),
    ("甲<p>乙", 0, 3, "丙丁戊", None),
    ("甲<p>乙", 0, 3, "丙", None),
    ("甲 \n 乙", 0, 3, "丙-丁", "丙-丁"),
    ("a& b", 0, 3, "a&#", "a&amp;#"),
    ("&甲", 1, 2, "a", "&#97;"),
    ("<甲b", 1, 2, "", None),
    ("<甲", 1, 2, "", ""),
    ("< b", 1, 2, "", None),
    ("&ampx甲", 0, 2, "&y", "&amp;y"),
    ("&NotEqualTilde;甲", 0, 1, "x", None),
    ("&NotEqualTilde;甲", 0, 2, "xy", "xy"),
    ("甲", 0, 0, "", None),
]


@pytest.mark.parametrize(("source", "start", "end", "replacement", "expected"), REWRITES)
def test_rewriting_leaves_the_markup(source: str, start: int, end: int, replacement: str, expected: str | None) -> None:
    visible = read_page(source).visible
    new = rewrite(source, visible, start, end, replacement)
    assert new == expected
    if new is not None:
        place = visible.to_original(start, end)
        assert (
            read_page(source[: place.start] + new + source[place.end :]).visible.text
            == visible.text[:start] + replacement + visible.text[end:]
        )


def check_places(source: str, page: Page) -> None:
    for projection in (page.visible, *(field for _, field in page.fields), *(hidden.text for hidden in page.hidden)):
        spans = [projection.to_original(index, index + 1) for index in range(len(projection.text))]
        assert all(0 <= span.start < span.end <= len(source) for span in spans)
        assert all(a == b or a.end <= b.start for a, b in itertools.pairwise(spans))
        for character, span in zip(projection.text, spans, strict=True):
            piece = source[span.start : span.end]
            decoded = html.unescape(piece).replace("\u00a0", " ") if len(piece) > 1 else piece
            separates = character in " \n\t" and (piece.startswith("<") or not piece.strip(" \t\n\r\f") or decoded.isspace())
            assert separates or character in decoded, (character, piece)


_FRAGMENTS = """\
<b> </b> <p> </p> <table> <tr> <td> </td> </table> <td/colspan=3/rowspan=2> <br> <div/hidden> </div> <i/style='display:none'> </i>
<a/href=x> </a> <a/title=&amp;六 <!-- --> --!> <! <? </ < > & &# &#x &amp; &ampx &#20845; &nbsp; &lt <script> </script> <style>
i{display:none} .a{ } </style> <title> </title> <textarea> </textarea> <pre> </pre> <svg> </svg> <li> <ul> </ul> <font/color=#fff>
</font> " ' = / <u/style='visibility:hidden'> <s/style='visibility:visible'> </u> </s> <noscript> </noscript> <img/alt='图'> 六 合 彩
"""
FRAGMENTS = st.sampled_from([word if word[:2] == "</" else word.replace("/", " ") for word in _FRAGMENTS.split()] + [" ", "<plaintext>"])
BROKEN = st.lists(st.one_of(FRAGMENTS, st.text("六合 \n\t<>&;\"'" + NASTY, max_size=4)), max_size=30).map("".join)


@given(BROKEN)
def test_broken_markup_never_breaks_the_reader(source: str) -> None:
    check_places(source, read_page(source))


@given(BROKEN, st.data())
def test_a_rewritten_page_reads_as_asked(source: str, data: st.DataObject) -> None:
    visible = read_page(source).visible
    if not visible.text or "<xmp" in source or "<plaintext" in source:
        return
    start = data.draw(st.integers(0, len(visible.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(visible.text), start + 6)))
    replacement = data.draw(st.sampled_from(["*" * (end - start), "", "修正", "a;&<"]))
    new = rewrite(source, visible, start, end, replacement)
    if new and not set(visible.text[start:end]) & set(" \n\t"):
        place = visible.to_original(start, end)
        after = read_page(source[: place.start] + new + source[place.end :]).visible.text
        assert after == visible.text[:start] + replacement + visible.text[end:]


class Generated:
    """A page, its visible characters without the separators, and the place of each."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.pieces: list[str] = []
        self.text: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.length = 0
        self.put("<!DOCTYPE html><html><head><title>题</title><style>.h{display:none}</style></head><body class='x'>")
        self.blocks(3)

    def put(self, *sources: str) -> None:
        source = self.rng.choice(sources)
        self.pieces.append(source)
        self.length += len(source)

    def words(self) -> None:
        for _ in range(self.rng.randint(1, 8)):
            character = self.rng.choice("六合彩政府&<张三1a")
            kind = self.rng.randrange(6)
            start = self.length
            if kind == 0:
                self.put(f"&#{ord(character)};", f"&#x{ord(character):X};")
            else:
                self.put({"&": "&amp;", "<": "&lt;"}.get(character, character))
            self.text.append(character)
            self.places.append((start, self.length))
            if kind == 1:
                self.put("<wbr>", "<!-- <p>注 -->", "<b></b>", "<i class=h>暗</i>", "<span hidden>暗<b>暗</span>", "<script>'<p>'</script>")

    def blocks(self, depth: int) -> None:
        for _ in range(self.rng.randint(1, 4)):
            kind = self.rng.randrange(6 if depth else 3)
            if kind < 2:
                self.words()
                self.put("", " ", "\n", "<br>", "<hr/>")
            elif kind == 2:
                name = self.rng.choice(["b", "span", "a", "font", "em", "p"])
                self.put(f'<{name} title="引>号" data-x=1>')
                self.words()
                self.put(f"</{name}>")
            elif kind == 3:
                self.put("<p>", "<p class='a'>")
                self.words()
            elif kind == 4:
                self.put("<div style='color:red'>")
                self.blocks(depth - 1)
                self.put("</div>\n")
            else:
                self.table()

    def table(self) -> None:
        self.put("<table border=1>")
        for _ in range(self.rng.randint(1, 3)):
            self.put("<tr>")
            for _ in range(self.rng.randint(1, 4)):
                self.put("<td>", "<th>", "<td colspan=2>", "<td rowspan=2>")
                self.words()
            self.put("</tr>\n", "")
        self.put("</table>")


def test_every_place_of_generated_pages_is_exact() -> None:
    for seed in range(DOCUMENTS):
        page = Generated(seed)
        source = "".join(page.pieces)
        visible = read_page(source).visible
        kept = [index for index, character in enumerate(visible.text) if character not in " \n\t"]
        assert "".join(visible.text[index] for index in kept) == "".join(page.text), seed
        assert [tuple(visible.to_original(index, index + 1)) for index in kept] == page.places, seed


TRAPS = [
    "<", "</", "<a ", "<!--", "&", "&#1", "&am", '<a b="', "<div>", "<b>", "<table><tr><td>", "<td rowspan=65534>",
    "<script>", "<!--<script>", "</script ", "<i hidden>x", "<a href=x>y", "<li>x", "<svg><title>a", " \n", "\0", "\ud800<b>",
    "<font color=red><p>x</font>", "<p>x", "<tr><td colspan=64>a<td>b", "9", "translate(", "a(", ",", "{", "/*",
    "<i style=visibility:hidden>x<i style=visibility:visible>y",
]  # fmt: skip
STARTS = ["", "<style>", "<style>.x .b,", "<script>", '<i style="transform:', '<i style="background:a(', "<table><tr><td>", '<a title="']


@pytest.mark.parametrize("start", STARTS)
def test_time_is_proportional_to_length(start: str) -> None:
    def read(size: int) -> None:
        for trap in TRAPS:
            pairs = size // len(trap) // 2  # an odd number of quotes leaves one open: both kinds at either size
            for times in (2 * pairs, 2 * pairs + 1):
                read_page(start + trap * times + "</b>" * 500)

    assert growth(read, 10_000) < 3


def test_a_deep_page_and_a_large_sheet() -> None:
    assert read_page("<div>" * 100_000 + "底").visible.text == "底"
    sheet = "".join(f".a{number},.x .b,.y .b{{display:none}}" for number in range(5_000))
    assert read_page(f"<style>{sheet}</style>" + "<i class=b>明</i>" * 5_000).visible.text == "明" * 5_000


def test_fields_of_another_kind_are_projections_too() -> None:
    name, field = read_page("<img alt=&amp;六>").fields[0]
    assert (name, field.text, isinstance(field, Projection)) == ("alt", "&六", True)
