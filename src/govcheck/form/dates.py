"""Dates that cannot be, and dates that are not written as the standard asks. GB/T 15835-2011, 4 and 5.1."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from govcheck.form.draft import Draft, error, notice, warning
from govcheck.form.years import CHINESE_YEARS, DOUBLED_YEARS, GLUED_YEARS, chinese_years, doubled_years, glued_years
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "SIFTS", "read"]

RULE = "date"
_DOTTED = "dotted dates"
_WEEK = "weekdays"
_EVENTS = "days of events"
_CLOCK = "clock times"
_DIGITS = "0123456789"
NEEDLES = {
    RULE: frozenset(f"{digit}月" for digit in _DIGITS),
    DOUBLED_YEARS.owner: DOUBLED_YEARS.needles,
    CHINESE_YEARS.owner: CHINESE_YEARS.needles,
    GLUED_YEARS.owner: GLUED_YEARS.needles,
    _DOTTED: frozenset(f".{number}日" for number in (*range(10), *range(10, 32))),
    _WEEK: frozenset(f"{before}{word}" for before in "（(日号，, " for word in ("星期", "周", "礼拜")),
    _CLOCK: frozenset(f":{tens}{one}时" for tens in "0123456" for one in "05"),
    _EVENTS: frozenset(("已于2", "已于1", "成文日期")),
}

_DATE = re.compile(
    r"(?:(?P<year>[0-9]{1,10})(?P<gap>[ \u3000]?)年[ \u3000]?)?(?P<month>[0-9]{1,4})月[ \u3000]?(?:(?P<day>[0-9]{1,3})(?P<unit>[日号]?))?"
)
_PLAIN = re.compile(
    r"月(?:(?<=[^\d年 .\-/][1-9]月)|(?<=[^\d][0-9]{4}年[1-9]月)|(?<=[^\d年 .\-/]1[0-2]月)|(?<=[^\d][0-9]{4}年1[0-2]月))"
    r"(?:[^0-9 \u3000]|(?:1[0-9]|2[0-8]|[1-9]|(?<!2月)(?:29|30)|(?:(?<=[3578]月)|(?<=1[02]月))31)日(?![至到—\-～~－–―是为系，（(]))"
)
"""The 月 of most dates, with what stands beside it: a month that there is, alone or behind a year of four digits, and a day of it."""
SIFTS = {RULE: _PLAIN.match}
"""What tells of the last character of a needle that it needs no second look."""
_TO = re.compile(
    r"(?:[（(][^（）()\n]{1,8}[）)])?\s?(?:至|到|—{1,2}|-{1,2}|～|~|－|–|―)\s?"
    r"(?:(?P<year>[0-9]{4})年)?(?:(?P<month>[0-9]{1,2})月)?(?P<day>[0-9]{1,2})[日号]"
)
_WEEKDAY = re.compile(r"[ \u3000]?[（(，,]?[ \u3000]?(?:星期|周|礼拜)([一二三四五六日天])(?![至到、—-])")
_LOST_DAY = re.compile(r"[前后起止]|(?:上午|下午|晚上|早上|凌晨|开始|以前|之前|以后|之后)")
_LOST_DAY_GUARD = re.compile(r"(?:第|共|约|近|每|历时|为期)$")
_MONTHS = ("龄", "以", "内", "份")
_DOTTED_DATE = re.compile(r"(?<![0-9.．:：-])(?P<month>0?[1-9]|1[0-2])\.(?P<day>0?[1-9]|[12][0-9]|3[01])日")
_DOTTED_AFTER = re.compile(r"[0-9]{1,2}[:：时点]|[前后起止至]|上午|下午|晚|凌晨|—|-|～|~")
_DOTTED_BEFORE = re.compile(r"[于在自从至到年]$|截[至止]|时间[:：]$")
_HELD = re.compile("已于([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日")
_LABELLED = re.compile(
    r"成文日期[】\]]?[:：\s]{0,4}([12][0-9]{3})[-年./]([0-9]{1,2})[-月./]([0-9]{1,2})"
    r"[^\n]{0,60}?\n?[^\n]{0,60}?(?:发布|公开)(?:日期|时间)[】\]]?[:：\s]{0,4}([12][0-9]{3})[-年./]([0-9]{1,2})[-月./]([0-9]{1,2})"
)
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")
_NAMED_DAYS = {
    "元旦": (1, 1), "植树节": (3, 12), "国际消费者权益日": (3, 15), "世界水日": (3, 22), "世界地球日": (4, 22), "世界读书日": (4, 23),
    "国际劳动节": (5, 1), "青年节": (5, 4), "国际护士节": (5, 12), "防灾减灾日": (5, 12), "世界无烟日": (5, 31), "儿童节": (6, 1),
    "世界环境日": (6, 5), "全国土地日": (6, 25), "国际禁毒日": (6, 26), "建军节": (8, 1), "教师节": (9, 10), "烈士纪念日": (9, 30),
    "国庆节": (10, 1), "记者节": (11, 8), "全国消防日": (11, 9), "世界艾滋病日": (12, 1), "国家宪法日": (12, 4), "国际志愿者日": (12, 5),
    "国家公祭日": (12, 13),
}  # fmt: skip
_NAMED = re.compile(
    r"(?:日)?(?:，)?[是为系](?:我国|全国|国际|中国|第[0-9一二三四五六七八九十百]{1,4}个|一年一度的){0,3}"
    f"({'|'.join(_NAMED_DAYS)})(?!前|后|临近)"
)


class _Day(NamedTuple):
    """A date of the text as far as it is written; 0 where it is not."""

    year: int
    month: int
    day: int


def read(draft: Draft) -> Iterator[Claim]:
    """What is wrong with the dates of a text."""
    yield from doubled_years(draft)
    yield from chinese_years(draft)
    yield from glued_years(draft)
    for start, end in draft.places(_DOTTED):
        yield from _dotted(draft, start, end)
    for _, end in draft.places(RULE):
        yield from _written(draft, end - 1)
    for _, end in draft.places(_CLOCK):
        if not draft.text.startswith(("间", "段"), end):
            yield notice(RULE, end - 1, end, "时间用冒号隔开时不再写“时”")
    for start, _ in draft.places(_WEEK):
        yield from _weekday(draft, start)
    for start, _ in draft.places(_EVENTS):
        yield from _held(draft, start)
        yield from _labelled(draft, start)


def _written(draft: Draft, month: int) -> Iterator[Claim]:
    """A date in Arabic digits, told by the place of its 月."""
    text = draft.text
    first = month
    while first > 0 and (text[first - 1] in _DIGITS or text[first - 1] in "年 ") and month - first < 16:
        first -= 1
    found = _DATE.search(text, first, month + 8)
    if found is None or found.end("month") != month:
        return
    year, day = found["year"], found["day"]
    if year is None and text[found.start() - 1 : found.start()] in (".", "．", "-", "/", ":", "："):
        return
    if year is not None and len(year) != 4:
        yield from _odd_year(draft, found)
        return
    yield from _impossible(draft, found)
    if day is not None and not found["unit"]:
        yield from _lost_day(draft, found)
    elif day is not None:
        yield from _range(draft, found)
        yield from _named(draft, found)
        yield from _leading_zeros(draft, found)


def _odd_year(draft: Draft, found: re.Match[str]) -> Iterator[Claim]:
    year, place = found["year"], found.span("year")
    if found["day"] is None or not found["unit"]:
        return
    if len(year) == 2:
        if draft.text[place[0] - 1 : place[0]] not in ("’", "'", ".", "-", "第"):
            yield notice(RULE, place[0], found.end(), "年份用四位数字")
    elif len(year) > 4 or (len(year) == 3 and year.startswith("20")):
        yield error(RULE, place[0], place[1] + 1, "年份的位数不对")


def _is_impossible(year: int, month: int, day: int) -> bool:
    if not 1 <= month <= 12:
        return True
    longest = 29 if month == 2 and not year else calendar.monthrange(year or 2000, month)[1]
    return not 1 <= day <= longest


def _impossible(draft: Draft, found: re.Match[str]) -> Iterator[Claim]:
    year, month = int(found["year"] or 0), int(found["month"])
    after = draft.text[found.end() : found.end() + 1]
    if found["day"] is None:
        if year and not 1 <= month <= 12 and after not in _MONTHS and 1900 <= year <= 2100:
            yield error(RULE, found.start(), found.end(), "没有这个月份")
        return
    if not found["unit"] and _LOST_DAY.match(draft.text, found.end()) is None and after not in ("-", "—", "至", "，", "。", "）"):
        return
    if year > 9999 or (not year and draft.before(found.start(), 1).isdigit()):
        return
    if _is_impossible(year, month, int(found["day"])) and not _counts_time(draft, found):
        yield error(RULE, found.start(), found.end(), "没有这一天")


def _counts_time(draft: Draft, found: re.Match[str]) -> bool:
    """Whether it is a length of time: 刑期10年6月15日 has no month and day, and what is told of lunar days is left alone."""
    year = found["year"]
    return (year is not None and len(year) < 4) or re.search("农历|阴历|刑期|工期|[个共]", draft.before(found.start(), 6)) is not None


def _lost_day(draft: Draft, found: re.Match[str]) -> Iterator[Claim]:
    text, (start, end) = draft.text, found.span("day")
    if len(found["day"]) > 2 or _is_impossible(int(found["year"] or 0), int(found["month"]), int(found["day"])):
        return
    if _LOST_DAY.match(text, end) is not None and _LOST_DAY_GUARD.search(draft.before(found.start(), 3)) is None:
        yield warning(RULE, start, end, "缺少“日”字", found["day"] + "日", edit=found["day"] + "日")


def _range(draft: Draft, found: re.Match[str]) -> Iterator[Claim]:
    to = _TO.match(draft.text, found.end())
    if to is None:
        return
    first = _Day(int(found["year"] or 0), int(found["month"]), int(found["day"]))
    last = _Day(int(to["year"] or first.year), int(to["month"] or first.month), int(to["day"]))
    if _is_impossible(*first) or _is_impossible(*last):
        return
    crosses_years = not to["year"] and first.month > last.month  # 11月15日至3月15日
    if last < first and not crosses_years and (first.year or not to["year"]):
        claim = error if to["year"] else warning
        yield claim(RULE, found.start(), to.end(), "起止日期颠倒")


def _named(draft: Draft, found: re.Match[str]) -> Iterator[Claim]:
    named = _NAMED.match(draft.text, found.end())
    if named is None:
        return
    month, day = _NAMED_DAYS[named[1]]
    if (int(found["month"]), int(found["day"])) != (month, day):
        yield warning(RULE, found.start("month"), found.end(), f"{named[1]}是{month}月{day}日", f"{month}月{day}日")


def _leading_zeros(draft: Draft, found: re.Match[str]) -> Iterator[Claim]:
    """Only where a line is a date and nothing else, as the day of a document stands below it."""
    if not found["year"] or "0" not in (found["month"][0], found["day"][0]):
        return
    if draft.line_text(found.start()).strip() == found[0] and int(found["month"]) and int(found["day"]):
        right = f"{found['year']}年{int(found['month'])}月{int(found['day'])}日"
        yield notice(RULE, *found.span(), "成文日期的月、日不编虚位", right, edit=right)


def _dotted(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    found = _DOTTED_DATE.search(draft.text, max(0, start - 2), end)
    if found is None or found.end() != end:
        return
    if _DOTTED_AFTER.match(draft.text, end) or _DOTTED_BEFORE.search(draft.before(found.start(), 4)):
        right = f"{int(found['month'])}月{int(found['day'])}日"
        yield warning(RULE, found.start(), end, "月、日不能用下脚点隔开后再写“日”", right, edit=right)


def _weekday(draft: Draft, start: int) -> Iterator[Claim]:
    text = draft.text
    place = start + 1 if text[start] in "日号" else start
    line = draft.line(start).start
    found = None
    for date in _DATE.finditer(text, max(line, place - 16), place):
        found = date
    weekday = _WEEKDAY.match(text, place)
    if found is None or weekday is None or found.end() != place or not found["unit"]:
        return
    years = _years(draft, found)
    named = "一二三四五六日".find(weekday[1].replace("天", "日"))
    days = [day for year in years if (day := _date(year, int(found["month"]), int(found["day"]))) is not None]
    if not days or any(day.weekday() == named for day in days):
        return
    right = "一二三四五六日"[days[0].weekday()]
    claim = error if found["year"] else warning
    yield claim(RULE, weekday.start(1), weekday.end(1), f"这一天是星期{right}", right)


def _years(draft: Draft, found: re.Match[str]) -> list[int]:
    """The years that the date may be of: its own, or the one that the text names before it."""
    if found["year"]:
        return [int(found["year"])] if len(found["year"]) == 4 else []
    named = {int(year) for year in _YEAR.findall(draft.text, max(0, found.start() - 600), found.start())}
    return list(named) if len(named) == 1 else []


def _held(draft: Draft, start: int) -> Iterator[Claim]:
    found = _HELD.match(draft.text, start)
    day = _date(*map(int, found.groups())) if found is not None else None
    if found is not None and day is not None and day > draft.latest_day:
        yield warning(RULE, start + 2, found.end(), "说是已经发生，日期却晚于本文的日期")


def _labelled(draft: Draft, start: int) -> Iterator[Claim]:
    found = _LABELLED.match(draft.text, start)
    if found is None:
        return
    numbers = [int(number) for number in found.groups()]
    written, published = _date(*numbers[:3]), _date(*numbers[3:])
    if written is not None and published is not None and written > published:
        yield warning(RULE, found.start(1), found.end(3), "成文日期晚于发布日期")


def _date(year: int, month: int, day: int) -> datetime.date | None:
    return None if not 1 <= year <= 9999 or _is_impossible(year, month, day) else datetime.date(year, month, day)
