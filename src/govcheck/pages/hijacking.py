"""Hijacked pages: text and links that no reader sees, and scripts that take the reader elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.pages.hidden_by_script import hidden_by_script
from govcheck.pages.hosts import foreign_host
from govcheck.pages.scripts import judge_script, title_set_by
from govcheck.pages.title_overlap import share_words
from govcheck.reading.contract import Claim
from govcheck.reading.reading import Reading
from govcheck.rules import Severity
from govcheck.sources.html import Hidden, Page
from govcheck.text.span import SpanSet

__all__ = ["hidden_links", "hidden_text", "suspicious_scripts"]

_SHORTEST = 2  # characters of a hidden text that are worth a word
_HAN = re.compile("[\u4e00-\u9fff]")
_TOGGLED = re.compile("display|visibility|opacity|hidden|relative|translate|margin|noscript")
"""Ways of hiding that ordinary menus, tabs and carousels use too: by themselves they prove nothing."""
_MANY = 3
"""So many links to other sites in one hidden block are no accident."""


def hidden_text(reading: Reading, hidden: Hidden) -> Iterator[Claim]:
    """What is to be said of the reading of a hidden text."""
    if not hidden.ordinary and len(_HAN.findall(reading.text)) >= _SHORTEST:
        severity = Severity.NOTICE if _TOGGLED.search(hidden.reason) else Severity.WARNING
        yield Claim("hidden-text", 0, len(reading.text), severity, f"“{{}}”读者看不见（{hidden.reason}）")


def hidden_links(source: str, page: Page) -> Iterator[Claim]:
    """The links to other sites that no reader sees; places of the page's source."""
    ordinary = SpanSet((hidden.start, hidden.end) for hidden in page.hidden if hidden.ordinary)
    toggled = SpanSet((hidden.start, hidden.end) for hidden in page.hidden if _TOGGLED.search(hidden.reason))
    links = [link for link in page.links if link.hidden and link.kind != "iframe" and not ordinary.cover(link.start, link.end)]
    foreign = [(link, host) for link in links if (host := foreign_host(link.href, page))]
    scripted = hidden_by_script(source, page)
    seen = [link for link in page.links if not link.hidden and link.kind != "iframe" and scripted.cover(link.start, link.end)]
    written = [(link, host) for link in seen if (host := foreign_host(link.href, page))]
    for link, host in written:
        severity = Severity.WARNING if len(written) < _MANY else Severity.ERROR
        yield Claim("hidden-link", link.start, link.end, severity, f"被脚本隐藏的链接指向 {host}")
    for link, host in foreign:
        severity = Severity.NOTICE if len(foreign) < _MANY and toggled.cover(link.start, link.end) else Severity.ERROR
        yield Claim("hidden-link", link.start, link.end, severity, f"读者看不见的链接指向 {host}")


def suspicious_scripts(source: str, page: Page) -> Iterator[Claim]:
    """The scripts that take the reader elsewhere; places of the page's source."""
    for script in page.scripts:
        body = source[script.body_start : script.body_end]
        reason, severity = judge_script(body, script, page)
        if not reason and _is_foreign_title(title_set_by(body), page):
            reason, severity = "把页面标题改成与原标题无关的文字", Severity.WARNING
        if reason:
            yield Claim("suspicious-script", script.start, script.end, severity, reason)


def _is_foreign_title(title: str, page: Page) -> bool:
    """Whether a script gives the page a title that has nothing to do with its own."""
    own = next((text.text for name, text in page.fields if name == "title"), "")
    return (
        len(_HAN.findall(title)) > _SHORTEST
        and len(_HAN.findall(own)) > _SHORTEST
        and not share_words(title, own + page.visible.text[:2000])
    )
