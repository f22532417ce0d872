"""By which declarations a reader does not see an element's text."""

from __future__ import annotations

import re
from typing import NamedTuple

from govcheck.sources.html.css.colors import Color, close, parse_color
from govcheck.sources.html.css.rules import Declarations
from govcheck.sources.html.tags import Tag

__all__ = ["PLAIN", "Effect", "Look", "judge"]

_LENGTH = re.compile(r"(-?[0-9]*\.?[0-9]+)(px|em|rem|pt|%|vw|vh|)(?![\w.])")
_PIXELS = {"px": 1.0, "": 1.0, "em": 16.0, "rem": 16.0, "pt": 4 / 3, "%": 10.0, "vw": 10.0, "vh": 10.0}
_FAR = 500.0  # pixels outside the screen
_INDENT = 900.0
_TRANSPARENT = re.compile(r"alpha\(\s*opacity\s*=\s*0*(?:\.0*)?\s*\)|opacity\(\s*0*(?:\.0*)?%?\s*\)")
_SHIFT = re.compile(r"translate(?:x|y|3d)?\(([^)]*)\)")
_SHRUNK = re.compile(r"scale(?:x|y|3d)?\(\s*0*(?:\.0+)?\s*[,)]")
_INSET = re.compile(r"inset\(\s*([0-9.]+)%")
_POINT = re.compile(r"(?:circle|ellipse)\(\s*0|polygon\(\s*\)|polygon\(\s*0(?:px|%)?(?:[\s,]+0(?:px|%)?(?=[\s,)]))*\s*\)")
_SWEEP = 1000.0  # a marquee that moves so many pixels at a time shows nothing


class Look(NamedTuple):
    """What an element hands down to those inside it."""

    invisible: str
    """The reason of ``visibility``, "" if visible."""
    tiny: str
    indented: str
    color: Color | None
    background: Color | None


PLAIN = Look("", "", "", None, None)


class Effect(NamedTuple):
    """What a reader sees of an element."""

    look: Look
    gone: str
    """Why nothing inside can be seen, or ""."""
    unseen: str
    """Why its own text cannot be seen, though an element inside can show itself again, or ""."""


def judge(tag: Tag, declared: Declarations, outer: Look, styled_elsewhere: bool) -> Effect:
    """The fate of an element, given what is declared for it and what it inherits.

    ``styled_elsewhere`` says that sheets which are not at hand may give it another background.
    """
    look = outer
    if "hidden" in tag.attributes and declared.get("display", "none") == "none":
        return Effect(look, "hidden", "")
    if tag.name == "marquee" and _still(tag, declared):
        return Effect(look, "marquee", "")
    if tag.name == "iframe" and _flat(tag, declared):
        return Effect(look, "iframe:0", "")
    if declared:
        gone = _gone(declared)
        if gone:
            return Effect(look, gone, "")
    look = _inherit(tag, declared, outer, styled_elsewhere)
    return Effect(look, "", look.invisible or look.tiny or look.indented or _same_color(look))


def _gone(declared: Declarations) -> str:
    if declared.get("display") == "none":
        return "display:none"
    opacity = declared.get("opacity")
    if opacity is not None and (_pixels(opacity) or 0.0) <= 0.02 and _LENGTH.match(opacity):
        return "opacity:0"
    if _TRANSPARENT.search(declared.get("filter", "")):
        return "opacity:0"
    return _outside(declared) or _clipped(declared) or _boxed(declared)


def _outside(declared: Declarations) -> str:
    if declared.get("position") in ("absolute", "fixed", "relative"):
        for side in ("left", "top", "right", "bottom"):
            offset = _pixels(declared.get(side, ""))
            if offset is not None and (offset <= -_FAR or offset >= 10 * _FAR):
                return f"position:{declared['position']};{side}:{declared[side]}"
    for name in ("margin-left", "margin-top"):
        offset = _pixels(declared.get(name, ""))
        if offset is not None and offset <= -_INDENT:
            return f"{name}:{declared[name]}"
    if any(_value(length) <= -_INDENT for length in _LENGTH.finditer(declared.get("margin", ""))):
        return f"margin:{declared['margin']}"
    transform = declared.get("transform", "")
    shift = _SHIFT.search(transform)
    if _SHRUNK.search(transform) or (shift and any(_value(length) <= -_INDENT for length in _LENGTH.finditer(shift[1]))):
        return f"transform:{transform}"
    return ""


def _clipped(declared: Declarations) -> str:
    clip = declared.get("clip", "")
    if clip.startswith("rect(") and declared.get("position") in ("absolute", "fixed"):
        edges = [_value(length) for length in _LENGTH.finditer(clip)]
        if edges and max(edges) - min(edges) <= 1:
            return f"clip:{clip}"
    path = declared.get("clip-path", "")
    inset = _INSET.match(path)
    if _POINT.match(path) or (inset and inset[1].count(".") <= 1 and float(f"0{inset[1]}") >= 50):
        return f"clip-path:{path}"
    return ""


def _boxed(declared: Declarations) -> str:
    flows = [declared.get(name, "visible") for name in ("overflow", "overflow-x", "overflow-y")]
    if not any(flow.startswith(("hidden", "clip", "auto", "scroll")) for flow in flows):
        return ""
    for name in ("height", "width", "max-height", "max-width"):
        size = _pixels(declared.get(name, ""))
        if size is not None and 0 <= size <= 1:
            return f"{name}:{declared[name]};overflow:hidden"
    return ""


def _still(tag: Tag, declared: Declarations) -> bool:
    sizes = [_pixels(declared.get(name, "") or tag.get(name)) for name in ("width", "height")]
    step = _pixels(tag.get("scrollamount"))
    return any(size is not None and 0 <= size <= 10 for size in sizes) or (step is not None and step >= _SWEEP)


def _flat(tag: Tag, declared: Declarations) -> bool:
    sizes = [_pixels(declared.get(name, "") or tag.get(name)) for name in ("width", "height")]
    return any(size is not None and 0 <= size <= 1 for size in sizes)


def _inherit(tag: Tag, declared: Declarations, outer: Look, styled_elsewhere: bool) -> Look:
    invisible, tiny, indented, color, background = outer
    visibility = declared.get("visibility")
    if visibility:
        invisible = f"visibility:{visibility}" if visibility in ("hidden", "collapse") else invisible if visibility == "inherit" else ""
    size = _font_size(declared)
    if size is not None:
        tiny = f"font-size:{declared.get('font-size', '0')}" if size <= 1 else ""
    indent = declared.get("text-indent")
    if indent is not None:
        offset = _pixels(indent) or 0.0
        out = offset <= -_INDENT or offset >= 10 * _FAR or (indent == "100%" and declared.get("overflow") == "hidden")
        indented = f"text-indent:{indent}" if out else ""
    if styled_elsewhere:
        background = None
    background = _background(tag, declared, background)
    paint = declared.get("color") or (tag.get("color") if tag.name == "font" else tag.get("text") if tag.name == "body" else "")
    if paint and paint != "inherit":
        color = parse_color(paint)
    look = Look(invisible, tiny, indented, color, background)
    return outer if look == outer else look


def _background(tag: Tag, declared: Declarations, outer: Color | None) -> Color | None:
    if "url(" in declared.get("background-image", "") or "gradient" in declared.get("background-image", ""):
        return None
    paint = declared.get("background-color") or declared.get("background") or tag.get("bgcolor")
    if not paint or paint in ("none", "transparent", "inherit", "initial"):
        return None if tag.get("background") else outer
    if "url(" in paint or "gradient" in paint:
        return None
    colors = [parse_color(word) for word in re.findall(r"[a-z]+\([^)]*\)|[#\w]+", paint)]
    return next((color for color in colors if color), None)


def _same_color(look: Look) -> str:
    if look.color and look.color.alpha <= 0.02:
        return "color:transparent"
    if look.color and look.background and look.background.alpha > 0.5 and close(look.color, look.background):
        return "color=background"
    return ""


def _font_size(declared: Declarations) -> float | None:
    if "font-size" in declared:
        size = declared["font-size"]
        return _pixels(size) if _LENGTH.match(size) else None if size == "inherit" else 16.0
    font = re.search(r"(?:^|\s)([0-9.]+)(px|pt|em|rem|%)?\s*(?:/|\s)", declared.get("font", "") + " ")
    if not font or ("/" not in declared["font"] and not font[2] and font[1].strip("0.")):
        return None
    return _pixels(font[1] + (font[2] or ""))


def _pixels(text: str) -> float | None:
    found = _LENGTH.match(text.strip())
    return _value(found) if found else None


def _value(length: re.Match[str]) -> float:
    return float(length[1]) * _PIXELS[length[2]]
