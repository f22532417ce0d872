"""Single marks: doubled, of the wrong width, in the wrong place. GB/T 15834-2011, 4 and 5."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.form.draft import HAN, Draft, notice, warning
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "SIFTS", "gate", "read"]

RULE = "punctuation"
_NARROW = "narrow marks"
_ENUMERATION = "marks of enumeration"
_LONG = "long marks"
_EVENTS = "days in quotation marks"

_STOPS = "，。；：、"
_OPENERS = (
    "会上",
    "会后",
    "会前",
    "会中",
    "会议期间",
    "同时",
    "此外",
    "另外",
    "目前",
    "近日",
    "日前",
    "随后",
    "为此",
    "因此",
    "近年来",
    "今年以来",
    "接下来",
    "下一步",
    "据悉",
    "据了解",
)
_DOUBLED = frozenset(a + b for a in _STOPS for b in _STOPS) | frozenset(f"{a}{b}" for a in "！？" for b in "，。；、")
_INNER = frozenset(
    (
        *(f"（{mark}" for mark in _STOPS),
        *(f"{mark}）" for mark in "，、；"),
        *(f"《{mark}" for mark in _STOPS),
        *(f"{mark}》" for mark in _STOPS),
    )
)
NEEDLES = {
    RULE: _DOUBLED | _INNER | frozenset(f" {mark}" for mark in _STOPS),
    _NARROW: frozenset(',;:"'),
    _ENUMERATION: frozenset(("、等", *(f"{opener}、" for opener in _OPENERS), "……等", "等……", "：“")),
    _LONG: frozenset(("...", "…", "－－", *(f"{digit}——{other}" for digit in "0123456789" for other in "0123456789"))),
    _EVENTS: frozenset(f".{day}”" for day in range(1, 32)),
}
_WIDE = {",": "，", ";": "；", ":": "："}
_IS_HAN = re.compile(f"[{HAN}]").match
SIFTS = {_NARROW: re.compile(f'[^"](?:(?![{HAN}])|(?<![{HAN}].))').match}
"""What tells of the last character of a needle that it needs no second look: it does not stand between Chinese characters."""
_ETC = re.compile(
    "等(?:[，。；、）]|[0-9一二两三四五六七八九十多若]|各|有关|相关|单位|部门|方面|情况|问题|内容|工作|材料|领域|行业|地区|人员|的(?!候))"
)
_NOT_LISTED = re.compile(f"[{HAN}]{{4,}}")
_COLONS = re.compile(f"(?:^|[，。；\\s])[{HAN}]{{2,10}}：[{HAN}]{{2,4}}$")
_EVENT = re.compile(
    f"“(1[0-2]|[1-9])\\.(3[01]|[12][0-9]|[1-9])”(?=[{HAN}])(?!版|工程|模式|计划|元|米|倍|级|万|亿|分|折|时代|系统|规划|体系)"
)
_NUMERAL = re.compile("(?:^|[\\s（(第])[一二三四五六七八九十]{1,3}$")
_FULL_HABIT = 2  # the text's own habit is the full width where that is so many times as frequent as the other


def read(draft: Draft) -> Iterator[Claim]:
    """What is wrong with single marks."""
    for start, end in draft.places(RULE):
        yield from _pair(draft, start, end)
    yield from _narrow(draft)
    for start in _points(draft.text):
        yield from _point(draft, start, start + 1)
    for start, end in draft.places(_ENUMERATION):
        yield from _enumeration(draft, start, end)
    for start, end in draft.places(_LONG):
        yield from _long(draft, start, end)
    for start, end in draft.places(_EVENTS):
        yield from _event(draft, start, end)
    if draft.in_title:
        yield from _title(draft)


def _pair(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    """Two marks side by side, or a mark beside a bracket, of which one is too many; or a blank before a mark."""
    text = draft.text
    first, second = text[start], text[end - 1]
    if end - start != 2:
        return  # something invisible stands between them
    if first in " \u3000\xa0\t":
        if start and _IS_HAN(text, start - 1) and text[end : end + 1] not in tuple(_STOPS) and not draft.in_table(start):
            yield notice(RULE, start, end, "标点前不留空格", second, edit=second)
        return
    if first in _STOPS and second in _STOPS:
        if start and text[start - 1] in _STOPS:
            return  # told with the marks before it
        while text[end : end + 1] and text[end] in _STOPS:
            end += 1
        yield _run(text, start, end)
    elif first in "！？":
        yield notice(RULE, start, end, "两个标点相连，留一个", first, second)
    elif _is_masked(text, start, end):
        yield warning(RULE, start, end, "括号、书名号边上多一个标点，或少了文字")


def _run(text: str, start: int, end: int) -> Claim:
    """The claim on several stops in a row."""
    marks, before = text[start:end], text[start - 1 : start]
    first, last = marks[0], marks[-1]
    if marks in ("。。。", "。。。。", "。。。。。。"):
        return warning(RULE, start, end, "省略号写作“……”", "……")
    if len(set(marks)) == 1:
        certain = start > 0 and before not in "（《“‘〈【([ \u3000\n\t…—！？" and text[end : end + 1] not in tuple("）》！？")
        return warning(RULE, start, end, "标点重复", first, edit=first if certain else None)
    return warning(RULE, start, end, "几个标点相连，留一个", first, last)


def _is_masked(text: str, start: int, end: int) -> bool:
    """Whether it is prose, and not what is left of a form to fill in: （，）."""
    return text[start] not in "（《" or text[end : end + 1] not in ("）", "》", " ", "\u3000", "、", "，")


def _narrow(draft: Draft) -> Iterator[Claim]:
    places = [place for place, _ in draft.places(_NARROW)]
    if not places:
        return
    text = draft.text
    quotes = [place for place in places if text[place] == '"']
    marks = [place for place in places if text[place] in _WIDE]
    habit = sum(text.count(wide) for wide in _WIDE.values())
    if marks and habit >= _FULL_HABIT * len(marks):
        for place in marks:
            right = _WIDE[text[place]]
            yield notice(RULE, place, place + 1, "汉字之间用全角标点", right, edit=right)
    for place in quotes:
        yield from _straight(draft, place)


def _straight(draft: Draft, place: int) -> Iterator[Claim]:
    """A straight quotation mark that opens a quotation of Chinese in a line that holds exactly two of them."""
    line = draft.line(place)
    first, last = draft.text.find('"', line.start, line.end), draft.text.rfind('"', line.start, line.end)
    if place != first or draft.text.count('"', line.start, line.end) != 2 or last - first > 60 or not draft.text[first + 1 : last].strip():
        return
    if _IS_HAN(draft.text, first + 1) and (first == line.start or _IS_HAN(draft.text, first - 1) or draft.text[first - 1] in _STOPS):
        yield notice(RULE, first, first + 1, "引号用“”", "“", edit="“")
        yield notice(RULE, last, last + 1, "引号用“”", "”", edit="”")


def gate(draft: Draft) -> bool:
    """Whether a point stands behind a Chinese character."""
    return next(_points(draft.text), None) is not None


def _points(text: str) -> Iterator[int]:
    """The points between Chinese characters."""
    for point in ".．":
        place = text.find(point)
        while place >= 0:
            if place and text[place - 1] > "\u3400" and _IS_HAN(text, place - 1) and _IS_HAN(text, place + 1):
                yield place
            place = text.find(point, place + 1)


def _point(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    if not _NUMERAL.search(draft.before(start, 5)):
        yield warning(RULE, start, end, "汉字之间的“{}”应为“，”“。”或间隔号“·”，或多余", "，", "。", "·")


def _enumeration(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    text, found = draft.text, draft.text[start:end]
    if found == "、等":
        if _ETC.match(text, start + 1) and _IS_HAN(text, start - 1):
            yield warning(RULE, start, end, "“等”前不用顿号", "等", edit="等")
    elif found in ("……等", "等……"):
        yield warning(RULE, start, end, "省略号与“等”只留一个", "……", "等")
    elif found == "：“":
        before = draft.before(start, 18)
        if _COLONS.search(before):
            place = text.rfind("：", 0, start)
            yield warning(RULE, place, place + 1, "一句话里连用两个冒号")
    elif not start or text[start - 1] in "。；，！？\n \u3000":
        following = _NOT_LISTED.match(text, end)
        if following is not None and text[following.end() : following.end() + 1] != "、":
            yield warning(RULE, end - 1, end, "状语之后用逗号", "，", edit="，")


def _long(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    text, sign = draft.text, draft.text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if sign == "…":
        if before != "…" and after != "…" and (_IS_HAN(text, start - 1) if start else False):
            yield notice(RULE, start, end, "省略号写作“……”", edit="……")
    elif sign == "...":
        last = end
        while text[last : last + 1] == ".":
            last += 1
        if before != "." and last - start <= 6 and start and _IS_HAN(text, start - 1):
            yield notice(RULE, start, last, "省略号写作“……”", edit="……")
    elif "——" in sign:
        if not draft.in_table(start):
            yield warning(RULE, start + 1, end - 1, "数值、日期的起止用“—”或“～”", "—", "～", edit="—")
    elif sign == "－－" and start and _IS_HAN(text, start - 1) and _IS_HAN(text, end) and not draft.in_table(start):
        yield notice(RULE, start, end, "破折号写作“——”", edit="——")


def _event(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    found = _EVENT.search(draft.text, max(0, start - 3), end + 4)
    if found is not None and found.end() == end:
        yield warning(RULE, start, start + 1, "节日、事件的月、日之间用间隔号", "·", edit="·")


def _title(draft: Draft) -> Iterator[Claim]:
    bare = draft.text.rstrip()
    if bare.endswith("。") and bare.count("。") == 1 and len(bare) <= 60:
        yield warning(RULE, len(bare) - 1, len(bare), "标题末尾不用句号")
