"""Twice the page takes about twice the time and makes twice the answer, whatever the page holds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from govcheck.sources.html import Page, read_page, rewrite
from govcheck.sources.html.css import stylesheet

MOST = 3.0  # twice as long a page takes at most so many times as long; a quadratic reader takes four times as long

Make = Callable[[int], str]

FLOODS: dict[str, Make] = {
    "nested tables": lambda n: "<table><tr><td><p>甲<p>乙" * n + "</table>" * n,
    "unclosed tables": lambda n: "<table><tr><td>甲" * n,
    "unclosed blocks": lambda n: "<div>甲" * n,
    "unclosed elements and ends of others": lambda n: "<i>甲" * n + "</b></u></x>" * n,
    "ends of elements that never began": lambda n: "".join(f"<i>甲</x{k}>" for k in range(n)),
    "misnested": lambda n: "<b style=color:red><p>甲</b>" * n,
    "misnested and hidden": lambda n: "<b style=visibility:hidden><p style=visibility:visible>甲</b>乙" * n,
    "links in cells": lambda n: "<a href=x>甲<table><tr><td>" * n,
    "attributes": lambda n: "<a " + " ".join(f"b{k}=1" for k in range(4 * n)) + ">甲</a>",
    "odd attributes": lambda n: "<a b='1'c=2>甲" * n,
    "odd tags before a long text": lambda n: "<a'>" * 300 + "甲" * 40 * n,
    "quoted tags": lambda n: "<a title='<script>'b><!>甲" * n,
    "raw elements": lambda n: "".join(f"<title a{k}>甲</title>" for k in range(n)),
    "<": lambda n: "<" * 40 * n,
    "< in cells": lambda n: "<td>1 < 2 </ <" * n,
    "<a": lambda n: "<a " * 20 * n,
    "<a b='": lambda n: "<a b='" * 20 * n,
    "comments": lambda n: "<!--甲--><!-- > --><!>" * n,
    "unclosed comments": lambda n: "<!-" * 20 * n + "<!--" * 20 * n,
    "script marks": lambda n: "<script>" + "<!--<script>" * 4 * n,
    "references": lambda n: "&#123" * 4 * n + "&am" * 4 * n + "&" * 4 * n,
    "a long reference": lambda n: "&#" + "0" * 40 * n + "&" + "a" * 40 * n,
    "blanks": lambda n: "甲 \n" * n + " " * 40 * n,
    "rows": lambda n: "<table>" + "<tr><td rowspan=9999 colspan=64>甲<p>乙<td>丙</tr>" * n,
    "ends of rows": lambda n: "<table><tr><td>" + "<p>甲" * 200 + "<td>乙" + "</tr>" * n,
    "layout tables": lambda n: "<table><tr><td>" + "<p>甲<p>乙" * n + "<td>丙" + "<table>" * n,
    "pictures": lambda n: "<svg><g/><desc>甲" * n,
    "hidden and shown": lambda n: "<i style=visibility:hidden>暗字<i style=visibility:visible>明" * n,
    "hidden otherwise": lambda n: "<i style=visibility:hidden>暗<i style=font-size:0>字" * n,
    "a style of one word": lambda n: f"<i style='{'a' * 40 * n}'>甲",
    "a sheet of one word": lambda n: f"<style>i{{{'a' * 40 * n}}}</style><i>甲",
    "a style of blanks": lambda n: f"<i style='color{' ' * 40 * n}'>甲",
    "comments in a sheet": lambda n: "<style>" + "/*" * 20 * n + "</style>",
    "nested rules": lambda n: "<style>" + "@media x{" * n + "i{display:none}" + "}" * n + "</style><i>甲",
    "media of many widths": lambda n: "<style>@media " + "min-width: " * 4 * n + "{i{display:none}}</style>",
    "rules that all fit": lambda n: "<style>" + ".b{color:red}" * n + ".x .b{color:blue}</style><i class=x>" + "<u class=b>甲</u>" * n,
    "paths that all fit": lambda n: "<style>" + ".x .b{color:red}" * n + "</style><i class=x>" + "<u class=b>甲" * n,
    "an attribute that all look at": lambda n: f"<style>[a~=b] i{{display:none}}</style><b a='{'b ' * 2 * n}'>" + "<i>甲" * n,
    "a name that all look at": lambda n: (
        f"<style>i{{display:none}}</style><b class='{'b ' * 2 * n}'>" + "".join(f"<i class=a{k}>甲</i>" for k in range(n))
    ),
}


def seconds(make: Make, size: int) -> float:
    page = make(size)
    best = 9.0
    for _ in range(3):
        stylesheet._index.cache_clear()
        start = time.perf_counter()
        read_page(page)
        best = min(best, time.perf_counter() - start)
    return best


def answer_size(page: Page) -> int:
    texts = [page.visible, *(text for _, text in page.fields), *(hidden.text for hidden in page.hidden)]
    places = [
        *((h.start, h.end) for h in page.hidden),
        *((link.start, link.end) for link in page.links),
        *((s.start, s.end) for s in page.scripts),
    ]
    return sum(len(text.text) for text in texts) + sum(end - start for start, end in places) + sum(len(link.text) for link in page.links)


@pytest.mark.parametrize("name", FLOODS)
def test_time_is_proportional_to_length(name: str) -> None:
    make = FLOODS[name]
    size = 125
    while seconds(make, size) < 0.01 and size < 16_000:
        size *= 2
    gc.disable()  # which takes its time when it likes
    try:
        assert any(seconds(make, 2 * size) < MOST * seconds(make, size) for _ in range(3))
    finally:
        gc.enable()


@pytest.mark.parametrize("name", FLOODS)
def test_the_answer_is_proportional_to_length(name: str) -> None:
    page = FLOODS[name](400)
    assert answer_size(read_page(page)) < 8 * len(page)


def test_many_edits_of_a_page_take_no_longer_than_a_few_each() -> None:
    def edits(count: int) -> float:
        source = "<title>甲</title>" + "<p title='\xad'>办\xad理" * count
        texts = [read_page(source).visible, *(text for _, text in read_page(source).fields)]
        start = time.perf_counter()
        for text in texts:
            for index, character in enumerate(text.text):
                if character == "\xad":
                    rewrite(source, text, index, index + 1, "")
        return time.perf_counter() - start

    assert any(edits(4_000) < MOST * edits(2_000) for _ in range(3))


PIECES = [
    "<", "</", "<a ", "<!--", "&", "&#1", "&am", '<a b="', "<div>", "<b>", "<table><tr><td>", "<td rowspan=65534>",
    "<script>", "<!--<script>", "</script ", "<i hidden>x", "<a href=x>y", "<li>x", "<svg><title>a", " \n", "\0", "\ud800<b>",
    "<font color=red><p>x</font>", "<p>x", "<tr><td colspan=64>a<td>b", "9", "translate(", "a(", ",", "{", "/*",
    "<i style=visibility:hidden>x<i style=visibility:visible>y",
]  # fmt: skip
STARTS = ["", "<style>", "<style>.x .b,", "<script>", '<i style="transform:', '<i style="background:a(', "<table><tr><td>", '<a title="']


@pytest.mark.parametrize("start", STARTS)
def test_no_flood_takes_minutes(start: str) -> None:
    began = time.perf_counter()
    for piece in PIECES:
        read_page(start + piece * (40_000 // len(piece)) + "</b>" * 500)
    assert time.perf_counter() - began < 20  # on a busy machine
