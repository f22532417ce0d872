"""Pages: text and links that no reader sees, and scripts that take the reader elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

from govcheck.reading.document import Document
from govcheck.reading.finding import Finding, discreet
from govcheck.rules import RULES, Rule, Severity
from govcheck.sources.html import Hidden, Page, Script
from govcheck.text.span import Span, SpanSet
from govcheck.words.detector import Reader
from govcheck.words.terms import Scan

__all__ = ["reader"]

_PAGES = frozenset(("hidden-text", "hidden-link", "suspicious-script"))
_SHORTEST = 2  # characters of a hidden text that are worth a word
_OWN = re.compile(
    r"(?:^|\.)(?:(?:gov|mil|edu)\.cn|conac\.cn|12377\.cn|baidu\.com|bdstatic\.com|cnzz\.com|umeng\.com|51\.la|qq\.com|weibo\.com|jiathis\.com"
    r"|people\.com\.cn|xinhuanet\.com|news\.cn|cctv\.com|163\.com|sohu\.com|microsoft\.com|firefox\.com\.cn)$"
)
"""Offices, the label that every office's site carries (conac), and the statistics, press and sharing sites that most link to."""
_ABSOLUTE = re.compile(r"\s*(?:https?:[/\\]|[/\\]{2})", re.IGNORECASE)
_SHARED = frozenset(("com.cn", "net.cn", "org.cn", "gov.cn", "edu.cn", "ac.cn"))
_HAN = re.compile("[\u4e00-\u9fff]")
_TOGGLED = re.compile("display|visibility|opacity|hidden|relative|translate|margin|noscript")
"""Ways of hiding that ordinary menus, tabs and carousels use too: by themselves they prove nothing."""
_MANY = 3
"""So many links to other sites in one hidden block are no accident."""
_PACKED = re.compile(r"eval\s*\(\s*function\s*\(\s*p\s*,\s*a\s*,\s*c\s*,\s*k")
_ESCAPED = re.compile(r"(?:\\x[0-9a-f]{2}){4,}|(?:%u?[0-9a-f]{2,4}){6,}|fromcharcode\s*\(\s*[0-9,\s]{36,}", re.IGNORECASE)
_PIECE = re.compile(r"(?:\\x|%u?)([0-9a-f]{2,4})", re.IGNORECASE)
_ENCODED = re.compile(r"\beval\s*\(\s*(?:window\s*\.\s*)?(?:atob|unescape)\s*\(", re.IGNORECASE)
_TELLING = re.compile("<script|<iframe|location|eval|document|window|fromcharcode|http", re.IGNORECASE)
_WRITTEN = re.compile(
    r"document\s*\.\s*write(?:ln)?\s*\([^;]{0,600}?<(?:script|iframe|embed)\b[^;>]{0,200}?src\s*=\s*\\?[\"']?\s*\+?\s*((?:https?:)?//[^\"'\\\s>]+)",
    re.IGNORECASE,
)
_MOVED = (
    r"(?<![\w.])(?:(?:window|top|self|parent|document)\s*\.\s*)?location(?:\s*\.\s*href)?\s*(?:=\s*|\.\s*(?:replace|assign)\s*\(\s*)"
    r"[\"']((?:https?:)?[/\\]{1,2}[^\"'\s]+)"
)
_REDIRECT = re.compile(_MOVED, re.IGNORECASE)
_CLOAKED = re.compile(
    r"(?:referrer|useragent).{0,400}?(?:baidu|sogou|so\.com|google|spider|bot|360).{0,400}?" + _MOVED, re.IGNORECASE | re.DOTALL
)
_HIDING = re.compile(
    r"document\s*\.\s*write(?:ln)?\s*\([^;]{0,300}?(?:display\s*:\s*none|position\s*:\s*absolute[^;]{0,60}-\d{3,})[^;]{0,20};?[^;]{0,400}?href",
    re.IGNORECASE,
)
_SHORTEST_CODE = 300
"""A script this short that goes to another site does nothing else."""


def reader(rules: Collection[str]) -> Reader | None:
    """Reads the pages that HTML sources are; None where none of its rules is on."""
    if _PAGES.isdisjoint(rules):
        return None

    def read(document: Document, _: Scan) -> Iterable[Finding]:
        return () if document.page is None else _of_page(document, document.page)

    return read


def _of_page(document: Document, page: Page) -> Iterator[Finding]:
    ordinary = SpanSet((hidden.start, hidden.end) for hidden in page.hidden if hidden.ordinary)
    toggled = SpanSet((hidden.start, hidden.end) for hidden in page.hidden if _TOGGLED.search(hidden.reason))
    links = [link for link in page.links if link.hidden and link.kind != "iframe" and not ordinary.cover(link.start, link.end)]
    foreign = [(link, host) for link in links if (host := _foreign(link.href, page))]
    for hidden in page.hidden:
        yield from _text(document, hidden)
    for link, host in foreign:
        severity = Severity.NOTICE if len(foreign) < _MANY and toggled.cover(link.start, link.end) else Severity.ERROR
        said = discreet(" ".join(link.text.split())[:24])
        message = f"暗链：读者看不见的链接“{said}”指向 {host}"
        yield document.finding_in_source(_at(RULES["hidden-link"], severity), Span(link.start, link.end), message)
    for script in page.scripts:
        yield from _script(document, script, page)


def _at(rule: Rule, severity: Severity) -> Rule:
    return rule._replace(severity=severity)


def _text(document: Document, hidden: Hidden) -> Iterator[Finding]:
    text = discreet(" ".join(hidden.text.text.split()))
    if not hidden.ordinary and len(_HAN.findall(text)) >= _SHORTEST:
        shown = text if len(text) < 24 else text[:24] + "…"
        severity = Severity.NOTICE if _TOGGLED.search(hidden.reason) else Severity.WARNING
        message = f"隐藏文字：“{shown}”读者看不见（{hidden.reason}）"
        yield document.finding_in_source(_at(RULES["hidden-text"], severity), Span(hidden.start, hidden.end), message)


def _script(document: Document, script: Script, page: Page) -> Iterator[Finding]:
    reason, severity = _judged(document.source[script.body_start : script.body_end], script, page)
    if reason:
        yield document.finding_in_source(_at(RULES["suspicious-script"], severity), Span(script.start, script.end), f"可疑脚本：{reason}")


def _judged(body: str, script: Script, page: Page) -> tuple[str, Severity]:
    host = _foreign(script.src, page)
    if script.kind == "refresh":
        return (f"页面自动跳转到 {host}", Severity.ERROR if page.base_url else Severity.WARNING) if host else ("", Severity.ERROR)
    if script.kind == "iframe":
        return (f"看不见的框架装入 {host}", Severity.ERROR) if host and script.hidden else ("", Severity.ERROR)
    if (found := _CLOAKED.search(body)) and (target := _foreign(found[1], page)):
        return f"按来访者是否来自搜索引擎跳转到 {target}", Severity.ERROR
    if (found := _REDIRECT.search(body)) and (target := _foreign(found[1], page)):
        return f"跳转到 {target}", Severity.ERROR if len(body) < _SHORTEST_CODE else Severity.WARNING
    if (found := _WRITTEN.search(body)) and (target := _foreign(found[1], page)):
        return f"写入装自 {target} 的代码", Severity.WARNING
    if _HIDING.search(body):
        return "写入读者看不见的链接", Severity.ERROR
    if _ENCODED.search(body) or any(_TELLING.search(_decoded(found[0])) for found in _ESCAPED.finditer(body) if "conac.cn" not in body):
        return "运行经过编码隐藏的代码", Severity.ERROR
    return ("压缩打包的代码，请核实来源", Severity.NOTICE) if _PACKED.search(body) else ("", Severity.NOTICE)


def _decoded(code: str) -> str:
    """What escapes or character codes spell."""
    decimal = code[:4].lower() == "from"
    codes = re.findall("[0-9]+", code) if decimal else _PIECE.findall(code)
    return "".join(chr(int(number, 10 if decimal else 16)) for number in codes if len(number) < 6)


def _foreign(url: str, page: Page) -> str:
    """The host that a URL leads to, unless it is the page's own or an office's; "" then."""
    try:
        url = (
            re.sub(r"^(https?:)?[/\\]+", lambda match: f"{match[1] or ''}//", url.strip(), flags=re.IGNORECASE)
            if _ABSOLUTE.match(url)
            else ""
        )
        host = urlsplit(url).hostname or ""
        own = urlsplit(page.base_url).hostname or ""
    except ValueError:
        return ""
    return "" if not host or (own and _site(host) == _site(own)) or _OWN.search(host) else host


def _site(host: str) -> str:
    """The part of a host that its owner has registered."""
    labels = host.split(".")
    return ".".join(labels[-3:] if ".".join(labels[-2:]) in _SHARED else labels[-2:])
