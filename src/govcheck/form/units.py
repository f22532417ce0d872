"""Units and the numerals before them. GB 3100-3102; GB/T 15835-2011, 4.2 and 5.1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.form.draft import Draft, notice, warning
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "read"]

RULE = "unit"
_SYMBOLS = "symbols of units"
_RANGES = "ranges"
_RETIRED_UNITS = "retired units"
_DIGITS = "0123456789"
_RIGHT = {
    "kg": "kg",
    "km": "km",
    "cm": "cm",
    "mm": "mm",
    "kw": "kW",
    "kwh": "kW·h",
    "kw·h": "kW·h",
    "mpa": "MPa",
    "kpa": "kPa",
    "db": "dB",
    "hz": "Hz",
    "khz": "kHz",
    "mhz": "MHz",
    "oc": "℃",
    "゜c": "℃",
    "kv": "kV",
    "mw": "MW",
    "kva": "kV·A",
}
_RETIRED = {"公尺": "米", "立升": "升", "市斤": "斤", "市尺": "尺", "英哩": "英里", "浬": "海里", "公吨": "吨", "平米": "平方米"}
_MEASURES = "个名人家户件项条次亩元只头辆台套所座栋间张份篇幅场期批宗种例位天年里米吨万亿"
_ENDS_OF_RANGES = (*map(str, range(101)), *(f".{digit}" for digit in range(10)))
NEEDLES = {
    RULE: frozenset(
        (
            *(f"几{digit}" for digit in _DIGITS),
            *(f"{digit}几" for digit in _DIGITS),
            *(f"{digit}{more}" for digit in "123456789" for more in "余多"),
            *(f"{digit}多余" for digit in _DIGITS),
            "百多余",
            "千多余",
            "十多余",
            "万多余",
        )
    ),
    _SYMBOLS: frozenset(f"{digit}{blank}{symbol}" for digit in _DIGITS for blank in ("", " ") for symbol in _RIGHT),
    _RANGES: frozenset(f"{to}{number}{unit}" for to in "-~～—–至到" for number in _ENDS_OF_RANGES for unit in "%万亿"),
    _RETIRED_UNITS: frozenset(f"{digit}{unit}" for digit in _DIGITS for unit in _RETIRED),
}
_SYMBOL = re.compile(r"([0-9]) ?([A-Za-z゜]{1,3}(?:·[A-Za-z])?)(?![A-Za-z0-9])")
_RANGE = re.compile(r"(?<![0-9.%％万亿:：/第-])([0-9]+(?:\.[0-9]+)?)([-~～—–至到]|——)([0-9]+(?:\.[0-9]+)?)([%％万亿])")
_ROUND_NUMBER = re.compile(r"(?<![0-9.,，])([0-9]*[1-9][0-9]*)(余|多)(?=[" + _MEASURES + "])")


def read(draft: Draft) -> Iterator[Claim]:
    """What is wrong with units and the numerals before them."""
    for start, end in draft.places(RULE):
        yield from _about(draft, start, end)
    for start, _ in draft.places(_SYMBOLS):
        yield from _symbol(draft, start)
    for start, end in draft.places(_RANGES):
        yield from _range(draft, start, end)
    for start, end in draft.places(_RETIRED_UNITS):
        unit = draft.text[start + 1 : end]
        if unit in _RETIRED:
            yield notice(RULE, start + 1, end, f"法定计量单位是“{_RETIRED[unit]}”", _RETIRED[unit], edit=_RETIRED[unit])


def _about(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    """几10个, 10几个, 68余条, 30多余人."""
    text = draft.text
    if text[start] == "几" or text[end - 1] == "几":
        if text[start - 1 : start] != "第" and (text[start] == "几" or text[end : end + 1] in (*_MEASURES, "")):
            yield warning(RULE, start, end, "概数用汉字数字")
    elif text[end - 2 : end] == "多余":
        if text[end : end + 1] in tuple(_MEASURES):
            yield warning(RULE, end - 2, end, "“多”与“余”只用一个", "多", "余")
    else:
        found = _ROUND_NUMBER.search(text, max(0, start - 6), end + 1)
        if (
            found is None
            or found.end() != end
            or len(found[1]) < 2
            or found[1].endswith("0")
            or (len(found[1]) == 4 and text[end : end + 1] == "年")
        ):
            return
        yield warning(RULE, found.start(), end, "确切的数后面不用“余”“多”")


def _symbol(draft: Draft, start: int) -> Iterator[Claim]:
    found = _SYMBOL.match(draft.text, start)
    if found is None:
        return
    written = found[2]
    right = _RIGHT.get(written.lower())
    if right is None or written == right:
        return
    if written.lower() in ("mw", "kwh") and written in ("mW", "kWh"):
        return
    yield warning(RULE, found.start(2), found.end(2), f"单位符号写作“{right}”", right, edit=right)


def _range(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    """30-50% for 30%-50%."""
    text = draft.text
    first = start
    while first > 0 and text[first - 1] in "0123456789.-~～—–至到" and start - first < 24:
        first -= 1
    found = _RANGE.search(text, first, end)
    if found is None or found.end() != end or text[end : end + 1] in ("分",):
        return
    if float(found[1]) >= float(found[3]) or (len(found[1]) == 4 and found[1][:2] in ("19", "20")):
        return
    yield notice(RULE, *found.span(1), f"前一个数也要写“{found[4]}”", edit=found[1] + found[4])
