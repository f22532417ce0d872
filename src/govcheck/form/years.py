"""Years with a digit too many, and years in Chinese numerals whose 〇 is something else. GB/T 15835-2011, 4.1.3 and 5.2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govcheck.form.draft import Draft, error, notice, warning
from govcheck.reading.contract import Claim

__all__ = ["CHINESE_YEARS", "DOUBLED_YEARS", "GLUED_YEARS", "chinese_years", "doubled_years", "glued_years"]

RULE = "date"
_YEARS = range(1990, 2041)


class _Needles(NamedTuple):
    owner: str
    needles: frozenset[str]


def _doublings(year: str) -> Iterator[str]:
    """The year with one or two of its digits typed twice."""
    for place in range(4):
        yield year[: place + 1] + year[place:]
    for place in range(3):
        yield year[: place + 2] + year[place:]


_RIGHT = {wrong: str(year) for year in _YEARS for wrong in _doublings(str(year))}
DOUBLED_YEARS = _Needles("doubled years", frozenset(wrong + "年" for wrong in _RIGHT))
_LONGEST_PLAN = 20  # years
GLUED_YEARS = _Needles(
    "glued years",
    frozenset(
        (
            *(f"{first}{last}年" for first in _YEARS for last in range(first + 1, first + _LONGEST_PLAN)),
            *(f"{digit}一{century}" for digit in "0123456789" for century in ("19", "20")),
        )
    ),
)
_NUMERAL_FOR_DASH = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(一)(?:19|20)[0-9]{2}(?![0-9])")
_DIGITS = "一二三四五六七八九"
_ZEROS = "○o0◯"
CHINESE_YEARS = _Needles(
    "Chinese years",
    frozenset(
        (
            *(f"二{zero}" for zero in _ZEROS),
            *(f"{zero}年" for zero in "○o◯"),
            *(f"九{digit}{zero}" for digit in "九八七六五四" for zero in _ZEROS),
        )
    ),
)
_CHINESE = re.compile(f"(?<![{_DIGITS}〇零○0-9])(?:二|一[{_DIGITS}])[{_DIGITS}〇零○◯OoＯｏ0０]{{2,3}}(?=年)")
_WRONG = re.compile("[○◯OoＯｏ0０]")


def doubled_years(draft: Draft) -> Iterator[Claim]:
    """202020年 for 2020年."""
    text = draft.text
    for start, end in draft.places(DOUBLED_YEARS.owner):
        if text[start - 1 : start].isdigit() or text[end : end + 1] in ("前", "以", "之", "的", "后"):
            continue
        right = _RIGHT.get(text[start : end - 1])
        if right is not None and not (len(text) > end and text[end] == "限"):
            yield error(RULE, start, end, "年份的位数不对", right + "年")


def glued_years(draft: Draft) -> Iterator[Claim]:
    """20212025年, and 2021一2025年 with a numeral for the dash."""
    text = draft.text
    for start, end in draft.places(GLUED_YEARS.owner):
        if text[start + 1] == "一":
            found = _NUMERAL_FOR_DASH.search(text, max(0, start - 3), end + 2)
            if found is not None:
                yield warning(RULE, *found.span(1), "起止年份之间用连接号", "—", edit="—")
        elif not text[start - 1 : start].isdigit():
            yield warning(RULE, start, end - 1, "两个年份之间缺少连接号")


def chinese_years(draft: Draft) -> Iterator[Claim]:
    """二○二三年, 二00六年 for 二〇二三年, 二〇〇六年."""
    text = draft.text
    last = -1
    for start, _ in draft.places(CHINESE_YEARS.owner):
        found = _CHINESE.search(text, max(0, start - 3), start + 6)
        if found is None or len(found[0]) != 4 or found.start() <= last or not _WRONG.search(found[0]):
            continue
        last = found.start()
        right = _WRONG.sub("〇", found[0])
        claim = notice if not re.search("[OoＯｏ0０]", found[0]) else warning
        yield claim(RULE, *found.span(), "汉字年份中的零写作“〇”", right, edit=right)
