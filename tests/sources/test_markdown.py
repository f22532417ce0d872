"""Markdown: what a reader sees is read, with exact places; what edits may change, and what they never touch."""

from __future__ import annotations

import codecs
import datetime
import functools
import sys
from typing import Any

import pytest
from hypothesis import event, example, given, settings
from hypothesis import strategies as st

import govcheck
from govcheck import Document, GovcheckError
from govcheck.sources import About, open_bytes
from govcheck.sources.markdown.events import events_of, inert_of, shown_of
from govcheck.sources.markdown.front_matter import front_matter_of
from govcheck.sources.markdown.reader import Reader
from govcheck.text.projection import Projection
from govcheck.text.span import TextSpan
from tests.growth import growth


def read(text: str, about: About = About()) -> Document:  # noqa: B008 - a tuple cannot be changed
    return open_bytes(text.encode("utf-8", "surrogatepass"), "a.md", about).document


def others(text: str) -> list[tuple[str, str]]:
    return [(part.name or part.field, part.text) for part in read(text).others]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # emphasis within words, at their edges, nested, and in the marks that break it
        ("工程**验**受", "工程验受"),
        ("*验*受 _ab_ __cd__", "验受 ab cd"),
        ("***验**受*", "验受"),
        ("**重要*通*知**", "重要通知"),
        ("**注意：**请", "注意：请"),
        ("见**（附件）**说明", "见（附件）说明"),
        ("落实**“十四五”规划**的", "落实“十四五”规划的"),
        ("张**、李**", "张**、李**"),
        ("张**（男）、李**", "张**（男）、李**"),
        ("138****0000，139****0000", "138****0000，139****0000"),
        ("5~10元，20~30元", "5~10元，20~30元"),
        ("3*4*5", "3*4*5"),
        ("~~删~~除 snake_case_name", "删除 snake_case_name"),
        # links, images, URLs
        ("见[通*知*](http://a/按排 '按排')。", "见通知。"),
        ("[甲][r]与[乙][]与[r]\n\n[乙]: u\n[r]: http://按排 '题'", "甲与乙与r"),
        ("[验![图](u)受](v)", "验￼受"),
        ("<http://a.cn/x> 和 <z@b.cn>", "http://a.cn/x 和 z@b.cn"),
        ("[不是链接] (u)", "[不是链接] (u)"),
        # lines
        ("工程验\n受", "工程验受"),
        ("工程验\r\n受", "工程验受"),
        ("hello\nworld", "hello world"),
        ("硬  \n换\\\n行", "硬\n换\n行"),
        ("> 引用验\n> 受\n续", "引用验受续"),
        ("- 项验\n  受\n- 二\n  1. 子项\n\n     段", "项验受\n二\n子项\n段"),
        ("> - 引\n>   用\n> 1) 三", "引用\n三"),
        ("# 标题 #\n段\n\n题\n===\n二\n---", "标题\n段\n题\n二"),
        ("甲\n\n***\n\n乙", "甲\n乙"),
        ("- [ ] 待办\n- [x] 完成", "待办\n完成"),
        ("文[^1]字。\n\n[^1]: 脚*注*\n", "文字。\n脚注"),
        ("> [!NOTE]\n> 提示", "提示"),
        # tables
        ("| 姓名 | 备\\|注 |\n|:--|--|\n| 张**三** | `x` |\n| | 无 |", "姓名\t备|注\n张三\n\t无"),
        ("a|b\n-|-\n甲|乙\n\n后", "a\tb\n甲\t乙\n后"),
        # what is no prose
        ("用`按排`函数", "用￼函数"),
        ("`按排`在前", "在前"),
        ("```py\n按排\n```\n文\n\n    按排\n\n~~~\n按排", "文"),
        ("甲$按排$乙\n\n$$\n按排\n$$", "甲￼乙"),
        ('{{< figure src="按排" >}}\n\n文{{% note "按*排" %}}字{{% /note %}}', "文￼字"),
        ("{% include 按排 %}\n甲{{ page.按排 }}乙", "甲￼乙"),
        ("{{< highlight go >}}\n按排\n\n按排\n{{< /highlight >}}\n\n文", "文"),
        ("{% highlight go %}\n按排\n{% endhighlight %}\n\n文", "文"),
        ("# 标题 {#按-1}\n## 标题 {#a-1 .b}\n{: .c}", "标题 {#按-1}\n标题"),
        ("甲<!-- 按排 -->乙\n\n<!--\n按排\n-->\n丙", "甲乙\n丙"),
        # HTML
        ("工程<b class='按排'>验</b>受<br>行", "工程验受\n行"),
        ("<div>\n  <p>验<b>受</b>&amp;</p>\n  二\n  三\n</div>\n\n**四**", "验受&\n二三\n四"),
        ("<table>\n<tr><td>张三</td>\n<td>甲<br>乙</td></tr>\n<tr><td></td><td>丙</td></tr></table>", "张三\t甲 乙\n\t丙"),
        ("> <p>引\n> 用</p>\n", "引用"),
        ("<script>\n按排\n</script>\n<style>按排</style>\n\n文", "文"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        # escapes and references
        (r"\*不是\*&amp;&#24425;\q\\", r"*不是*&彩\q" + "\\"),
        ("a\0b", "a\0b"),
        ("", ""),
        # front matter
        ("---\ntitle: 题 # 注\n---\n文", "文"),
        ("+++\ntitle = '题'\n+++\n文", "文"),
        ('{\n "title": "题"\n}\n\n文', "文"),
        ("---\n甲\n\n---\n乙", "乙"),
        ("甲\n\n---\n乙: 丙\n---\n", "甲\n乙: 丙"),
    ],
)
def test_what_is_read(source: str, expected: str) -> None:
    assert read(source).text == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("![图*片*说明](u)", [("alt", "图片说明")]),
        ('[![图](u \'题\')](v "a \\"b\\" &amp;")', [("alt", "图"), ("title attribute", "题"), ("title attribute", 'a "b" &')]),
        ("[a][r] [b]\n\n[r]: u '题'\n[b]: <u v>\n  (二)\n[c]: u '没有用到'", [("title attribute", "题"), ("title attribute", "二")]),
        ("```\n[a]: u '码'\n```\n段\n[a]: u '段'\n\n[a]: u '题'\n\n[a]", [("title attribute", "题")]),
        ("---\ntitle: 按排 # 注\ndate: 2020-01-02\n---\n", [("title", "按排")]),
        ("---\n# 注\n'title': '它''s'\ndescription: \"a\\\"b: c\"\n---\n", [("title", "它's"), ("description", 'a"b: c')]),
        ('+++\ntitle = "按\\u6392" # 注\n[a]\ntitle = "不是"\n+++\n', [("title", "按排")]),
        ('{"a": {"title": "不是"},\n "title": "按\\n排"}\n', [("title", "按\n排")]),
        ("---\nauthor:\n  title: 不是\n---\n", []),
        ("---\ntitle: >\n  折叠\n---\n", []),
        ("---\ntitle: 一\n  续\n---\n", []),
        ("---\ntitle: [a]\n---\n", []),
        ("---\ntitle: 'a\n---\n", []),
        ("---\ntitle:\n---\n", []),
        ("---\ntitle: 没有结束\n", []),
    ],
)
def test_what_is_read_beside_the_body(source: str, expected: list[tuple[str, str]]) -> None:
    assert others(source) == expected


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("---\ndate: 2020-01-02\n---\n", datetime.date(2020, 1, 2)),
        ("---\ndate: 2020-01-02T10:00:00+08:00\npublished: '2019-03-04'\n---\n", datetime.date(2019, 3, 4)),
        ("+++\ndate = 2020/1/2\n+++\n", datetime.date(2020, 1, 2)),
        ('{"publishDate": "2020-01-02"}\n', datetime.date(2020, 1, 2)),
        ("---\ndate: 2020-13-02\n---\n", datetime.date.today()),
        ("---\ndate: 去年\n---\n", datetime.date.today()),
    ],
)
def test_the_day_is_that_of_the_front_matter(head: str, day: datetime.date) -> None:
    assert read(head).published == day
    assert read(head, About(published=datetime.date(2001, 1, 1))).published == datetime.date(2001, 1, 1)


def test_a_title_that_is_given_comes_before_that_of_the_file() -> None:
    document = read("---\ntitle: 按排\n---\n文", About(title="题"))
    assert [(part.field, part.text) for part in document.others] == [("title", "题")]


def test_places_are_those_of_the_source() -> None:
    source = "---\ntitle: 𠮷按排\n---\n\n> 工程**验**\n> 受[领导小姐](http://领导小姐)\n"
    found = govcheck.check(read(source))
    assert [(f.part, f.line, f.column, f.text, f.visible) for f in found] == [
        ("title", 2, 9, "按排", "按排"),
        ("", 5, 7, "验**\n> 受", "验受"),
        ("", 6, 5, "领导小姐", "领导小姐"),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("工程**验受**。", "工程**验收**。"),
        ("工程**验**受。", "工程**验**收。"),
        ("工程验\n受", "工程验\n收"),
        ("[验受](http://a/验受 '验受')`验受`", "[验收](http://a/验受 '验收')`验受`"),
        ("![验受](验受.png)", "![验收](验受.png)"),
        ("- 验受\n\n<p title='验受'>验受</p>\n", "- 验收\n\n<p title='验受'>验收</p>\n"),
        ("---\nkey: 验受\ntitle: 验受\n---\n验受", "---\nkey: 验受\ntitle: 验收\n---\n验收"),
        ("详见http://a.cn/验受 验受", "详见http://a.cn/验收 验收"),
        ("[验受]\n\n[验受]: u", "[验受]\n\n[验受]: u"),
        ("[验受][]\n\n[验受]: u", "[验受][]\n\n[验受]: u"),
        ("[验受][r] [验受](u)\n\n[r]: u", "[验收][r] [验收](u)\n\n[r]: u"),
        ("[验受]\n\n[验收]: u", "[验受]\n\n[验收]: u"),
        ("验\u200b收", "验收"),
        ("**验\u200b**收", "**验\u200b**收"),
        ("<p>验\n受", "<p>验\n受"),
    ],
)
def test_fixes_leave_the_markup(source: str, expected: str) -> None:
    assert govcheck.fix(source, govcheck.check(read(source))) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("电话13800138000。", "电话138\\*\\*\\*\\*8000。"),
        ("| 姓名 | 手机 |\n|--|--|\n| 张三 | **13800138000** |", "| 姓名 | 手机 |\n|--|--|\n| 张三 | **138\\*\\*\\*\\*8000** |"),
        ("138**0013**8000", "138**0013**8000"),
        ("<p>电话13800138000</p>", "<p>电话138****8000</p>"),
        ("[电话13800138000](tel:13800138000)", "[电话138\\*\\*\\*\\*8000](tel:13800138000)"),
        ("<zhang@qq.com>", "<zhang@qq.com>"),
        ("https://a.cn/?m=13800138000", "https://a.cn/?m=13800138000"),
    ],
)
def test_masks_are_no_markup(source: str, expected: str) -> None:
    masked = govcheck.mask(source, govcheck.check(read(source)))
    assert masked == expected
    assert shape(masked) == shape(source)


EDITS = "甲 b,\\*&amp;乙*丙*\n丁_1 #\n\nz_y_1@a 138****1"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**张三**，男", "**张\\***，男"),
        ("见*张三*", "见*张\\**"),
        ("**张三**的", None),
        ("***张三***，", None),
        ("__张三__，", None),
        ("张三**，", None),
    ],
)
def test_a_mask_at_the_end_of_emphasis_leaves_its_end(source: str, expected: str | None) -> None:
    (part,) = read(source).body
    start = part.text.index("张三")
    written = part.rewritten(TextSpan((start, start + 2)), "张*")
    assert (None if written is None else source.replace("张三", written)) == expected
    assert written is None or shape(source.replace("张三", written)) == shape(source)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("甲", "子", "子"),
        ("甲", "<*", "&lt;\\*"),
        (",", "，", "，"),
        ("*", "星", "星"),
        ("&", "，", "，"),
        ("乙丙", "子丑", "子*丑"),
        ("丙丁", "子丑", "子*\n丑"),
        ("z_y_1@", "z_*_*@", "z\\_\\*\\_\\*@"),
        ("138****1", "1*******", "1\\*\\*\\*\\*\\*\\*\\*"),
        ("&", "和", None),  # a star stands before it, which would see a letter
        ("乙丙", "子", None),  # markup stands between
        ("丙", "。", None),  # the emphasis would not end
        ("丙", "", None),  # the emphasis would be empty
        ("甲", "", None),  # the line would begin with a blank
        ("甲", "1", None),  # a digit may begin a list
        ("甲", "a\nb", None),
        ("b,", "b\n", None),
        ("\n", "，", None),  # the end of a paragraph
        ("", "x", None),
        ("#", "", None),
    ],
)
def test_edits_of_every_kind_keep_to_the_text(old: str, new: str, expected: str | None) -> None:
    (part,) = read(EDITS).body
    assert part.text == "甲 b,*&乙丙丁_1 #\nz_y_1@a 138****1"
    start = part.text.index(old)
    assert part.rewritten(TextSpan((start, start + len(old))), new) == expected


PIECES = (
    *("*", "**", "_", "~", "~~", "`", "```\n", "[", "]", "(", ")", "](", "!", "<", ">", "<b>", "</b>", "<!--", "-->", "$", "\\", "&amp;"),
    *("\n", "\n\n", "  \n", "\r\n", "- ", "1. ", "> ", "# ", "    ", "|", "|-|-|\n", "[^1]", "[^1]: ", "[a]: u '验受'\n", "---\n"),
    *("验受", "验", "受", "按排", "领导小姐", "甲", "，", "：", "“", "a", "1", "138", "0013", "8000", "13800138000", " ", "\0", "𠮷"),
    *("\u200b", "title: ", "张三", "http://a.cn/", "<p>", "</p>", "<td>", "<script>", "{{<", ">}}", "{{", "}}", "{%", "%}", "==="),
)  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
NEW = st.text(st.sampled_from("子丑，。：“*_~<>[]()!`$#1a \\&|-\u200b"), max_size=3)
EDITED = st.lists(
    st.tuples(st.integers(0, 6), st.integers(1, 4), NEW) | st.builds(lambda gap, new: (gap, len(new), new), st.integers(0, 6), NEW),
    max_size=4,
)


def shape(text: str) -> list[str]:
    """All that the parser says but the text."""
    start = front_matter_of(text).end
    return [
        _without_title(said) for said, _ in events_of(shown_of(text, inert_of(text, start))[start:]) if not ({"Text", "Html"} & {*said})
    ]


def _without_title(said: Any) -> str:
    """Titles are read, and may change."""
    link = said.get("Start") if isinstance(said, dict) else None
    if isinstance(link, dict) and link.keys() & {"Link", "Image"}:
        return str([(name, {**value, "title": bool(value["title"])}) for name, value in link.items()])
    return str(said)


@settings(max_examples=400, deadline=None)
@given(SOUP)
@example("*验\u200b*")
@example("138**0013**8000")
def test_places_are_exact_and_edits_keep_the_shape(text: str) -> None:
    document = read(text)
    found = govcheck.check(document)
    for finding in found:
        assert text[finding.start : finding.end] == finding.text
    for changed in (govcheck.fix(text, found), govcheck.mask(text, found)):
        assert shape(changed) == shape(text)
        assert [part.name for part in read(changed).others] == [part.name for part in document.others]


def test_edits_that_are_safe_alone_are_safe_together() -> None:
    (part,) = read("- 按排1. 甲").body
    assert [part.rewritten(TextSpan((start, start + 1)), "") for start in (0, 1)] == [None, None]


@settings(max_examples=600, deadline=None)
@given(SOUP, st.data())
def test_any_edits_keep_the_shape(text: str, data: st.DataObject) -> None:
    part = read(text).body[0]
    edits: list[tuple[int, int, str]] = []
    position = 0
    expected = ""
    for gap, size, new in data.draw(EDITED):
        start, end = position + gap, position + gap + size
        if end > len(part.text):
            break
        written = part.rewritten(TextSpan((start, end)), new)
        if written is not None:
            edits.append((*part.to_source(TextSpan((start, end))), written))
        expected += part.text[position:start] + (part.text[start:end] if written is None else new)
        position = end
    expected += part.text[position:]
    changed = Projection.from_edits(text, edits).text
    event(f"{len(edits)} edits")
    assert shape(changed) == shape(text)
    assert read(changed).body[0].text.replace(" ", "") == expected.replace(" ", "")  # two lines may be joined by a blank


def test_lone_surrogates_are_read() -> None:
    data = codecs.BOM_UTF16_LE + "甲\ud800*乙*".encode("utf-16-le", "surrogatepass")
    with pytest.raises(GovcheckError):
        open_bytes(data, "a.md")
    assert Reader("甲\ud800*乙*", 0).runs == [(0, 0, "甲\ud800"), (3, 0, "乙")]


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + "---\r\ntitle: 题\r\n---\r\n验受\r\n".encode(),
        "---\r\ntitle: 题\r\n---\r\n验受\r\n".encode("gb18030"),
        "验受".encode("utf-16"),
    ],
)
def test_encoding_mark_and_line_ends_stay(data: bytes) -> None:
    opened = open_bytes(data, "a.markdown")
    assert opened.document.text == "验受"
    assert opened.write(opened.document.source) == data


COSTLY = (
    *("*", "**a", "a**", "[", "[a](", "![a", "`a", "<a ", "<!--", "{{", "{% ", "$a", "> ", "- ", "|a", "&a", "[a]: u\n", "\\", "<p>"),
    *('<a "', "**注意：**请", '[a](u "t")', "5~6", "- a\n  1. b\n", "[a]: u 't\n", '[a][a]\n\n[a]: u "t"\n\n', "{{<highlight>}}"),
)  # fmt: skip


@pytest.mark.parametrize("piece", COSTLY)
def test_the_time_is_linear(piece: str) -> None:
    texts = functools.cache(lambda count: piece * count)
    assert growth(lambda count: read(texts(count)), 4_000) < 3


def test_a_missing_package_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyromark", None)
    with pytest.raises(GovcheckError, match=r"pip install 'govcheck\[documents\]'"):
        read("文")
