"""Markdown: what a reader of the article sees, with exact places in the source, and edits that never touch markup.

Read: paragraphs, headings, lists, quotes, tables, footnotes, link texts, and beside the body the descriptions of images,
the titles of links, and title and description of the front matter. Not read: code, formulas, URLs, tags, comments,
shortcodes.
"""

from __future__ import annotations

from govcheck.reading.document import Document, Original, Part
from govcheck.sources.markdown.front_matter import front_matter_of
from govcheck.sources.markdown.reader import Reader
from govcheck.sources.markdown.rewriting import Rewriting
from govcheck.sources.plain import decode
from govcheck.sources.source import About, Opened, Source
from govcheck.text.projection import Projection

__all__ = ["MARKDOWN"]


def _read(data: bytes, about: About) -> Opened:
    decoded = decode(data)
    return Opened(_document(decoded.text, about), decoded.encode)


def _document(text: str, about: About) -> Document:
    front = front_matter_of(text)
    reader = Reader(text, front.end)
    original = Original(text)
    rewriting = Rewriting(text, fixed=reader.fixed, html_blocks=reader.html_blocks, closers=reader.closers)
    body = Part(original, Projection.from_runs(reader.runs), rewrite=rewriting.in_text)
    document = Document.from_parts([body], title=about.title, published=about.published or front.published)
    said = [(name, runs) for name, runs in front.fields if name != "title" or about.title is None]
    document.others += tuple(Part(original, Projection.from_runs(runs), name=name, rewrite=rewriting.in_value) for name, runs in said)
    document.others += tuple(
        Part(original, Projection.from_runs(runs), name=name, rewrite=rewriting.in_text if name == "alt" else rewriting.in_value)
        for name, runs in reader.fields
    )
    return document


MARKDOWN = Source("Markdown", (".md", ".markdown"), _read)
