"""Every character of a text leads back to its exact place in the source."""

from __future__ import annotations

import html
import itertools
import os
import random

from hypothesis import given
from hypothesis import strategies as st

from govcheck.sources.html import Page, read_page, rewrite
from tests.strategies import NASTY

DOCUMENTS = int(os.environ.get("GOVCHECK_DOCUMENTS", "300"))
"""How many generated pages are read; 10,000 take half a minute."""


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
