"""Day: when a text was published. It decides whether an old name was right; where nobody tells, the text itself often does."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

__all__ = ["Day", "stated_day"]

_EARLIEST = 1990  # a text that speaks of no later year may tell of history
_HEAD, _TAIL = 600, 400  # characters in which a text states its day
_ARABIC = r"((?:19|20)[0-9]{2})[ ]?[-年./][ ]?(1[0-2]|0?[1-9])[ ]?[-月./][ ]?(3[01]|[12][0-9]|0?[1-9])日?"
_CHINESE = "([一二][〇零○Oo0九八七六五四三二一]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
_LABELLED = re.compile(
    "(?:发布|发文|成文|印发|公开|生成|公布|更新|发表|刊发|上传|录入|制发|签发)(?:日期|时间)[:：\\s]*"
    f"{_ARABIC}|(?:^|\\n|[|｜\\s　])(?:日期|时间|来源[:：][^\\n]{{0,30}}?)[:：\\s]*{_ARABIC}"
)
_ENACTED = re.compile(f"(?:^|[\\n（( 　]|根据){_ARABIC}(?=[^\\n。；，（(]{{0,50}}(?:通过|公布|发布|修订|修正|批准|令第))")
_SIGNED = re.compile(f"^[ \\t　（(]*(?:{_ARABIC}|{_CHINESE})[ \\t　）)]*(?:印发)?[ \\t　]*$", re.MULTILINE)
_YEAR = re.compile(r"[0-9]{4}(?=年|[-./](?:1[0-2]|0?[1-9])[-./][0-3]?[0-9]|[〕\]）][ ]?[0-9]+号)|[./-]20[0-9]{2}(?![0-9])")
_NUMERALS = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys("零○Oo0", "0")


class Day:
    """A day that is looked for when it is asked for.

    >>> day = Day(None, "市住房和城乡建设局\\n2016年5月4日")
    >>> day.date, day.basis
    (datetime.date(2016, 5, 4), '文中所署日期2016-05-04')
    """

    __slots__ = ("_date", "_text", "basis")

    def __init__(self, given: datetime.date | None, text: str) -> None:
        self._date = given
        self._text = text
        self.basis = ""
        """What of the text the day was taken from, where nobody gave it; to be asked after :attr:`date`."""

    @property
    def date(self) -> datetime.date:
        """The day that was given, else the day that the text states or the latest of which it speaks, else today."""
        if self._date is None:
            if stated := stated_day(self._text):
                self.basis = f"文中所署日期{stated:%Y-%m-%d}"
            elif stated := latest_day(self._text):
                self.basis = f"文中最晚的年份{stated.year}年"
            self._date = stated or datetime.date.today()
        return self._date


def stated_day(text: str) -> datetime.date | None:
    """The day of publication that a text states: behind 发布日期 at its head, alone on a line at its end, or as a law's adoption.

    >>> stated_day("关于安全生产的通知\\n发布时间：2019-03-05  来源：市应急管理局\\n各镇人民政府：")
    datetime.date(2019, 3, 5)
    >>> stated_day("……请认真贯彻执行。\\n二〇二一年十二月三十日\\n")
    datetime.date(2021, 12, 30)
    >>> stated_day("去年5月4日召开会议，2015年3月1日起施行。") is None
    True
    """
    head, tail = text[:_HEAD], text[-_TAIL:]
    labelled = next(_days(_LABELLED, head), None)
    if labelled is not None:
        return labelled
    signed = max(_days(_SIGNED, tail), default=None)
    if signed is not None:
        return signed
    return max(_days(_ENACTED, head), default=None)


def latest_day(text: str) -> datetime.date | None:
    """The last day of the latest year of which a text speaks, but none in the future: a report of 2012 has no later organs.

    >>> latest_day("2011年以来，到2012年底完成整改"), latest_day("规划到2999年"), latest_day("2007-01-08 来源：本网")
    (datetime.date(2012, 12, 31), None, datetime.date(2007, 12, 31))
    """
    today = datetime.date.today()
    year = max((year for year in (int(found[-4:]) for found in _YEAR.findall(text)) if _EARLIEST <= year <= today.year), default=None)
    return None if year is None else min(datetime.date(year, 12, 31), today)


def _days(pattern: re.Pattern[str], text: str) -> Iterator[datetime.date]:
    """The days that the pattern finds, none of them in the future."""
    for match in pattern.finditer(text):
        year, month, day = (group for group in match.groups() if group is not None)
        try:
            date = datetime.date(_number(year), _number(month), _number(day))
        except ValueError:
            continue
        if date <= datetime.date.today():
            yield date


def _number(text: str) -> int:
    """The value of Arabic digits, of 二〇二一, or of a number up to 三十一."""
    if text.isascii():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return int(_NUMERALS.get(tens, "1")) * 10 + int(_NUMERALS.get(ones, "0"))
    return int("".join(_NUMERALS[character] for character in text))
