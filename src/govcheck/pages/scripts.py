"""Scripts that take the reader elsewhere, or hide what they do."""

from __future__ import annotations

import base64
import binascii
import re
from bisect import bisect_right
from collections.abc import Iterator
from urllib.parse import unquote

from govcheck.pages.hosts import foreign_host
from govcheck.rules import Severity
from govcheck.sources.html import Page, Script

__all__ = ["judge_script", "title_set_by"]

_PACKED = re.compile(r"eval\s*\(\s*function\s*\(\s*p\s*,\s*a\s*,\s*c\s*,\s*k")
_ESCAPED = re.compile(
    r"(?:\\x[0-9a-f]{2}){4,}|(?:\\u00[0-9a-f]{2}){4,}|(?:%u?[0-9a-f]{2,4}){4,}|fromcharcode\s*\(\s*[0-9,\s]{15,}", re.IGNORECASE
)
_PIECE = re.compile(r"(?:\\x|\\u|%u?)([0-9a-f]{2,4})", re.IGNORECASE)
_BASE64 = re.compile(r"\batob\s{0,9}\(\s{0,9}[\"']([A-Za-z0-9+/=]{8,2000})[\"']")
_ENCODED = re.compile(r"\beval\s*\(\s*(?:window\s*\.\s*)?(?:atob|unescape)\s*\(", re.IGNORECASE)
_TELLING = re.compile("<script|<iframe|location|eval|document|window|fromcharcode|http|://", re.IGNORECASE)
_WRITTEN = re.compile(
    r"document\s{0,9}\.\s{0,9}write(?:ln)?\s{0,9}\((?:(?!document)[^;]){0,600}?<(?:script|iframe|embed)\b[^;<>]{0,200}?src\s*=\s*\\?[\"']?\s*\+?\s*"
    r"((?:https?:)?//[^\"'\\\s>]+)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?<![\w.])(?:(?:window|top|self|parent|document)\s{0,9}\.\s{0,9})?location(?:\s{0,9}\.\s{0,9}href|\s{0,9}\[\s{0,9}[\"']href[\"']\s{0,9}\])?"
    r"\s{0,9}(?:=\s{0,9}|\.\s{0,9}(?:replace|assign)\s{0,9}\(\s{0,9})[\"']((?:https?:)?[/\\]{1,2}[^\"'\s]+)"
    r"|(?:window|top|self)\s{0,9}\[\s{0,9}[\"']location[\"']\s{0,9}\](?:\s{0,9}\.\s{0,9}href|\s{0,9}\[\s{0,9}[\"']href[\"']\s{0,9}\])?\s{0,9}=\s{0,9}"
    r"[\"']((?:https?:)?[/\\]{1,2}[^\"'\s]+)|window\s{0,9}\.\s{0,9}open\s{0,9}\(\s{0,9}[\"']((?:https?:)?[/\\]{1,2}[^\"'\s]+)[\"']\s{0,9},\s{0,9}[\"']_(?:self|top|parent)",
    re.IGNORECASE,
)
_AGENT = re.compile("baidu|sogou|so\\.com|google|spider|bot|360", re.IGNORECASE)
_VISITOR = re.compile("referrer|useragent", re.IGNORECASE)
_NEAR = 400  # characters between the parts of a cloak
_HIDING = re.compile(
    r"document\s{0,9}\.\s{0,9}write(?:ln)?\s{0,9}\((?:(?!document)[^;]){0,300}?"
    r"(?:display\s*:\s*none|position\s*:\s*absolute[^;]{0,60}-\d{3,})[^;]{0,20};?[^;]{0,400}?href",
    re.IGNORECASE,
)
_CONCATENATED = re.compile(r"[\"']\s{0,9}\+\s{0,9}[\"']")
_TITLE = re.compile(r"\bdocument\s{0,9}\.\s{0,9}title\s{0,9}=\s{0,9}(?:unescape\s{0,9}\(\s{0,9})?([\"'])((?:(?!\1)[^\n]){2,400})\1")
_SHORTEST_CODE = 300
"""A script this short that goes to another site does nothing else."""


def judge_script(body: str, script: Script, page: Page) -> tuple[str, Severity]:
    """Why a script is suspicious, and how bad that is; "" when it is not."""
    host = foreign_host(script.src, page)
    if script.kind == "refresh":
        return (f"页面自动跳转到 {host}", Severity.ERROR if page.base_url else Severity.WARNING) if host else ("", Severity.ERROR)
    if script.kind == "iframe":
        if host and script.hidden:
            return f"看不见的框架装入 {host}", Severity.ERROR
        return (f"整页框架装入 {host}", Severity.WARNING) if host and _fills_the_page(script) else ("", Severity.ERROR)
    body = _CONCATENATED.sub("", body)
    moved = [(match, target) for match in _MOVED.finditer(body) if (target := foreign_host(match[1] or match[2] or match[3], page))]
    if moved:
        cloaked = next((target for match, target in moved if _is_cloaked(body, match.start())), "")
        if cloaked:
            return f"按来访者是否来自搜索引擎跳转到 {cloaked}", Severity.ERROR
        return f"跳转到 {moved[0][1]}", Severity.ERROR if len(body) < _SHORTEST_CODE else Severity.WARNING
    if (found := _WRITTEN.search(unquote(body) if "unescape" in body else body)) and (target := foreign_host(found[1], page)):
        return f"写入装自 {target} 的代码", Severity.WARNING
    if _HIDING.search(body):
        return "写入读者看不见的链接", Severity.ERROR
    if _ENCODED.search(body) or ("conac.cn" not in body and any(map(_TELLING.search, _hidden_code(body)))):
        return "运行经过编码隐藏的代码", Severity.ERROR
    return ("压缩打包的代码，请核实来源", Severity.NOTICE) if _PACKED.search(body) else ("", Severity.NOTICE)


def _is_cloaked(body: str, place: int) -> bool:
    """Whether a jump hangs on where the visitor comes from: who it is, then a search engine, then the jump."""
    first = max(0, place - 2 * _NEAR)
    before = body[first:place]
    visitors = [match.end() for match in _VISITOR.finditer(before)]
    if not visitors:
        return False
    agents = [match.start() for match in _AGENT.finditer(before) if match.end() >= len(before) - _NEAR]
    return any((index := bisect_right(visitors, agent)) and agent - visitors[index - 1] <= _NEAR for agent in agents)


def _fills_the_page(script: Script) -> bool:
    """Whether a frame covers all that the page shows."""
    attributes = dict(script.attributes)
    style = re.sub(r"\s", "", attributes.get("style", "").lower())
    wide = re.search("(?:^|;)width:100(?:%|vw)", style) or attributes.get("width", "").strip() in ("100%", "100vw")
    high = re.search("(?:^|;)height:(?:100(?:%|vh)|[2-9][0-9]{3}px)", style) or attributes.get("height", "").strip() in ("100%", "100vh")
    laid_over = re.search("position:(?:fixed|absolute)|z-index:[0-9]{3}|100vh", style)
    return bool(wide and high and (laid_over or attributes.get("height", "").strip() == "100%"))


def _hidden_code(body: str) -> Iterator[str]:
    """What escapes, character codes and Base64 spell."""
    for found in _ESCAPED.finditer(body):
        yield _decoded(found[0])
    for found in _BASE64.finditer(body):
        try:
            yield base64.b64decode(found[1] + "=" * (-len(found[1]) % 4)).decode("latin-1")
        except binascii.Error:
            continue


def _decoded(code: str) -> str:
    """What escapes or character codes spell."""
    decimal = code[:4].lower() == "from"
    codes = re.findall("[0-9]+", code) if decimal else _PIECE.findall(code)
    return "".join(chr(int(number, 10 if decimal else 16)) for number in codes if len(number) < 6)


def title_set_by(body: str) -> str:
    """The title that a script gives the page, as a reader sees it; "" if it gives none.

    >>> title_set_by('document.title = "\\\\u5f69\\\\u7968" + "平台"')
    '彩票平台'
    """
    found = _TITLE.search(_CONCATENATED.sub("", body))
    return re.sub(r"(?:\\u|\\x|%u|&#x)([0-9a-fA-F]{2,4});?|&#([0-9]{2,5});", _character, found[2]) if found else ""


def _character(code: re.Match[str]) -> str:
    return chr(int(code[1], 16) if code[1] else int(code[2]))
