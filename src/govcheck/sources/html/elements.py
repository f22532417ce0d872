"""What the HTML standard says about its elements, as far as a reader of the text needs it."""

from __future__ import annotations

import enum

__all__ = ["CLOSED_BY", "RAW_TEXT", "Kind", "kind_of"]


class Kind(enum.IntFlag):
    """What to do with an element."""

    VOID = 1
    """Has no content and no end tag."""
    BLOCK = 2
    """Its text stands on lines of its own."""
    SPECIAL = 4
    """An end tag of an inline element does not reach across it."""
    BARRIER = 8
    """An end tag of an outer element does not reach across it."""
    TABLE = 16
    """table, tr, td, th and their groups."""
    CELL = 32
    """td and th."""
    FORMATTING = 64
    """Ends at its end tag even if blocks inside are still open."""
    ENDS_P = 128
    """Its start tag ends a paragraph."""
    ENDS_OTHERS = 256
    """Its start tag ends the elements of :data:`CLOSED_BY`, or counts only once."""
    RAW = 512
    """No tag counts in it but its own end tag."""
    UNSEEN = 1024
    """Browsers do not show its content, or not in its place."""
    COLLECTED = 2048
    """Says something besides the text: a link, a field, a script."""


_RAW_TEXT = "script style textarea title xmp iframe noembed noframes"
RAW_TEXT = frozenset(_RAW_TEXT.split())
"""Elements in which no tag counts but their own end tag."""

_VOID = "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
_BLOCK = (
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p "
    "plaintext pre search section select summary table tbody td text textarea tfoot th thead tr ul xmp marquee"
)
_SPECIAL = (
    "address applet article aside blockquote body button caption center col colgroup dd details dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main marquee menu nav "
    "noscript object ol p plaintext pre script search section select style summary table tbody td template textarea tfoot th "
    "thead title tr ul xmp svg math"
)
_ENDS_P = (
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp li dd dt"
)
_GROUPED = ("tbody", "thead", "tfoot", "tr", "td", "th", "caption")
CLOSED_BY = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "option": (("option",), ("select",)),
    "optgroup": (("option", "optgroup"), ("select",)),
    "rt": (("rt", "rp"), ("ruby",)),
    "rp": (("rt", "rp"), ("ruby",)),
    "a": (("a",), ()),
    "button": (("button",), ()),
    "body": (("head",), ()),
    "tr": (("tr", "td", "th", "caption"), ("table", "tbody", "thead", "tfoot")),
    "td": (("td", "th", "caption"), ("table", "tr")),
    "th": (("td", "th", "caption"), ("table", "tr")),
    "tbody": (_GROUPED, ("table",)),
    "thead": (_GROUPED, ("table",)),
    "tfoot": (_GROUPED, ("table",)),
    "table": (("table",), ("td", "th", "caption")),
}
"""The start tag of a key ends these open elements, unless one of those was opened within them."""

_MEMBERS = {
    Kind.VOID: _VOID,
    Kind.BLOCK: _BLOCK,
    Kind.SPECIAL: _SPECIAL,
    Kind.BARRIER: "applet caption html marquee object table td template th svg math",
    Kind.TABLE: "caption table tbody td tfoot th thead tr",
    Kind.CELL: "td th",
    Kind.FORMATTING: "a b big code em font i nobr s small strike strong tt u",
    Kind.ENDS_P: _ENDS_P,
    Kind.ENDS_OTHERS: " ".join((*CLOSED_BY, "html", "head")),
    Kind.RAW: " ".join(RAW_TEXT),
    Kind.UNSEEN: "noscript template iframe noembed noframes video audio canvas object datalist rt rp desc metadata defs symbol",
    Kind.COLLECTED: "a area base form frame iframe img input meta script",
}
_KINDS: dict[str, int] = {}
for _kind, _names in _MEMBERS.items():
    for _name in _names.split():
        _KINDS[_name] = _KINDS.get(_name, 0) | _kind.value


def kind_of(name: str) -> int:
    """The :class:`Kind` flags of an element, as a plain number, which is quicker to ask.

    >>> bool(kind_of("br") & Kind.VOID), kind_of("b") & Kind.BLOCK.value
    (True, 0)
    """
    return _KINDS.get(name, 0)
