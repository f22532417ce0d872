"""What an editor's tools leave in a text: tags and comments that show, failed references, template marks, watermarks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from govcheck.reading.contract import Claim
from govcheck.rules import RULES, Severity

__all__ = ["NEEDLES", "WATERMARKS", "remains", "watermarks"]

_HAN = "\u3400-\u9fff"


class _Remain(NamedTuple):
    """A kind of remains."""

    needles: tuple[str, ...]
    """One of these, as folding leaves it, stands in everything that the pattern matches."""
    pattern: re.Pattern[str]
    says: str


_TAGS = (
    "p|br|hr|span|div|font|strong|em|b|i|u|sup|sub|a|img|table|tbody|tr|td|th|ul|ol|li|h[1-6]|center|section"
    "|style|script|iframe|o:p|st1:[a-z]+"
)
_WORD_ERRORS = (
    "未定义书签|未找到引用源|未指定书签|未找到目录项|未找到图形项目表|未找到索引项|未知的文档属性名|超链接引用无效|链接无效|文档中没有指定样式的文字|不能识别的开关参数"
    "|不能通过编辑域代码创建对象|使用“?开始”?选项卡[^。\\n]{0,40}"
)
_KINDS = (
    _Remain(
        ("<p", "</", "<b", "<s", "<d", "<f", "<a ", "<i", "<t", "<h", "<u", "<o", "<l", "<e", "<c"),
        re.compile(rf"</?(?:{_TAGS})(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE),
        "网页标签“{}”显示成了文字",
    ),
    _Remain(
        ("<!--startf", "<!--endf", "<!-- startf", "<!-- endf", "<!--[if", "<![endif"),
        re.compile(r"<!-- ?(?:Start|End)Fragment\s{0,3}-->|<!\[endif\](?:--)?>|<!--\[if [^<>]{0,60}\]>"),
        "网页注释“{}”显示成了文字",
    ),
    _Remain(
        ("错误！", "错误!", "error!"),
        re.compile(
            rf"错误[！!][ ]?(?:{_WORD_ERRORS})|Error! (?:Bookmark not defined|Reference source not found|Hyperlink reference not valid)"
        ),
        "文字处理软件的出错提示“{}”",
    ),
    _Remain(
        ("mergeformat", "pageref", "hyperlink", "includepicture", "toc \\", "embed equation"),
        re.compile(
            r"\{?[ ]?(?:PAGE|NUMPAGES|SEQ \S{1,12}|REF \S{1,20})[ ]{1,3}\\\*[ ]{1,3}(?:MERGEFORMAT|ARABIC)[^\n}]{0,20}\}?"
            r"|PAGEREF _(?:Toc|Ref)\d+(?: \\h)?|HYPERLINK (?:\\l )?[\"“][^\"”\n]{1,200}[\"”]|INCLUDEPICTURE[^\n]{1,120}"
            r"|TOC \\o [\"“]1-\d[\"”](?: \\[a-z])*|EMBED Equation\S{0,12}|\\\* MERGEFORMAT"
        ),
        "文字处理软件的域代码“{}”",
    ),
    _Remain(
        ("x-none", "style definitions", "mso-", "ieooui", "microsoftinternetexplorer"),
        re.compile(
            r"Normal\s+0(?:\s+[\w.-]+(?:\s*磅)?){0,9}\s+X-NONE(?:\s+MicrosoftInternetExplorer\d)?|MicrosoftInternetExplorer\d"
            r"|/\* Style Definitions \*/(?:[^{}]{0,80}\{[^{}]{0,600}\})?|st1\\:\*\{behavior[^}]{0,40}\}?|\bmso-[a-z-]{3,40}:[^;\n]{1,60};?"
        ),
        "从文字处理软件粘贴来的样式代码",
    ),
    _Remain(("[[",), re.compile(r"\[\[[0-9]{1,3}\]\]"), "残留的引用标记“{}”"),
    _Remain(
        ("{{", "${", "<%", "[object"),
        re.compile(r"\{\{ ?[A-Za-z_][\w.]{0,40} ?\}\}|\$\{[A-Za-z_][\w.]{0,40}\}|<%=?[^%\n]{1,80}%>|\[object Object\]"),
        "模板代码“{}”没有替换为内容",
    ),
    _Remain(
        ("[/",),
        re.compile(
            r"\[/?(?:b|i|u|s|color|size|font|backcolor|url|img|quote|align|table|td|tr|float|attach|email)(?:=[^\]\n]{1,60})?\]", re.I
        ),
        "论坛代码“{}”显示成了文字",
    ),
    _Remain(("\\r", "\\n", "\\t"), re.compile(rf"(?<=[{_HAN}，。；：、！？）”])(?:\\[rnt])+(?![a-z])"), "换行符“{}”显示成了文字"),
    _Remain(("本帖最后由",), re.compile(r"本帖最后由 ?[^\n]{1,30} ?于 ?[0-9][0-9: -]{7,18} ?编辑"), "论坛留下的编辑记录"),
)
_NOISE_NEEDLES = tuple(f" {mark}" for mark in "^~`\\}{#$@&*+_|!%")
_NOISE = re.compile(r"(?<![!-~])(?:[!-~]{1,2} {1,2}){5,40}[!-~]{1,3}(?![!-~])")
_GLUED = re.compile(r"(?<!\S)(?:[A-Za-z][0-9]|[A-Za-z0-9][^A-Za-z0-9\s.,()%:;]|[^A-Za-z0-9\s.,(%][A-Za-z0-9])(?!\S)")
NEEDLES = frozenset((*_NOISE_NEEDLES, *(needle for kind in _KINDS for needle in kind.needles)))
"""One of these stands in all that is found here, watermarks apart."""
WATERMARKS = frozenset(
    ("www.", ".com", ".cn", ".net", ".org", "http", "转载", "版权所有", "公众号", "本文来自", "本文来源", "整理发布", "首发")
)
"""What a site puts into the texts that it does not want copied."""
_TIMES = 4
_SPEAKS = re.compile("标签|元素|标记|代码|HTML|html|语法|源码")
_MANY_TAGS = 40
"""A text with so many is the source of a page, given as a text."""


def remains(text: str, found: Collection[str]) -> Iterator[Claim]:
    """A claim on each thing that an editor's tools have left; ``found`` are the needles in the text.

    >>> [(claim.start, claim.end) for claim in remains("附件<br/>见[[1]]", {"<b", "[["})]
    [(2, 7), (8, 13)]
    """
    for kind in _KINDS:
        if not found or not any(needle in found for needle in kind.needles):
            continue
        matches = list(kind.pattern.finditer(text))
        if kind is _KINDS[0] and (len(matches) > _MANY_TAGS or _SPEAKS.search(text)):
            continue
        for match in matches:
            yield _claim(match.span(), kind.says)
    if not found or any(needle in found for needle in _NOISE_NEEDLES):
        for match in _NOISE.finditer(text):
            if _is_noise(match[0]):
                yield _claim(match.span(), "论坛防复制的干扰字符")


def _claim(place: tuple[int, int], says: str, severity: Severity | None = None) -> Claim:
    return Claim("entity-debris", *place, severity or RULES["entity-debris"].severity, says)


def _is_noise(row: str) -> bool:
    """Whether it is nothing that anybody writes: glued pairs and signs of many kinds, neither formula nor code."""
    marks = {c for c in row if not c.isalnum() and c not in " .,()-+*/=<>:;%"}
    return len(marks) >= 2 and len(_GLUED.findall(row)) >= 3 and any(c.isdigit() for c in row) and any(c.isalpha() for c in row)


def watermarks(text: str, places: Collection[int]) -> Iterator[Claim]:
    """Sentences that stand again and again inside the lines; ``places`` are where the words of watermarks stand.

    >>> text = "认真落实。本文来自某网站。加强领导。本文来自某网站。按时报送。本文来自某网站。确保安全。本文来自某网站。完成任务。"
    >>> [(claim.start, claim.end) for claim in watermarks(text, [m.start() for m in re.finditer("本文来自", text)])]
    [(5, 12), (18, 25), (31, 38), (44, 51)]
    """
    if len(places) < _TIMES:
        return
    inside: dict[tuple[int, int], str] = {}
    for place in places:
        start = max(text.rfind(mark, max(0, place - 60), place) for mark in "。！？；\n") + 1
        end = min((found for mark in "。！？；\n" if (found := text.find(mark, place, place + 60)) >= 0), default=0)
        sentence = text[start:end].strip(" \u3000")
        if start and end and 3 < len(sentence) <= 40 and text[start - 1] != "\n":
            inside[start, end] = sentence
    times = Counter(inside.values())
    for (start, end), sentence in inside.items():
        if times[sentence] >= _TIMES:
            yield _claim((start, end), f"同一句话在正文中出现{times[sentence]}次，疑为网站为防止复制插入的文字", Severity.NOTICE)
