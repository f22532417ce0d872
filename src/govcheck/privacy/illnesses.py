"""Illnesses: what somebody named suffers from."""

from __future__ import annotations

import re

from govcheck.language.segmentation import is_known
from govcheck.privacy.exposure import Exposure
from govcheck.privacy.named_illnesses import DISEASE, REASON
from govcheck.privacy.names import first_name_in, is_masked, name_before, name_behind
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["NEEDLES", "illness", "illness_behind", "illness_remarked", "promises"]

_KINDS = ("肢体", "视力", "听力", "言语", "智力", "精神", "多重")
_DISABLED = frozenset((*(f"{kind}残疾" for kind in _KINDS), *(f"{kind}{degree}级" for kind in _KINDS for degree in "一二三四")))
NEEDLES = frozenset("患有 身患 确诊 罹患 诊断为 被查出 查出患 检查出 感染hiv 患上 因患 患 确认为艾滋 感染艾滋 评定为".split()) | _DISABLED
"""Words that an illness follows, or that name a disability."""

_DISEASES = (
    "hiv|癌|病|症|炎|瘤|瘫痪?|残疾(?:[一二三四1234]级)?|(?:肢体|视力|听力|言语|智力|精神|多重)[一二三四1234]级|聋哑?|艾滋|肝硬化|中风|骨折|透析|梗塞?|衰竭|综合征|梗死|出血|移植|贫血|障碍"
    "|狼疮|麻痹|硬化|畸形|失明|截肢|帕金森|阿尔茨海默|癫痫|痴呆|高血压|糖尿|尿毒|血友|抑郁|结核|尘肺"
)
_GOING_ON = "[^\\W0-9a-z的等后需多致去死治住在并且无和及或]{0,3}"  # of a longer name: 结核性脑膜炎
_ONE = f"[\u4e00-\u9fff0-9a-z]{{0,12}}?(?:{_DISEASES})(?:[早中晚]期|残疾|后遗症|并发症|{_GOING_ON}(?:{_DISEASES}))*"
_SICK = re.compile(f"{_ONE}(?:[、和及]{_ONE})*")
_ENDS = re.compile("[。；;！？!?\n]")
_BETWEEN = re.compile("[:： 为是了有上“]*")
_WHATEVER = re.compile("[\u4e00-\u9fff0-9a-z][^\t|\n]*")
_NOT_SICK = re.compile("因病|因残|健康|良好|一般|正常|无病|疾病|患病|慢性病患者|传染病|职业病|防治|防控|大病|重病|病种|病情")
_NOTHING = frozenset("无 没有 否 不详 未知 暂无 其他 同上".split())
"""What a cell says where there is no illness."""
_DEGREES = frozenset("一二三四1234")
_ADDRESSED = re.compile("([\u4e00-\u9fff]{2,4})[:：]").match
_REMARKED = re.compile(
    f"{DISEASE}|(?:{'|'.join(_KINDS)})(?:残疾|障碍)?[一二三四1234]级|(?:{'|'.join(_KINDS)})残疾|残疾[一二三四1234]级|[重轻]度残疾|截肢|失明|骨折|手术|植物人|透析|化疗|放疗|移植"
)
_FOLLOWS = re.compile("[为是系]?(?:一[名位个])?(?:[重轻]度)?$")
_GENERAL = re.compile(
    "[者的](?:人[数群们]?|患者|病例|风险|几率|概率|危险|可能|孕|母|途径|危害|情况|比例|发病|应|要|须|可)|后[，,]?应"
).match
_SPOKEN = re.compile("[说讲]|称(?!其)|表示|介绍|指出|认为|强调|主任|医[生师]|专家|教授|记者|院长|委员|代表")
_SUBJECT = re.compile("[其她他又曾也均已]$|本人$")
_ROLED = re.compile(
    "(?:户主?|村民|居民|学生|群众|职工|老人|儿童|女儿|儿子|患者|对象|人员|农民|妻子|丈夫|母亲|父亲)([\u4e00-\u9fff]{2,3})$"
).search
_NOT_NAMED = re.compile("[的了是在和有不与对及或因被为将已于中多数均都常易较也同某些部分若如其她他我你家人员们者普遍]")
_NEAR = 20  # characters before an illness in which its bearer is named


def promises(text: str, found: tuple[int, int]) -> bool:
    """Whether an illness follows the needle."""
    if text[found[0] : found[1]] in _DISABLED:
        if text.startswith("人", found[1]):
            return _FOLLOWS.search(text, max(0, found[0] - 5), found[0]) is not None and text[found[0] - 1] in "为是系名位个度"
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
    return _exposure(surroundings, *match.span())


def illness_behind(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The illness that follows a needle in prose, of somebody named right before or addressed (张三：)."""
    text, row = surroundings.text, surroundings.row
    match = _SICK.match(text, _start_of(text, found), row.end)
    if match is None or len(match[0]) < 2:
        return None
    before = _ENDS.split(text[max(row.start, found[0] - _NEAR) : found[0]])[-1].removesuffix("本人")
    if _GENERAL(text, match.end()) or _SPOKEN.search(before):
        return None
    named = _named(text, found, before) or ((addressed := _ADDRESSED(text, row.start, row.end)) and first_name_in(addressed[1]))
    if named and (told := illness(surroundings, *match.span())) is not None:
        return told
    is_named = named is not None and not is_masked(named) and not surroundings.has_name
    if is_named or _is_roled(before) or (text.startswith("的", match.end()) and name_behind(text, match.end() + 1)):
        return None if _NOT_SICK.search(match[0]) else _exposure(surroundings, *match.span())
    return None


def _named(text: str, found: tuple[int, int], before: str) -> str | None:
    """Who is named before the needle: right before a bare 患, else anywhere in the clause."""
    subject = name_before(before, _FOLLOWS.search(before).start())  # type: ignore[union-attr]  # it matches nothing too
    if subject is not None or text[found[0] : found[1]] != "患" or _SUBJECT.search(before):
        return subject or first_name_in(before)
    if text.startswith("者", found[1]):
        return None
    return name_before(before, len(before)) or name_before(before, len(before) - 1)


def illness_remarked(surroundings: Surroundings, start: int, end: int) -> Exposure | None:
    """The illness that the cell ``[start, end)`` tells among other things, of the person named in its row."""
    match = _REMARKED.search(surroundings.text, start, end)
    if match is None or _NOT_SICK.search(surroundings.text, start, end):
        return None
    name = surroundings.name
    return None if name is None or is_masked(name) else _exposure(surroundings, start, end)


def _is_roled(before: str) -> bool:
    """Whether what somebody is and a name of a rare surname end there: 帮扶户脱某某患有."""
    match = _ROLED(before)
    return match is not None and not _NOT_NAMED.search(match[1]) and not any(map(is_known, (match[1], match[1][:2])))


def _exposure(surroundings: Surroundings, start: int, end: int) -> Exposure:
    return Exposure(start, end, "health-condition", Severity.WARNING, REASON, surroundings.row, surroundings)


def _start_of(text: str, found: tuple[int, int]) -> int:
    if text[found[0] : found[1]] in _DISABLED:
        return found[0]
    for named in ("艾滋", "hiv"):
        if text.endswith(named, found[0], found[1]):
            return found[1] - len(named)
    return _BETWEEN.match(text, found[1]).end()  # type: ignore[union-attr]  # it matches nothing too
