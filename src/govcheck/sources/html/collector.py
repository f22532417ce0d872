"""Collects what stands beside the text: fields, links and scripts."""

from __future__ import annotations

import re

from govcheck.sources.html.entities import attribute_runs
from govcheck.sources.html.page import Link, Script
from govcheck.sources.html.tags import Tag
from govcheck.sources.html.writer import Writer
from govcheck.text.projection import Projection

__all__ = ["Collector"]

_METAS = ("description", "keywords")
_PICTURES = ("img", "area", "input")
_SHARED = ("og:title", "og:description")
_FORMS = ("input", "textarea", "option")
_CALL = re.compile(r"\s*(?:tel|sms):", re.IGNORECASE)
_REFRESH_URL = re.compile(r"[;,\s]\s*(?:url\s*=\s*)?[\"']?([^\"']*)", re.IGNORECASE)
_LINKS = {"area": "href", "form": "action", "iframe": "src", "frame": "src"}


class Collector:
    """Is told of every element with attributes, and of the end of links, titles and scripts."""

    def __init__(self, html: str) -> None:
        self._html = html
        self.fields: list[tuple[str, Projection]] = []
        self.links: list[Link] = []
        self.scripts: list[Script] = []
        self.base_url = ""
        self._link: tuple[int, Tag, Writer, int, bool] | None = None
        self._script: tuple[int, int, Tag] | None = None

    def start(self, tag: Tag, start: int, end: int, writer: Writer, hidden: bool) -> None:
        """A start tag; ``hidden`` says whether a reader sees the element."""
        name = tag.name
        if name == "a":
            self._link = (start, tag, writer, len(writer), hidden)
        elif name == "meta":
            self._meta(tag, start, end)
        elif name == "base":
            self.base_url = self.base_url or tag.get("href").strip()
        elif name == "script":
            self._script = (start, end, tag)
        elif name in _LINKS and _LINKS[name] in tag.attributes:
            kind = "iframe" if name == "frame" else name
            self.links.append(Link(start, end, tag.get(_LINKS[name]).strip(), tag.get("alt"), hidden, tag.get("rel"), kind))
        if name in ("iframe", "frame"):
            self.scripts.append(Script(start, end, end, end, tag.get("src").strip(), _pairs(tag), "iframe", hidden))
        if name in _PICTURES:
            self._field("alt", tag, "alt", start)
        self._field("title attribute", tag, "title", start)
        if name in _FORMS and tag.get("type").strip().lower() != "hidden":
            self._field("value", tag, "value", start)
            self._field("placeholder", tag, "placeholder", start)
        elif name == "a" and _CALL.match(tag.get("href")):
            self._field("link", tag, "href", start)

    def end(self, name: str, start: int, end: int, writer: Writer) -> None:
        """The end of an element, whose content ends at ``start``; ``writer`` has written the text of a title."""
        if name == "title":
            title = writer.projection()
            if title.text:
                self.fields.append(("title", title))
        elif name == "a" and self._link:
            begin, tag, written, size, hidden = self._link
            self._link = None
            stop = end if self._html.startswith("</", start) and self._html[start + 2 : start + 3] in "aA" else start
            text = "".join(written.pieces[size:]).strip()
            if "href" in tag.attributes:
                self.links.append(Link(begin, stop, tag.get("href").strip(), text, hidden, tag.get("rel"), "a"))
        elif name == "script" and self._script:
            begin, content, tag = self._script
            self._script = None
            self.scripts.append(Script(begin, end, content, start, tag.get("src").strip(), _pairs(tag), "script", hidden=False))

    def _meta(self, tag: Tag, start: int, end: int) -> None:
        name = tag.get("name").strip().lower()
        if name in _METAS:
            self._field(name, tag, "content", start)
        elif (shared := tag.get("property").strip().lower()) in _SHARED:
            self._field(shared, tag, "content", start)
        elif tag.get("http-equiv").strip().lower() == "refresh":
            found = _REFRESH_URL.search(tag.get("content"))
            url = found[1].strip() if found else ""
            self.scripts.append(Script(start, end, end, end, url, _pairs(tag), "refresh", hidden=False))

    def _field(self, field: str, tag: Tag, name: str, start: int) -> None:
        attribute = tag.attributes.get(name)
        if attribute and attribute.value.strip():
            begin = start + attribute.start
            runs = attribute_runs(self._html[begin : start + attribute.end], begin)
            self.fields.append((field, Projection.from_runs(runs)))


def _pairs(tag: Tag) -> tuple[tuple[str, str], ...]:
    return tuple((attribute.name, attribute.value) for attribute in tag.attributes.values())
