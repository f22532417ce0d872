"""Document: an article as it is checked, in parts; Part: a piece of it with its own source and its own name for people."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from govcheck.reading.day import Day
from govcheck.text.projection import Projection
from govcheck.text.span import Span, TextSpan

if TYPE_CHECKING:
    from govcheck.sources.html import Page

__all__ = ["SOURCE", "Document", "Original", "Part", "Rewrite"]

SOURCE = "source"
"""The name of the part that is the source of a page as it stands: scripts, comments, links."""

Rewrite = Callable[[str, Projection, int, int, str], "str | None"]
"""``(source, projection, start, end, replacement)`` -> what has to stand in the source, None where that cannot be."""


class Original:
    """A text as it came, which the parts made of it share."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        position = self.text.find("\n") + 1
        while position:
            starts.append(position)
            position = self.text.find("\n", position) + 1
        return starts

    @cached_property
    def _astral(self) -> list[int]:
        return [place for place, character in enumerate(self.text) if character > "\uffff"] if max(self.text, default="") > "\uffff" else []

    def line_and_column(self, place: int) -> tuple[int, int]:
        """The line and the column of a place, both from 1, the column in code points."""
        line = bisect_right(self._line_starts, place)
        return line, place - self._line_starts[line - 1] + 1

    def utf16(self, place: int) -> int:
        """How many UTF-16 units stand before a place, as JavaScript, Java and .NET count."""
        return place + bisect_right(self._astral, place - 1)


class Part:
    """A piece of a document: what is read of it, and the source in which its findings tell their places.

    Args:
        original: the source.
        projection: what is read of it, with the way back; the source itself when it is read as it stands.
        field: ``"title"`` for a title given beside the text, else ``"text"``.
        name: of a web page, what it stands in: ``""`` the visible text, else ``"title"``, ``"alt"``, ``"hidden"`` …
        locator: what the caller calls this part.
        rewrite: how a change of what is read is written into the source.
        page: of the part that is the source of a page, what there is besides its texts.
    """

    __slots__ = ("field", "locator", "name", "original", "page", "projection", "rewrite", "text")

    def __init__(
        self,
        original: Original,
        projection: Projection | None = None,
        *,
        field: str = "text",
        name: str = "",
        locator: Hashable = None,
        rewrite: Rewrite | None = None,
        page: Page | None = None,
    ) -> None:
        self.original = original
        self.projection = projection
        self.text = original.text if projection is None else projection.text
        self.field = field
        self.name = name
        self.locator = locator
        self.rewrite = rewrite
        self.page = page

    @property
    def source(self) -> str:
        """The text as it came."""
        return self.original.text

    @property
    def is_title(self) -> bool:
        """Whether it is a title, however it was given."""
        return "title" in (self.field, self.name)

    def to_source(self, place: TextSpan) -> Span:
        """Where a place of :attr:`text` stands in :attr:`source`."""
        return Span(*place) if self.projection is None else self.projection.to_original(*place)

    def rewritten(self, place: TextSpan, replacement: str) -> str | None:
        """What has to stand at :meth:`to_source` of a place so that ``replacement`` is read there; None where that cannot be."""
        if self.projection is None:
            return replacement
        return self.rewrite(self.source, self.projection, *place, replacement) if self.rewrite is not None else None


class Document:
    """An article: its text, title and day of publication, in the parts that are read.

    Args:
        text: the original text, any ``str``; for the source of a web page take :meth:`from_html`.
        title: the title of the article, checked as a text of its own.
        published: the day of publication, a date or ``"YYYY-MM-DD"``; without it that which the text states (发布日期, the line under
            the signature, a law's adoption), else today.

    Raises:
        TypeError: if the text or the title is not a ``str``.
        ValueError: if ``published`` is no date.
    """

    __slots__ = ("body", "day", "markup", "others", "title")

    def __init__(self, text: str, *, title: str | None = None, published: datetime.date | str | None = None) -> None:
        self._set((Part(Original(_text(text))),), title, published)

    def _set(self, body: tuple[Part, ...], title: str | None, published: datetime.date | str | None) -> None:
        self.body = body
        """The parts that are read as one text."""
        self.title = None if title is None else _text(title)
        """The title of the article, if it was given beside the text."""
        self.others: tuple[Part, ...] = (Part(Original(title), field="title"),) if title else ()
        """The parts that are read each for itself, before the body."""
        self.markup: tuple[Part, ...] = ()
        """The source of the page that the body is the visible text of, if it came from HTML; never read as a text."""
        self.day = Day(None if published is None else _as_date(published), body[-1].text if len(body) == 1 else self.text)
        """The day of publication, looked for when it is asked for."""

    @classmethod
    def from_html(cls, html: str, *, title: str | None = None, published: datetime.date | str | None = None) -> Document:
        """The source of a web page: its visible text, title, descriptions and hidden texts are checked.

        Findings tell places in ``html``. Takes and raises what the constructor does.

        >>> document = Document.from_html("<p>工程<b>验</b>受</p>")
        >>> document.text
        '工程验受'
        """
        from govcheck.sources.html import read_page, rewrite  # a door that opens when asked

        original = Original(_text(html))
        page = read_page(html)
        views = [*page.fields, *(("hidden", hidden.text) for hidden in page.hidden)]
        document = cls.from_parts([Part(original, page.visible, rewrite=rewrite)], title=title, published=published)
        document.others += tuple(Part(original, view, name=name, rewrite=rewrite) for name, view in views)
        document.markup = (Part(original, name=SOURCE, page=page),)
        return document

    @classmethod
    def from_parts(
        cls, parts: Iterable[tuple[Hashable, str] | Part], *, title: str | None = None, published: datetime.date | str | None = None
    ) -> Document:
        """Fields, blocks, cells or paragraphs that are read as ONE text, each finding told in the part where it begins.

        So a list of people stays a list though every cell of it is a part.

        Args:
            parts: ``(locator, text)`` in the order of the article; the locator is any value that tells the caller, and in a
                report the reader, which part it is.
            title: as in the constructor.
            published: as in the constructor.

        >>> import govcheck
        >>> document = Document.from_parts([("lead", "工程竣工后组织验收。"), ("body", "由领导小姐负责。")])
        >>> [(finding.locator, finding.start, finding.text) for finding in govcheck.check(document)]
        [('body', 1, '领导小姐')]
        """
        made = tuple(part if isinstance(part, Part) else Part(Original(_text(part[1])), locator=part[0]) for part in parts)
        document = cls.__new__(cls)
        document._set(made or (Part(Original("")),), title, published)
        return document

    @property
    def text(self) -> str:
        """The text as a reader sees it: the original one, or what an HTML source makes visible."""
        return "\n".join([part.text for part in self.body])

    @property
    def source(self) -> str:
        """The original text, in which findings tell their places; of several parts, that of the first."""
        return self.body[0].source

    @property
    def published(self) -> datetime.date:
        """The day of publication: that which was given, else that which the text states, else today."""
        return self.day.date


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bytes | bytearray | memoryview):
        raise TypeError("a text is a str, not bytes: decode it first, for example data.decode('utf-8') or data.decode('gb18030')")
    raise TypeError(f"a text is a str, not {type(value).__name__}")


def _as_date(published: Any) -> datetime.date:
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, datetime.date):
        return published
    try:
        return datetime.date.fromisoformat(str(published))
    except ValueError:
        raise ValueError(f"published is a date or 'YYYY-MM-DD', not {published!r}") from None
