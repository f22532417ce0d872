"""A guess at why an element is hidden: good pages hide menus, tabs, texts for screen readers and for printing."""

from __future__ import annotations

import re

from govcheck.sources.html.css.rules import Declarations
from govcheck.sources.html.open_elements import Element
from govcheck.sources.html.tags import Tag

__all__ = ["OrdinaryHiding"]

_READER = re.compile(r"(?:^|[-_ ])(?:sr[-_]?only|screen[-_]?reader|visually?[-_]?hidden|skip|a11y|assistive|barrier)", re.IGNORECASE)
_FOLDED = re.compile(
    r"menu|nav|sub|tab|panel|pane|collaps|accordion|modal|dialog|drop|popup|popover|\bpop|layer|tooltip|\btips?|toast|swiper|slide|"
    r"carousel|lightbox|print|template|tpl|loading|mask|overlay|search|more|toggle|fold|expand|qr|weixin|wechat|share|"
    r"mobile|phone|login|error|alert|message|\bmsg|captcha|calendar|datepicker|spinner|float|close|hidden-(?:xs|sm|md|lg)|"
    r"d-none|visible-|v-cloak|footer-?app|answer|faq|second|level|child|suggest|autocomplete|placeholder|gotop|backtop|player",
    re.IGNORECASE,
)
_FOLDING_NAMES = "nav menu dialog form fieldset option select input button label figure figcaption summary details svg"
_FOLDING = frozenset(_FOLDING_NAMES.split())
_PICTURE_TEXT = re.compile(r"logo|brand|icon|btn|button|banner|sprite|image|img|ico\b", re.IGNORECASE)
_UP = 6  # levels of elements around it that may tell


class OrdinaryHiding:
    """Guesses for the elements of one page."""

    def __init__(self, toggles: frozenset[str]) -> None:
        """``toggles`` is what the page's sheets show at other times."""
        self._toggles = toggles
        self._folding: dict[Tag, bool] = {}

    def guess(self, element: Element, reason: str, declared: Declarations) -> bool:
        """Whether it looks like what good pages hide."""
        tag = element.tag
        names = f"{tag.get('class')} {tag.get('id')}"
        if _READER.search(names) or _for_screen_readers(declared):
            return True
        if reason.startswith("text-indent"):
            return bool(_PICTURE_TEXT.search(names)) or tag.name == "h1" or "url(" in declared.get("background", "")
        if not reason.startswith(("display", "hidden", "visibility", "opacity", "height", "max-height", "transform", "clip-path")):
            return False
        toggles = self._toggles
        if toggles and not toggles.isdisjoint((tag.name, f"#{tag.get('id')}", *(f".{name}" for name in tag.classes))):
            return True
        near: Element | None = element
        for _ in range(_UP + 1):
            if near is None:
                return False
            if self._is_folding(near.tag):
                return True
            near = near.parent
        return False

    def _is_folding(self, tag: Tag) -> bool:
        """Whether it is named like a menu, a tab and the like."""
        known = self._folding.get(tag)
        if known is None:
            found = tag.name in _FOLDING or _FOLDED.search(f"{tag.get('class')} {tag.get('id')} {tag.get('role')}")
            known = self._folding[tag] = bool(found)
        return known


def _for_screen_readers(declared: Declarations) -> bool:
    """A box of one pixel that is clipped away: what the accessibility guides recommend."""
    return (
        declared.get("position") == "absolute"
        and declared.get("width") == declared.get("height") == "1px"
        and declared.get("overflow") == "hidden"
        and ("clip" in declared or "clip-path" in declared)
    )
