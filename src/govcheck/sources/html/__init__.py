"""HTML as its readers see it, with exact places in the source.

>>> page = read_page("<p>六<b>合</b>&#24425;")
>>> page.visible.text, page.visible.to_original(0, 3)
('六合彩', Span(start=3, end=20))
"""

from __future__ import annotations

from govcheck.sources.html.page import Hidden, Link, Page, Script
from govcheck.sources.html.reader import read_page
from govcheck.sources.html.rewriting import rewrite

__all__ = ["Hidden", "Link", "Page", "Script", "read_page", "rewrite"]
