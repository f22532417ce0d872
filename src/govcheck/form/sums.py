"""Figures that contradict their neighbours. Only where one sentence states both sides; rounding is allowed for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from govcheck.form.draft import Draft, error, warning
from govcheck.form.parts import NUMBER, QUANTITY, UNIT, Quantity, parts_of, value
from govcheck.form.tables import totals
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "read"]

RULE = "sum"
_LISTS = "lists of quantities"
_CHANGES = "changes"
_TOTALS = "totals of tables"
_UNITS = (*"个家人件名户亩项处条起次只头辆台套所座栋间张份篇幅场期批宗类种例元万亿吨顷米", "人次", "万元", "亿元", "公里", "平方米")
_DIGITS = "0123456789"
_UP = ("增长", "增加", "上升", "提高", "提升", "扩大", "上涨", "增至", "升至")
_DOWN = ("下降", "减少", "降低", "缩短", "压缩", "压减", "缩减", "下跌", "降至", "减至")
NEEDLES = {
    RULE: frozenset(f"{digit}%" for digit in _DIGITS),
    _LISTS: frozenset(f"{digit}{unit}{mark}" for digit in _DIGITS for unit in _UNITS for mark in "；、，。（("),
    _CHANGES: frozenset(word + to for word in (*_UP, *_DOWN) if len(word) == 2 and word[1] != "至" for to in "到至为")
    | {"增至", "升至", "降至", "减至"},
    _TOTALS: frozenset(("合计\t", "总计\t", "合计|", "合计 |", "总计|", "总计 |")),
}

_PERCENT = re.compile(rf"(?<![0-9.])({NUMBER})[%％]")
_SHARE = re.compile(
    "(?:占(?:总数|总量|全部|比|[^，。；0-9]{0,10}的)?|占比|比例|比重|办结率|完成率|合格率|覆盖率|通过率|及格率|满意率|成功率|达标率|入户率|签约率|回复率|整改率)"
    "(?:约|为|达|达到|是|分别为|仅)?$"
)
_AT_MOST_ALL = re.compile(
    "(?:占比|占[^，。；0-9]{0,10}的|比重|办结率|合格率|及格率|满意率|满意度|成活率|整改率|回复率|通过率)(?:约|为|达|达到|是|高达)?$"
)
_SAYS_SHARE = frozenset("占比例率重度约为达到是仅的量数部高长加升涨降少低了")
_ADDS = re.compile("其[中他它余]|分别|[类级型等项目][0-9]|共[0-9计有]|总")
_CLOSE = 90  # characters from one quantity of a list to the next
_NEAR = 18  # characters before a percentage that say what it is of
_GROWS = (*_UP, *_DOWN, *(word + "了" for word in (*_UP, *_DOWN)))
_CHANGE = re.compile(
    rf"[由从](?:[0-9]{{4}}年)?[^，。；\n0-9]{{0,14}}(?P<first>{NUMBER})(?P<unit1>[^0-9，。；\n]{{1,6}}?)[，]?(?:迅速|稳步|大幅|逐步|已|再)?"
    rf"(?P<word>{'|'.join((*_UP, *_DOWN))})(?:了)?(?:到|至|为)?[^，。；\n0-9]{{0,8}}?(?P<last>{NUMBER})(?P<unit2>[^0-9，。；\n]{{1,6}})"
)
_GROWTH = re.compile(
    rf"(?P<now>{NUMBER})(?P<unit>{UNIT})[，（(](?:[^0-9，。；\n]{{0,4}})(?:上年|去年|上年同期|去年同期)(?:同期)?(?:为|是)?(?P<then>{NUMBER})(?P=unit)[，）)]+"
    rf"[^0-9，。；\n]{{0,6}}(?P<word>增长|上升|增加|提高|下降|减少|降低)(?:了)?(?P<rate>{NUMBER})[%％]"
)


def read(draft: Draft) -> Iterator[Claim]:
    """What does not add up."""
    lists = draft.places(_LISTS)
    seen = -1
    for (start, _), (following, _) in pairwise(lists):
        line = draft.line(start)
        if line.start != seen and following < line.end and following - start < _CLOSE and _ADDS.search(draft.text, line.start, line.end):
            seen = line.start
            yield from parts_of(draft, line.start, line.end)
    yield from _percentages(draft)
    for start, _ in draft.places(_CHANGES):
        yield from _change(draft, start)
    if draft.places(_TOTALS):
        yield from totals(draft)


def _percentages(draft: Draft) -> Iterator[Claim]:
    """A share that its two figures deny, and a share of more than all."""
    text = draft.text
    for _, end in draft.places(RULE):
        start = end - 1
        while start > 0 and text[start - 1] in "0123456789.,":
            start -= 1
        if start == 0 or text[start - 1] not in _SAYS_SHARE:
            continue
        line = draft.line(start).start
        found = _PERCENT.match(text, start)
        before = text[max(line, start - _NEAR) : start]
        if found is None:
            continue
        if _AT_MOST_ALL.search(before) and value(found[1]) > 100:
            yield warning(RULE, *found.span(), "所占的比例超过百分之百")
        elif _SHARE.search(before):
            yield from _share(draft, found, line)
        elif before.endswith(_GROWS):
            yield from _growth(draft, found, line)


def _share(draft: Draft, found: re.Match[str], line: int) -> Iterator[Claim]:
    """48张……其中12张，占30% (25%)."""
    text = draft.text
    begin = max(line, text.rfind("。", line, found.start()) + 1, text.rfind("；", line, found.start()) + 1)
    quantities = [
        Quantity("", value(q["number"]), q["unit"], *q.span())
        for q in QUANTITY.finditer(text, begin, found.start())
        if text[q.start() - 1 : q.start()] not in ("第", ".")
    ]
    if len(quantities) != 2 or quantities[0].unit != quantities[1].unit or not quantities[0].value:
        return
    whole, part = quantities
    between = text[whole.end : part.start]
    if not re.search("其中|占|办结|完成|合格|通过|整改|回复|签约", text[whole.end : found.start()]) or re.search(
        "同比|增长|上年|去年|比", between
    ):
        return
    if (
        part.value > whole.value
        or re.search("[%％。]", text[begin : found.start()])
        or text[found.end() : found.end() + 1] in ("以", "至", "-", "—", "～")
    ):
        return
    said = value(found[1])
    if any(
        _is_rate(said, a, b)
        for a, b in combinations(sorted((part.value, whole.value, whole.value - part.value, whole.value + part.value)), 2)
        if b
    ):
        return
    right = part.value / whole.value * 100
    digits = max(2 if "." in found[1] else 1, len(found[1].partition(".")[2]))
    yield warning(RULE, *found.span(), f"按前面的两个数计算为{right:.{digits}f}%")


def _is_rate(said: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether the percentage is that of the two, as far as its digits tell, rounded or cut off."""
    exponent = said.as_tuple().exponent
    step = Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
    return abs(part / whole * 100 - said) <= step


def _change(draft: Draft, start: int) -> Iterator[Claim]:
    """由100万元下降到120万元; 120元，上年同期100元，增长30%."""
    line = draft.line(start)
    before = draft.before(start, 40)
    if "由" not in before and "从" not in before:
        return
    for found in _CHANGE.finditer(draft.text, max(line.start, start - 40), min(line.end, start + 30)):
        unit1, unit2 = found["unit1"].strip(), found["unit2"].strip()
        if not unit1 or not unit2.startswith(unit1) or re.search("年|月|日|以|[%％].", unit1):
            continue
        first, last = value(found["first"]), value(found["last"])
        rises = found["word"] in _UP
        if (
            first != last
            and (last > first) != rises
            and re.search("到|至|为", found[0][found.start("word") - found.start() : found.start("last") - found.start()])
        ):
            yield error(RULE, *found.span("word"), "与前后两个数的大小相反")


def _growth(draft: Draft, percent: re.Match[str], line: int) -> Iterator[Claim]:
    """120亿元，上年同期100亿元，同比增长30% (20%)."""
    begin = max(line, percent.start() - 70)
    for found in _GROWTH.finditer(draft.text, begin, percent.end()):
        now, then, said = value(found["now"]), value(found["then"]), value(found["rate"])
        if found.end() != percent.end() or not then:
            continue
        right = (now - then) / then * 100
        slack = sum((_step(found[name]) for name in ("now", "then")), Decimal(0)) / then * 100 + _step(found["rate"])
        rises = found["word"] in _UP
        if abs(right - (said if rises else -said)) > slack:
            yield warning(RULE, *percent.span(), f"按前面的两个数计算为{'增长' if right >= 0 else '下降'}{abs(right):.1f}%")


def _step(written: str) -> Decimal:
    """One in the last place of a number as it is written."""
    return Decimal(1).scaleb(-len(written.partition(".")[2]))
