"""What a reader, and a search engine, gets from an HTML page. All places are code points of its source."""

from __future__ import annotations

from typing import NamedTuple

from govcheck.text.projection import Projection

__all__ = ["Hidden", "Link", "Page", "Script"]


class Hidden(NamedTuple):
    """The content ``[start, end)`` of an element that no reader sees.

    In more than three hidden elements, ``end`` is where the next one inside begins: so all places together are no longer
    than a few times the page.
    """

    start: int
    end: int
    reason: str
    """How it is hidden, as an editor finds it in the source: ``"display:none"``."""
    text: Projection
    """What a reader does not see, without the parts that are visible again."""
    ordinary: bool
    """An honest guess: what good pages hide too, as menus, tabs and text for screen readers."""


class Link(NamedTuple):
    """A way out of the page: ``<a>`` with its content, or the start tag of another element."""

    start: int
    end: int
    href: str
    text: str
    hidden: bool
    rel: str
    kind: str
    """``"a"``, ``"area"``, ``"form"`` or ``"iframe"``."""


class Script(NamedTuple):
    """What runs, moves the reader on or shows another page."""

    start: int
    end: int
    body_start: int
    body_end: int
    src: str
    attributes: tuple[tuple[str, str], ...]
    kind: str
    """``"script"``, ``"refresh"`` or ``"iframe"``."""
    hidden: bool
    """Whether it stands in a hidden block or is hidden itself; scripts never are."""


class Page(NamedTuple):
    """A page as read by :func:`govcheck.sources.html.read_page`."""

    visible: Projection
    """The text that a reader sees: lines for blocks, tabs between the cells of a table."""
    fields: tuple[tuple[str, Projection], ...]
    """``title``, ``description``, ``keywords``, ``og:title``, ``og:description``, ``alt``, ``title attribute``, ``value``,
    ``placeholder`` and ``link`` (a number to call), in the order of the source."""
    hidden: tuple[Hidden, ...]
    links: tuple[Link, ...]
    scripts: tuple[Script, ...]
    base_url: str
    """Of ``<base href>``, or ""."""
