"""Scripts that take the reader elsewhere, or hide what they do."""

from __future__ import annotations

import re

from govcheck.pages.hosts import foreign_host
from govcheck.rules import Severity
from govcheck.sources.html import Page, Script

__all__ = ["judge_script"]

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


def judge_script(body: str, script: Script, page: Page) -> tuple[str, Severity]:
    """Why a script is suspicious, and how bad that is; "" when it is not."""
    host = foreign_host(script.src, page)
    if script.kind == "refresh":
        return (f"页面自动跳转到 {host}", Severity.ERROR if page.base_url else Severity.WARNING) if host else ("", Severity.ERROR)
    if script.kind == "iframe":
        return (f"看不见的框架装入 {host}", Severity.ERROR) if host and script.hidden else ("", Severity.ERROR)
    if (found := _CLOAKED.search(body)) and (target := foreign_host(found[1], page)):
        return f"按来访者是否来自搜索引擎跳转到 {target}", Severity.ERROR
    if (found := _REDIRECT.search(body)) and (target := foreign_host(found[1], page)):
        return f"跳转到 {target}", Severity.ERROR if len(body) < _SHORTEST_CODE else Severity.WARNING
    if (found := _WRITTEN.search(body)) and (target := foreign_host(found[1], page)):
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
