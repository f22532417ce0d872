"""Document: a text as the detectors see it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from govcheck.reading.finding import Finding, context_of, discreet
from govcheck.rules import Rule
from govcheck.text.characters import rare_characters
from govcheck.text.folding import fold
from govcheck.text.projection import Projection
from govcheck.text.span import Span

if TYPE_CHECKING:
    from govcheck.sources.html import Page

__all__ = ["Document"]


class Document:
    """An original text, where it stands in the article, when it was published, and its folded form.

    Args:
        text: the original text, any ``str``; for the source of a web page take :meth:`from_html`.
        title: the title of the article, checked as a text of its own.
        published: the day of publication, a date or ``"YYYY-MM-DD"``; today when it is not known.

    Raises:
        TypeError: if the text or the title is not a ``str``.
        ValueError: if ``published`` is no date.
    """

    __slots__ = ("_field", "_folded", "_page", "_part", "_published", "_rare", "_shown", "_source", "_text", "_title", "_view")

    def __init__(self, text: str, *, title: str | None = None, published: datetime.date | str | None = None, field: str = "text") -> None:
        if not isinstance(text, str) or not (title is None or isinstance(title, str)):
            raise TypeError(_not_text(title if isinstance(text, str) else text))
        self._source = text
        self._text = text
        self._shown = text
        self._view: Projection | None = None
        self._page: Page | None = None
        self._part = ""
        self._title = title
        self._field = field
        self._published = None if published is None else _as_date(published)
        self._folded: Projection | None = None
        self._rare: frozenset[str] | None = None

    @classmethod
    def from_html(cls, html: str, *, title: str | None = None, published: datetime.date | str | None = None) -> Document:
        """The source of a web page: its visible text, title, descriptions and hidden texts are checked.

        Findings tell places in ``html``. Takes and raises what the constructor does.

        >>> document = Document.from_html("<p>工程<b>验</b>受</p>")
        >>> document.text
        '工程验受'
        """
        from govcheck.sources.html import read_page

        document = cls(html, title=title, published=published)
        document._page = read_page(html)
        document._look_through(document._page.visible)
        return document

    @property
    def text(self) -> str:
        """The text as a reader sees it: the original one, or what an HTML source makes visible."""
        return self._text

    @property
    def source(self) -> str:
        """The original text, in which findings tell their places."""
        return self._source

    @property
    def shown(self) -> str:
        """The text as reports show it: personal information masked, as far as it is known."""
        return self._shown

    @property
    def title(self) -> str | None:
        """The title of the article, if it was given beside the text."""
        return self._title

    @property
    def field(self) -> str:
        """Where this text stands in the article: ``"text"`` or ``"title"``."""
        return self._field

    @property
    def part(self) -> str:
        """What of an HTML page this text is: ``""`` for what is visible, else ``"title"``, ``"alt"``, ``"hidden"`` …"""
        return self._part

    @property
    def page(self) -> Page | None:
        """The page that this is the visible text of, if it came from HTML."""
        return self._page

    @property
    def is_title(self) -> bool:
        """Whether this text is a title, however it was given."""
        return "title" in (self._field, self._part)

    @property
    def published(self) -> datetime.date:
        """The day of publication, today when it is not known."""
        return self._published or datetime.date.today()

    @property
    def rare(self) -> frozenset[str]:
        """The characters of the text that folding has to look at, found on first need."""
        if self._rare is None:
            self._rare = rare_characters(self._text)
        return self._rare

    @property
    def folded(self) -> Projection:
        """The text in the form in which terms are looked for, made on first need."""
        if self._folded is None:
            self._folded = fold(self._text, self.rare)
        return self._folded

    def parts(self) -> tuple[Document, ...]:
        """The texts to check: the title, if any, what else a page holds, and this one."""
        parts = [Document(self._title, published=self._published, field="title")] if self._title else []
        if self._page is not None:
            parts += [self._of_page(name, view) for name, view in self._page.fields]
            parts += [self._of_page("hidden", hidden.text) for hidden in self._page.hidden]
        return (*parts, self)

    def line(self, start: int, end: int) -> Document:
        """The piece ``text[start:end]`` as a title of its own, with the same places in the source."""
        first, last = (start, end) if self._view is None else self._view.to_original(start, end)
        edits = [edit for edit in ((0, first, ""), (last, len(self._source), "")) if edit[0] < edit[1]]
        return self._of_page("title", Projection.from_edits(self._source, edits))

    def showing(self, shown: str) -> Document:
        """The same document, of which reports show ``shown``, a text of the same length."""
        document = self._copy()
        document._shown = shown
        return document

    def to_source(self, span: Span) -> Span:
        """Where a place of :attr:`text` stands in :attr:`source`."""
        return span if self._view is None else self._view.to_original(*span)

    def finding(
        self,
        rule: Rule,
        span: Span,
        message: str,
        suggestions: tuple[str, ...] = (),
        fix: str | None = None,
        masked: str | None = None,
    ) -> Finding:
        """A finding at that place of :attr:`text`; ``fix`` and ``masked`` say what should be seen there."""
        start, end = span
        visible, shown, context = self._text[start:end], self._shown[start:end], context_of(self._shown, start, end)
        if self._view is not None:
            fix, masked = self._rewritten(self._view, span, fix), self._rewritten(self._view, span, masked)
            start, end = self._view.to_original(start, end)
        text = visible if self._view is None else self._source[start:end]
        return Finding(
            rule.name, rule.severity, start, end, text, message, suggestions, fix, self._field, self._part, masked, visible, shown, context
        )

    def finding_in_source(self, rule: Rule, span: Span, message: str) -> Finding:
        """A finding at a place of :attr:`source` that is not part of :attr:`text`: hidden text, a script."""
        text = self._source[span.start : span.end]
        shown = discreet(text)
        return Finding(rule.name, rule.severity, *span, text, message, field=self._field, part="source", visible=text, shown=shown)

    def _rewritten(self, view: Projection, span: Span, replacement: str | None) -> str | None:
        """The replacement with the markup that stands within the span."""
        from govcheck.sources.html import rewrite

        return None if replacement is None else rewrite(self._source, view, *span, replacement)

    def _of_page(self, name: str, view: Projection) -> Document:
        part = self._copy()
        part._title = part._page = None
        part._part = name
        part._look_through(view)
        return part

    def _look_through(self, view: Projection) -> None:
        self._view = view
        self._text = self._shown = view.text
        self._folded = self._rare = None

    def _copy(self) -> Document:
        document = Document.__new__(Document)
        for name in self.__slots__:
            setattr(document, name, getattr(self, name))
        return document


def _as_date(published: Any) -> datetime.date:
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, datetime.date):
        return published
    try:
        return datetime.date.fromisoformat(str(published))
    except ValueError:
        raise ValueError(f"published is a date or 'YYYY-MM-DD', not {published!r}") from None


def _not_text(value: object) -> str:
    if isinstance(value, bytes | bytearray | memoryview):
        return "a text is a str, not bytes: decode it first, for example data.decode('utf-8') or data.decode('gb18030')"
    return f"a text is a str, not {type(value).__name__}"
