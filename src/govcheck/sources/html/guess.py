"""A guess at why an element is hidden: good pages hide menus, tabs, texts for screen readers and for printing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govcheck.sources.html.sheets import Declarations
from govcheck.sources.html.tokens import Tag

__all__ = ["is_ordinary"]

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


def is_ordinary(tag: Tag, around: Sequence[Tag], reason: str, declared: Declarations, toggled: set[str]) -> bool:
    """Whether it looks like what good pages hide.

    ``around`` are the elements that it stands in, outermost first; ``toggled`` what the page's sheets show at other times.
    """
    names = f"{tag.get('class')} {tag.get('id')}"
    if _READER.search(names) or _for_screen_readers(declared):
        return True
    if reason.startswith("text-indent"):
        return bool(_PICTURE_TEXT.search(names)) or tag.name == "h1" or "url(" in declared.get("background", "")
    if not reason.startswith(("display", "hidden", "visibility", "opacity", "height", "max-height", "transform", "clip-path")):
        return False
    if toggled and not toggled.isdisjoint((tag.name, f"#{tag.get('id')}", *(f".{name}" for name in tag.classes))):
        return True
    near = [tag, *around[-_UP:]]
    return any(each.name in _FOLDING or _FOLDED.search(f"{each.get('class')} {each.get('id')} {each.get('role')}") for each in near)


def _for_screen_readers(declared: Declarations) -> bool:
    """A box of one pixel that is clipped away: what the accessibility guides recommend."""
    return (
        declared.get("position") == "absolute"
        and declared.get("width") == declared.get("height") == "1px"
        and declared.get("overflow") == "hidden"
        and ("clip" in declared or "clip-path" in declared)
    )
