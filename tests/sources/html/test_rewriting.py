"""No edit, nor any set of edits, may make or end a tag, an attribute or a character reference."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import Document, Projection
from govcheck.sources.html import read_page, rewrite
from govcheck.sources.html.tokens import tokenize

LATIN = {
    "а": "a",
    "е": "e",
    "і": "i",
    "о": "o",
    "р": "p",
    "с": "c",
    "ѕ": "s",
    "х": "x",
    "ｉ": "i",
    "／": "/",
    "＞": ">",
    "＝": "=",
    "；": ";",
}
INVISIBLE = "\xad\u200b\u200d\ufeff"

Change = tuple[int, int, str]


def structure(html: str) -> list[tuple[bool, str, tuple[str, ...]]]:
    """What must not change: the tags, comments and attributes, in their order."""
    _, sources, tags, _, tail = tokenize(html)
    found = [(tag.closing, tag.name, tuple(tag.attributes)) if tag else (False, "!", ()) for tag in map(tags.get, sources)]
    return [*found, (False, tail.reason, ())] if tail else found


def texts(html: str) -> list[Projection]:
    page = read_page(html)
    return [page.visible, *(field for _, field in page.fields), *(hidden.text for hidden in page.hidden)]


def changes(html: str) -> list[Change]:
    """What an editor would change: invisible characters go, characters that look like Latin ones become Latin."""
    found: list[Change] = []
    for text in texts(html):
        for index, character in enumerate(text.text):
            if character in INVISIBLE or character in LATIN:
                new = rewrite(html, text, index, index + 1, LATIN.get(character, ""))
                if new is not None:
                    found.append((*text.to_original(index, index + 1), new))
    return found


def applied(html: str, edits: tuple[Change, ...]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        html = html[:start] + new + html[end:]
    return html


LIVE = "<img src=x onerror=alert(1)>"
TRAPS = [
    f"<title>通知</ti\xadtle>{LIVE}</title>",
    f"<title>通知<\xad/title>{LIVE}</title>",
    f"<title>通知</\u200btitle>{LIVE}</title>",
    f"<title>通知</title\u200b>{LIVE}</title>",
    f"<title>通知</tіtle>{LIVE}</title>",
    f"<title>通知</titlе>{LIVE}</title>",
    f"<title>通知</ti\xad\u200bt\u200blе>{LIVE}</title>",
    f"<title>通知</title＞{LIVE}</title>",
    f"<title>通知<／title>{LIVE}</title>",
    f"<textarea>甲</text\xadarea>{LIVE}</textarea>",
    f"<textarea>甲</tехtаrеа>{LIVE}</textarea>",
    f"<iframe>甲</if\u200brame>{LIVE}</iframe>",
    f"<iframe>甲</іfrаmе>{LIVE}</iframe>",
    f"<xmp>甲</x\ufeffmp>{LIVE}</xmp>",
    f"<xmp>甲</хmр>{LIVE}</xmp>",
    f"<noembed>甲</noem\xadbed>{LIVE}</noembed>",
    f"<noframes>甲</nо\xadframes>{LIVE}</noframes>",
    f'<noscript><p title="</nos\xadcript>{LIVE}">甲</noscript>',
    f'<noscript><p title="</nоscrірt>{LIVE}">甲</noscript>',
    "<p>1 <\xadimg src=x onerror=alert(1)>",
    "<p>1 <\xad\u200bimg src=x onerror=alert(1)>",
    "<p>1 <\xad/p>",
    "<p>1 <\xad!-- <p>",
    "<p>1 <ｉmg src=x onerror=alert(1)>",
    "<p>1 <／p>",
    "<p>a&l\xadt;",
    "<p>a&#\xad60;",
    "<p>a&аmp;&#6\u200b0;",
    f"<p>a&#{'0' * 60}6\xad0;",
    "<p title='&co\xadpy;&copy\xad=1'>",
    "<img alt=\xad src=x>",
    "<img alt=\xad\u200b src=x>",
    "<img alt=\xad'a' onerror=alert(1) b='c'>",
    "<img alt=\xad>甲",
    "<img alt=а＞onerror=1>",
    "<img alt=a＝b;c＞>",
    "<img alt='а\xad'>",
    f"<!-- -\xad->{LIVE}",
    f"<!-- --\u200b>{LIVE} --!\xad>",
    f"<!-\xad- {LIVE}",
    f"<a \xad'>{LIVE}",
    "<svg><title><a оnclick=alert(1)>甲</a></title></svg>",
    "<svg><xmp><a оnclick=alert(1)>甲</a></xmp></svg>",
    "<svg><title><a title='a\xad' b>甲</a></title></svg>",
    f"<svg><![CDATA[ > ]\xad]>{LIVE}]]></svg>",
    f"<svg><![CDATA[ > ]]\u200b>{LIVE}]]></svg>",
    f"<svg><![CDATA[ > ]]＞{LIVE}]]></svg>",
]


@pytest.mark.parametrize("source", TRAPS)
def test_no_set_of_edits_changes_the_markup(source: str) -> None:
    edits = changes(source)
    for size in range(len(edits) + 1):
        for some in itertools.combinations(edits, size):
            after = applied(source, some)
            assert structure(after) == structure(source), (some, after)
            assert "<a o" not in after
            assert "]]>" not in after.replace("]]></svg>", "")


@pytest.mark.parametrize("source", TRAPS)
def test_no_trap_goes_off_when_a_page_is_fixed(source: str) -> None:
    fixed = govcheck.fix(source, govcheck.check(Document.from_html(source)))
    assert structure(fixed) == structure(source)


PIECES = [
    *INVISIBLE, *LATIN, "<", "/", ">", "</", "</tit", "tle", "</title>", "<title>", "<textarea>", "</text", "area", "<xmp>", "</xmp>", "mp",
    "<noscript>", "</noscript>", "<p title='", "<img alt=", "'", '"', "=", " ", "&", "&l", "&copy", "&#6", "#", ";", "6", "a", "<!--", "--",
    "-", "!", "]", "<![CDATA[", "<svg>", "</svg>", "<iframe>", "</ifr", "ame", "中文", "\0", "<b>", "</b>", "<a href='tel:",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(SOUP, st.data())
def test_tag_soup_keeps_its_tags_whatever_edits_are_made(source: str, data: st.DataObject) -> None:
    edits = changes(source)
    some = tuple(data.draw(st.lists(st.sampled_from(edits), unique_by=lambda edit: edit[0]))) if edits else ()
    for chosen in (some, tuple({edit[0]: edit for edit in edits}.values())):
        after = applied(source, chosen)
        assert structure(after) == structure(source), (chosen, after)


@given(SOUP, st.data())
def test_words_that_are_replaced_keep_the_tags_too(source: str, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts(source)))
    if not text.text:
        return
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text.text), start + 5)))
    new = rewrite(
        source, text, start, end, data.draw(st.sampled_from(["*" * (end - start), "", "a", "p;", "/title>", "<b>", "]]>", "修正"]))
    )
    if new is not None:
        place = text.to_original(start, end)
        assert structure(source[: place.start] + new + source[place.end :]) == structure(source)


STILL_MADE = [
    ("<p>办\u200b理", "<p>办理"),
    ("<title>办\xad理 1</title>", "<title>办理 1</title>"),
    ("<p title='办\xad理'>", "<p title='办理'>"),
    ("<p title=办\xad理>", "<p title=办理>"),
    ("<xmp>办\xad理<b></xmp>", "<xmp>办理<b></xmp>"),
    ("<p>gоv", "<p>gov"),
    ("<p>[1]\xad号", "<p>[1]号"),
]


@pytest.mark.parametrize(("source", "expected"), STILL_MADE)
def test_harmless_edits_are_made(source: str, expected: str) -> None:
    assert applied(source, tuple(changes(source))) == expected


def test_text_without_references_is_written_as_it_is() -> None:
    xmp = read_page("<xmp>a&b 验受<</xmp>").visible
    assert rewrite("<xmp>a&b 验受<</xmp>", xmp, 0, 6, "a&b 验收") == "a&b 验收"
    assert rewrite("<xmp>a&b 验受<</xmp>", xmp, 4, 6, "<收") is None


def tree(html: str, scripting: bool) -> list[tuple[str, list[str]]]:
    """The elements of a page and their attributes, as a parser that is not ours sees them."""
    html5lib = pytest.importorskip("html5lib")
    parser = html5lib.HTMLParser(tree=html5lib.treebuilders.getTreeBuilder("dom"), namespaceHTMLElements=False)
    elements = parser.parse(html, scripting=scripting).getElementsByTagName("*")
    return [(element.tagName, sorted(element.attributes.keys())) for element in elements]


@pytest.mark.parametrize("scripting", [False, True])
def test_another_parser_sees_the_same_tree(scripting: bool) -> None:
    chooser = random.Random(11)
    made = 0
    for soup in [*TRAPS, *("".join(chooser.choices(PIECES, k=chooser.randrange(3, 25))) for _ in range(300))]:
        source = "<!doctype html><body>x" + soup.replace("\0", "")
        edits = tuple(edit for edit in changes(source) if chooser.random() < 0.8)
        made += len(edits)
        assert tree(applied(source, edits), scripting) == tree(source, scripting), (source, edits)
    assert made > 300


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
