"""Pages: text and links that no reader sees, and scripts that take the reader elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

from govcheck.detectors.words import Reader
from govcheck.document import Document
from govcheck.finding import Finding
from govcheck.markup import Hidden, Link, Page, Script
from govcheck.matcher import Scan
from govcheck.rules import RULES, Severity
from govcheck.span import Span, SpanSet

__all__ = ["reader"]

_PAGES = frozenset(("hidden-text", "hidden-link", "suspicious-script"))
_SHORTEST = 2  # characters of a hidden text that are worth a word
_OWN = re.compile(
    r"(?:^|\.)(?:(?:gov|mil|edu)\.cn|conac\.cn|12377\.cn|baidu\.com|cnzz\.com|umeng\.com|bdstatic\.com|qq\.com|people\.com\.cn|xinhuanet\.com)$"
)
"""Offices, the label that every office's site carries (conac), and the statistics that most of them use."""
_PACKED = re.compile(r"eval\s*\(\s*function\s*\(\s*p\s*,\s*a\s*,\s*c\s*,\s*k")
_ESCAPED = re.compile(
    r"(?:\\x[0-9a-f]{2}){12}|(?:%u?[0-9a-f]{2,4}){24}|(?:\d{2,3}\s*,\s*){30}|fromcharcode\s*\((?:\s*\d+\s*,){12}", re.IGNORECASE
)
_EVALUATED = re.compile(r"\beval\s*\(|\bunescape\s*\(|\bdocument\s*\.\s*write|\bnew\s+function\s*\(|\batob\s*\(", re.IGNORECASE)
_WRITTEN = re.compile(
    r"document\s*\.\s*write(?:ln)?\s*\([^;]*?(?:src|href)\s*=\s*\\?[\"']?\s*\+?\s*((?:https?:)?//[^\"'\\\s>]+)", re.IGNORECASE
)
_CLOAKED = re.compile(
    r"(?:referrer|useragent).{0,400}?(?:baidu|sogou|so\.com|google|spider|bot|360).{0,400}?location", re.IGNORECASE | re.DOTALL
)
_HIDING = re.compile(r"document\s*\.\s*write(?:ln)?\s*\([^;]*?(?:display\s*:\s*none|position\s*:\s*absolute[^;]*-\d{3,})", re.IGNORECASE)


def reader(rules: Collection[str]) -> Reader | None:
    """Reads the pages that HTML sources are; None where none of its rules is on."""
    if _PAGES.isdisjoint(rules):
        return None

    def read(document: Document, _: Scan) -> Iterable[Finding]:
        return () if document.page is None else _of_page(document, document.page)

    return read


def _of_page(document: Document, page: Page) -> Iterator[Finding]:
    ordinary = SpanSet((hidden.start, hidden.end) for hidden in page.hidden if hidden.ordinary)
    for hidden in page.hidden:
        yield from _text(document, hidden)
    for link in page.links:
        yield from _link(document, link, page, ordinary)
    for script in page.scripts:
        yield from _script(document, script, page)


def _text(document: Document, hidden: Hidden) -> Iterator[Finding]:
    text = hidden.text.text.strip()
    if not hidden.ordinary and len(text) >= _SHORTEST:
        shown = text if len(text) < 24 else text[:24] + "…"
        message = f"隐藏文字：“{' '.join(shown.split())}”读者看不见（{hidden.reason}）"
        yield document.finding_in_source(RULES["hidden-text"], Span(hidden.start, hidden.end), message)


def _link(document: Document, link: Link, page: Page, ordinary: SpanSet) -> Iterator[Finding]:
    host = _foreign(link.href, page)
    if link.hidden and host and link.kind != "iframe" and not ordinary.cover(link.start, link.end):
        said = " ".join(link.text.split())[:24]
        message = f"暗链：读者看不见的链接“{said}”指向 {host}"
        yield document.finding_in_source(RULES["hidden-link"], Span(link.start, link.end), message)


def _script(document: Document, script: Script, page: Page) -> Iterator[Finding]:
    reason, severity = _judged(document.source[script.body_start : script.body_end], script, page)
    if reason:
        rule = RULES["suspicious-script"]._replace(severity=severity)
        yield document.finding_in_source(rule, Span(script.start, script.end), f"可疑脚本：{reason}")


def _judged(body: str, script: Script, page: Page) -> tuple[str, Severity]:
    host = _foreign(script.src, page)
    if script.kind == "refresh":
        return (f"页面自动跳转到 {host}", Severity.ERROR) if host else ("", Severity.ERROR)
    if script.kind == "iframe":
        return (f"看不见的框架装入 {host}", Severity.ERROR) if host and script.hidden else ("", Severity.ERROR)
    if _CLOAKED.search(body):
        return "按来访者是否来自搜索引擎跳转", Severity.ERROR
    written = _WRITTEN.search(body)
    if written and (target := _foreign(written[1], page)):
        return f"写入装自 {target} 的代码", Severity.WARNING
    if _HIDING.search(body):
        return "写入读者看不见的内容", Severity.ERROR
    if _ESCAPED.search(body) and _EVALUATED.search(body):
        return "运行经过编码隐藏的代码", Severity.ERROR
    return ("压缩打包的代码，请核实来源", Severity.WARNING) if _PACKED.search(body) else ("", Severity.WARNING)


def _foreign(url: str, page: Page) -> str:
    """The host that a URL leads to, unless it is the page's own or an office's; "" then."""
    try:
        host = urlsplit(url.strip()).hostname or ""
        own = urlsplit(page.base_url).hostname or ""
    except ValueError:
        return ""
    return "" if not host or host == own or _OWN.search(host) else host
