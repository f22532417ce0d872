"""Persons: what is said of somebody by name that is no number: a birth date, an illness, that it is a child."""

from __future__ import annotations

import re

from govcheck.privacy.candidates import HIDING
from govcheck.privacy.leak import Leak
from govcheck.privacy.names import first_name_in, is_masked
from govcheck.privacy.surroundings import Place
from govcheck.rules import Severity

__all__ = [
    "AGES",
    "BORN",
    "DISABLED",
    "FALLEN_ILL",
    "age_near",
    "birth",
    "born",
    "child",
    "holds_mask",
    "ill",
    "illness",
    "is_young",
    "says_illness",
    "young",
]

AGES = frozenset(f"{digit}{unit}" for digit in "0123456789" for unit in ("岁", "周岁"))
BORN = frozenset(("年出生", "日出生", "日生"))
FALLEN_ILL = frozenset(("患有", "身患", "确诊", "罹患", "诊断为", "患上", "因患", "患", "确认为艾滋", "感染艾滋", "评定为"))
_KINDS = ("肢体", "视力", "听力", "言语", "智力", "精神", "多重")
DISABLED = frozenset((*(f"{kind}残疾" for kind in _KINDS), *(f"{kind}{degree}级" for kind in _KINDS for degree in "一二三四")))

_DATE = re.compile(
    "((?:19|20)[0-9]{2})([-年./])(1[0-2]|0?[1-9])([-月./])(3[01]|[12][0-9]|0?[1-9])日?"
    "|((?:19|20)[0-9]{2})((?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?![0-9])"
)
_HIDING = HIDING + "x"
_MASKED_ID = re.compile(f"(?<![0-9a-z{_HIDING}])(?=[0-9]*[{_HIDING}]{{2}})[0-9{_HIDING}]{{12,18}}(?![0-9a-z{_HIDING}])")
_MOURNED = re.compile("烈士|逝世|诞辰|诞生|讣告|生平|故居|享年|牺牲|毕业于|总统|首相|主席")
_DISEASES = (
    "癌|病|症|炎|瘤|瘫痪?|残疾(?:[一二三四1234]级)?|(?:肢体|视力|听力|言语|智力|精神|多重)[一二三四1234]级|聋哑?|艾滋|肝硬化|中风|骨折|透析|梗塞?|衰竭|综合征|梗死|出血|移植|贫血|障碍"
    "|狼疮|麻痹|硬化|畸形|失明|截肢|帕金森|阿尔茨海默|癫痫|痴呆|高血压|糖尿|尿毒|血友|抑郁|结核|尘肺"
)
_ONE = f"[\u4e00-\u9fff0-9a-z]{{0,12}}?(?:{_DISEASES})(?:[早中晚]期|残疾|后遗症|并发症|(?:{_DISEASES}))*"
_SICK = re.compile(f"{_ONE}(?:[、和及]{_ONE})*")
_SAID = re.compile("[:： 为是了有“]*")
_WHATEVER = re.compile("[\u4e00-\u9fff0-9][^\t|\n]{0,20}")
_NOT_SICK = re.compile("因病|因残|健康|良好|一般|正常|无病|疾病|患病|慢性病患者|传染病|职业病|防治|防控|大病|重病|病种|病情")
_DEGREES = frozenset("一二三四1234")
_AGE = re.compile("(?<![0-9])([0-9]|1[0-3])周?岁")
_AGED = re.compile("[，,（( ]*(?:[男女][，,、 ]*)?(?:现年|今年|年仅|刚满|才)?[0-9]{1,2}周?岁").fullmatch
_YOUNG = re.compile("(?:[0-9]|1[0-3])(?:周?岁)?").fullmatch
_PRIMARY = re.compile("小学|幼儿园|学前班|[一二三四五六]年级|[一二三四五六]\\([0-9]+\\)班")
_ADDRESSED = re.compile("([\u4e00-\u9fff]{2,4})[:：]").match
_BESIDE = 3  # characters before a bare 患, which is part of too many words
_NEAR = 20  # characters before an illness in which its bearer is named


def birth(place: Place, start: int, end: int, *, bad: bool) -> Leak | None:
    """The full date of birth in ``[start, end)``; ``bad`` beside a masked ID, of which it gives the hidden places."""
    match = _DATE.search(place.text, start, end)
    if match is None or place.name is None or (is_masked(place.name) and not bad) or _MOURNED.search(place.sentence):
        return None
    severity = Severity.ERROR if bad else Severity.WARNING
    reason = "与同一行的脱敏身份证号码合在一起即可还原，写到年月即可" if bad else "出生日期写到年月即可"
    hides = match.span(5) if match[1] else (match.end(7) - 2, match.end(7))
    return Leak(*match.span(), "birth-date", severity, reason, place.row.number, place.name, hides)


def born(cue: tuple[int, int], place: Place) -> Leak | None:
    """The date of birth beside 出生 in prose."""
    bad = holds_mask(place.sentence)
    before = birth(place, max(place.row.start, cue[0] - 11), cue[1], bad=bad)
    return before or birth(place, cue[1], min(cue[1] + 14, place.row.end), bad=bad)


def holds_mask(text: str) -> bool:
    """Whether a masked ID stands in a row or sentence."""
    return _MASKED_ID.search(text) is not None


def states_birth(text: str, cue: tuple[int, int]) -> bool:
    """Whether a full date stands beside the cue."""
    return _DATE.search(text, max(0, cue[0] - 11), cue[1] + 14) is not None


def illness(place: Place, start: int, end: int) -> Leak | None:
    """The illness of a named person that the cell or phrase ``[start, end)`` names."""
    match = _WHATEVER.match(place.text, start, end)
    if match is None or place.name is None or is_masked(place.name) or _NOT_SICK.search(place.text, start, end):
        return None
    reason = "健康状况属敏感个人信息，不宜与姓名一同公开"
    return Leak(*match.span(), "health-condition", Severity.WARNING, reason, place.row.number, place.name)


def ill(cue: tuple[int, int], place: Place) -> Leak | None:
    """The illness that follows a cue in prose, of somebody named right before or addressed (张三：)."""
    text, row = place.text, place.row
    match = _SICK.match(text, _start_of(text, cue), row.end)
    addressed = _ADDRESSED(text, row.start, row.end)
    near = _BESIDE if text[cue[0] : cue[1]] == "患" else _NEAR
    named = first_name_in(text[max(row.start, cue[0] - near) : cue[0]]) or (addressed and first_name_in(addressed[1]))
    return illness(place, *match.span()) if match is not None and len(match[0]) > 1 and named else None


def says_illness(text: str, cue: tuple[int, int]) -> bool:
    """Whether an illness follows the cue."""
    if text[cue[0] : cue[1]] in DISABLED:
        return text[cue[1] - 1] == "级" or text[cue[1] : cue[1] + 1] in _DEGREES
    return _SICK.match(text, _start_of(text, cue)) is not None


def _start_of(text: str, cue: tuple[int, int]) -> int:
    if text[cue[0] : cue[1]] in DISABLED:
        return cue[0]
    said = _SAID.match(text, cue[1])
    return said.end() if said else cue[1]


def child(place: Place, start: int, end: int) -> Leak:
    """The name of a child at ``[start, end)``."""
    reason = "不满十四周岁未成年人的信息不宜公开"
    return Leak(start, end, "minor", Severity.WARNING, reason, place.row.number, place.name, (start + 1, end))


def young(cue: tuple[int, int], place: Place) -> Leak | None:
    """The child named right before its age."""
    if not age_near(place.text, cue) or place.name is None or is_masked(place.name):
        return None
    start = place.text.rfind(place.name, max(place.row.start, cue[0] - 16), cue[0])
    if start >= 0 and _AGED(place.text, start + len(place.name), cue[1]):
        return child(place, start, start + len(place.name))
    return None


def age_near(text: str, cue: tuple[int, int]) -> bool:
    """Whether the cue ends an age under fourteen."""
    return (_AGE.match(text, max(0, cue[0] - 1)) or _AGE.match(text, cue[0])) is not None


def is_young(kind: str, cell: str) -> bool:
    """Whether a cell below such a header (age, school, guardian) tells of a child."""
    return kind == "guardian" or (_YOUNG(cell) if kind == "age" else _PRIMARY.search(cell)) is not None
