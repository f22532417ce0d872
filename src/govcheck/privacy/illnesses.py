"""Illnesses: what somebody named suffers from."""

from __future__ import annotations

import re

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.names import first_name_in, is_masked
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["NEEDLES", "illness", "illness_behind", "promises"]

_KINDS = ("肢体", "视力", "听力", "言语", "智力", "精神", "多重")
_DISABLED = frozenset((*(f"{kind}残疾" for kind in _KINDS), *(f"{kind}{degree}级" for kind in _KINDS for degree in "一二三四")))
NEEDLES = frozenset("患有 身患 确诊 罹患 诊断为 患上 因患 患 确认为艾滋 感染艾滋 评定为".split()) | _DISABLED
"""Words that an illness follows, or that name a disability."""

_DISEASES = (
    "癌|病|症|炎|瘤|瘫痪?|残疾(?:[一二三四1234]级)?|(?:肢体|视力|听力|言语|智力|精神|多重)[一二三四1234]级|聋哑?|艾滋|肝硬化|中风|骨折|透析|梗塞?|衰竭|综合征|梗死|出血|移植|贫血|障碍"
    "|狼疮|麻痹|硬化|畸形|失明|截肢|帕金森|阿尔茨海默|癫痫|痴呆|高血压|糖尿|尿毒|血友|抑郁|结核|尘肺"
)
_ONE = f"[\u4e00-\u9fff0-9a-z]{{0,12}}?(?:{_DISEASES})(?:[早中晚]期|残疾|后遗症|并发症|(?:{_DISEASES}))*"
_SICK = re.compile(f"{_ONE}(?:[、和及]{_ONE})*")
_BETWEEN = re.compile("[:： 为是了有“]*")
_WHATEVER = re.compile("[\u4e00-\u9fff0-9][^\t|\n]*")
_NOT_SICK = re.compile("因病|因残|健康|良好|一般|正常|无病|疾病|患病|慢性病患者|传染病|职业病|防治|防控|大病|重病|病种|病情")
_NOTHING = frozenset("无 没有 否 不详 未知 暂无 其他 同上".split())
"""What a cell says where there is no illness."""
_DEGREES = frozenset("一二三四1234")
_ADDRESSED = re.compile("([\u4e00-\u9fff]{2,4})[:：]").match
_BESIDE = 3  # characters before a bare 患, which is part of too many words
_NEAR = 20  # characters before an illness in which its bearer is named


def promises(text: str, found: tuple[int, int]) -> bool:
    """Whether an illness follows the needle."""
    if text[found[0] : found[1]] in _DISABLED:
        return text[found[1] - 1] == "级" or text[found[1] : found[1] + 1] in _DEGREES
    return _SICK.match(text, _start_of(text, found)) is not None


def illness(surroundings: Surroundings, start: int, end: int) -> Exposure | None:
    """The illness of a named person that the cell or phrase ``[start, end)`` names."""
    text = surroundings.text
    match = _WHATEVER.match(text, start, end)
    if match is None or text[start:end] in _NOTHING or _NOT_SICK.search(text, start, end):
        return None
    name = surroundings.name
    if name is None or is_masked(name):
        return None
    reason = "健康状况属敏感个人信息，不宜与姓名一同公开"
    return Exposure(*match.span(), "health-condition", Severity.WARNING, reason, surroundings.row, surroundings)


def illness_behind(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The illness that follows a needle in prose, of somebody named right before or addressed (张三：)."""
    text, row = surroundings.text, surroundings.row
    match = _SICK.match(text, _start_of(text, found), row.end)
    if match is None or len(match[0]) < 2:
        return None
    addressed = _ADDRESSED(text, row.start, row.end)
    near = _BESIDE if text[found[0] : found[1]] == "患" else _NEAR
    named = first_name_in(text[max(row.start, found[0] - near) : found[0]]) or (addressed and first_name_in(addressed[1]))
    return illness(surroundings, *match.span()) if named else None


def _start_of(text: str, found: tuple[int, int]) -> int:
    if text[found[0] : found[1]] in _DISABLED:
        return found[0]
    return _BETWEEN.match(text, found[1]).end()  # type: ignore[union-attr]  # it matches nothing too
