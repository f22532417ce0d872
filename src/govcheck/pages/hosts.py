"""Hosts: whether a link leads away from the page's own site and from the sites that any office links to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from govcheck.sources.html import Page

__all__ = ["foreign_host"]

_OWN = re.compile(
    r"(?:^|\.)(?:(?:gov|mil|edu)\.cn|conac\.cn|12377\.cn|baidu\.com|bdstatic\.com|cnzz\.com|umeng\.com|51\.la|qq\.com|weibo\.com|jiathis\.com"
    r"|people\.com\.cn|xinhuanet\.com|news\.cn|cctv\.com|163\.com|sohu\.com|microsoft\.com|firefox\.com\.cn)$"
)
"""Offices, the label that every office's site carries (conac), and the statistics, press and sharing sites that most link to."""
_ABSOLUTE = re.compile(r"\s*(?:https?:[/\\]|[/\\]{2})", re.IGNORECASE)
_SHARED = frozenset(("com.cn", "net.cn", "org.cn", "gov.cn", "edu.cn", "ac.cn"))


def foreign_host(url: str, page: Page) -> str:
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
