"""The texts of a page as a reader sees them, its fields, links and scripts."""

from __future__ import annotations

import pytest

from govcheck import Projection
from govcheck.sources.html import read_page

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


def test_fields_of_another_kind_are_projections_too() -> None:
    name, field = read_page("<img alt=&amp;六>").fields[0]
    assert (name, field.text, isinstance(field, Projection)) == ("alt", "&六", True)


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


def test_a_deep_page_and_a_large_sheet() -> None:
    assert read_page("<div>" * 100_000 + "底").visible.text == "底"
    sheet = "".join(f".a{number},.x .b,.y .b{{display:none}}" for number in range(5_000))
    assert read_page(f"<style>{sheet}</style>" + "<i class=b>明</i>" * 5_000).visible.text == "明" * 5_000


def test_a_slash_at_the_end_of_a_bare_value_ends_nothing() -> None:
    assert [link.text for link in read_page("<svg><a href=/x/>甲</a><a href='/y'/>乙</svg>").links] == ["甲"]
