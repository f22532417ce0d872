"""Document: a text as the detectors see it."""

from __future__ import annotations

import datetime

from govcheck.finding import Finding, context_of
from govcheck.folding import fold
from govcheck.projection import Projection
from govcheck.rules import Rule
from govcheck.span import Span

__all__ = ["Document"]


class Document:
    """An original text, where it stands in the article, when it was published, and its folded form.

    Args:
        text: the original text, any ``str``.
        title: the title of the article, checked as a text of its own.
        published: the day of publication, a date or ``"YYYY-MM-DD"``; today when it is not known.

    Raises:
        TypeError: if the text or the title is not a ``str``.
        ValueError: if ``published`` is no date.
    """

    __slots__ = ("_field", "_folded", "_published", "_text", "_title")

    def __init__(self, text: str, *, title: str | None = None, published: datetime.date | str | None = None, field: str = "text") -> None:
        if not isinstance(text, str) or not (title is None or isinstance(title, str)):
            raise TypeError(_not_text(title if isinstance(text, str) else text))
        self._text = text
        self._title = title
        self._field = field
        self._published = None if published is None else _as_date(published)
        self._folded: Projection | None = None

    @property
    def text(self) -> str:
        """The original text."""
        return self._text

    @property
    def title(self) -> str | None:
        """The title of the article, if it is known."""
        return self._title

    @property
    def field(self) -> str:
        """Where this text stands in the article: ``"text"`` or ``"title"``."""
        return self._field

    @property
    def published(self) -> datetime.date:
        """The day of publication, today when it is not known."""
        return self._published or datetime.date.today()

    @property
    def folded(self) -> Projection:
        """The text in the form in which terms are looked for, made on first need."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    def parts(self) -> tuple[Document, ...]:
        """The texts to check: this one, and the title, if any, before it."""
        if not self.title:
            return (self,)
        return (Document(self.title, published=self._published, field="title"), self)

    def finding(self, rule: Rule, span: Span, message: str, suggestions: tuple[str, ...] = (), fix: str | None = None) -> Finding:
        """A finding at that place of the original text."""
        start, end = span
        return Finding(
            rule.name,
            rule.severity,
            start,
            end,
            self.text[start:end],
            message,
            suggestions,
            fix,
            self.field,
            context_of(self.text, start, end),
        )


def _as_date(published: object) -> datetime.date:
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
