"""发文字号: 国办发〔2023〕5号. GB/T 9704-2012, 7.2.5: the year in full within 〔〕, no 第, no leading zero."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.form.draft import HAN, Draft, error, notice, warning
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "read"]

RULE = "document-number"
_FIRST_YEAR = 1949
_YEARS = range(_FIRST_YEAR, 2050)
_OPENING = "〔﹝[［【〖（({„"
_CLOSING = "〕﹞]］】〗）)}‟"
_ROUND = "（("
_BARE = "numbers without brackets"
_CODES = "发 字 函 办 政 规 令 通 党".split()
NEEDLES = {
    _BARE: frozenset(f"{code}{century}" for code in _CODES[:4] for century in ("19", "20")),
    RULE: frozenset(("〔", "〕", "﹝", *(f"{year}{mark}" for year in _YEARS for mark in _CLOSING if mark != "〕"))),
}
"""Without one of these nothing is a broken document number."""

_NUMBER = re.compile(
    rf"(?P<open>[{re.escape(_OPENING)}]?)(?P<gap>[ \u3000]{{0,2}})(?P<year>[0-9０-９]{{0,8}})[ \u3000]{{0,2}}"
    rf"(?P<close>[{re.escape(_CLOSING)}]?)"
    r"(?P<blank>[ \u3000]{0,4})(?P<di>第?)(?P<number>[0-9０-９]{0,6})(?P<gap2>[ \u3000]{0,2})(?P<hao>号?)"
)
_WITHOUT = re.compile("[发字函办]((?:19|20)[0-9]{2})([0-9]{1,3})号")
_DIGITS = "0123456789０１２３４５６７８９"
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
_ORGAN = re.compile(f"[{HAN}]")
_ORDERS = re.compile("(?:令|公告|通告|公示|布告|决定|决议)$")
_OWN_FORM = re.compile("(?:公告|通告|令|公示|合同|编号|招标|采购|批次|标段|专利|版|案)[字第]?$")
_ENDS = frozenset("）)》，。；、”】\n")
_CITED = re.compile(r"《([^《》\n]{8,80})》[（(]([^《》（）()\n〔]{1,14}〔[0-9]{4}〕[0-9]{1,5}号)[）)]")
_REPEALED = re.compile("废止|失效|修订|修改|原《|旧|替代|代替")


def read(draft: Draft) -> Iterator[Claim]:
    """What is wrong with the document numbers of a text."""
    for start, _ in draft.places(_BARE):
        bare = _WITHOUT.match(draft.text, start)
        if bare is not None and int(bare[1]) in _YEARS:
            yield warning(RULE, bare.start(1), bare.end(), "发文字号的年份用六角括号“〔〕”括入", f"〔{bare[1]}〕{int(bare[2])}号")
    places = draft.places(RULE)
    if not places:
        return
    last = -1
    cited = 0
    for start, end in places:
        cited += draft.text[start] == "〔"
        first = _beginning(draft.text, start, end)
        if first <= last:
            continue
        last = first
        found = _NUMBER.match(draft.text, first)
        if found is not None:
            yield from _judged(draft, found)
    if cited > 1:
        yield from _contradictions(draft)


def _beginning(text: str, start: int, end: int) -> int:
    """Where the number's year or its bracket begins; the needle is an opening bracket, a closing one, or a year with one."""
    place = start if text[start] in _OPENING else end - 1
    if place == start and text[start] in _OPENING:
        return start
    while place > 0 and text[place - 1] in _DIGITS:
        place -= 1
    return place - 1 if place > 0 and text[place - 1] in _OPENING else place


def _judged(draft: Draft, found: re.Match[str]) -> Iterator[Claim]:
    organ = draft.before(found.start(), 6)
    year, number = found["year"].translate(_NARROW), found["number"].translate(_NARROW)
    if found["open"] == "〔" and found["close"] == "〕":
        yield from _in_form(draft, found, year, number, organ)
    elif found["open"] in ("〔", "﹝") and not found["close"]:
        yield from _unclosed(found, year)
    elif number and found["hao"] and _is_year_in_brackets(found, year, organ):
        right = "〔" + year + "〕"
        yield warning(
            RULE, found.start(), found.end("close"), "发文字号的年份用六角括号“〔〕”括入", right, edit=None if found["gap"] else right
        )
        yield from _number_part(found, organ)


def _is_year_in_brackets(found: re.Match[str], year: str, organ: str) -> bool:
    if not found["close"] or len(year) != 4 or int(year) not in _YEARS:
        return False
    if found["open"] and found["open"] in _ROUND:
        return bool(organ) and _ORGAN.match(organ[-1]) is not None and _OWN_FORM.search(organ) is None and not found["blank"]
    if not found["open"]:
        return bool(organ) and _ORGAN.match(organ[-1]) is not None and found["close"] in ("〕", "﹞", "]", "】")
    return True


def _unclosed(found: re.Match[str], year: str) -> Iterator[Claim]:
    if len(year) > 4 and found["hao"] and int(year[:4]) in _YEARS:
        right = f"〔{year[:4]}〕{int(year[4:]) if year[4:].strip('0') else year[4:]}号"
        yield error(RULE, found.start(), found.end(), "发文字号缺少“〕”", right)
    elif len(year) == 4 and found["di"] and found["number"]:
        yield error(RULE, found.start(), found.end("year"), "发文字号缺少“〕”", f"〔{year}〕")


def _in_form(draft: Draft, found: re.Match[str], year: str, number: str, organ: str) -> Iterator[Claim]:
    start, end = found.span()
    place = found.start(), found.end("close")
    if not year:
        if number and found["hao"] and not found["gap"]:
            yield error(RULE, start, end, "发文字号缺少年份")
        return
    if len(year) == 2 and number and found["hao"]:
        century = "20" if int(year) <= draft.latest_day.year % 100 else "19"
        yield warning(RULE, *place, "发文字号的年份用四位数字", f"〔{century}{year}〕")
    elif len(year) != 4 and number and found["hao"]:
        yield error(RULE, *place, "发文字号的年份不是四位数字")
    elif len(year) == 4 and (number or found["hao"]) and int(year) > draft.latest_day.year:
        yield warning(RULE, *place, "发文字号的年份晚于本文的日期")
    if found["year"] != year:
        yield warning(RULE, *place, "年份用半角数字", edit=f"〔{year}〕")
    if not number:
        if found["hao"] and len(year) == 4:
            claim = warning if found["blank"] or found["di"] else error
            yield claim(RULE, start, end, "发文字号缺少发文顺序号")
        return
    if not found["hao"] and draft.text[found.end("number") : found.end("number") + 1] in _ENDS and _ORGAN.match(organ[-1:]):
        yield warning(RULE, *found.span("number"), "发文顺序号后缺少“号”字", edit=number + "号")
    yield from _number_part(found, organ)


def _number_part(found: re.Match[str], organ: str) -> Iterator[Claim]:
    """第, leading zeros, blanks and full-width digits of the number."""
    if not found["hao"]:
        return
    start, end = found.start("di"), found.end("hao")
    number = found["number"].translate(_NARROW)
    right = (number.lstrip("0") or number) + "号"
    if found["di"]:
        if _ORDERS.search(organ):
            yield notice(RULE, start, end, "发文顺序号前不加“第”字", right)
        else:
            yield warning(RULE, start, end, "发文顺序号前不加“第”字", right, edit=right)
    elif number.startswith("0") and number.strip("0"):
        yield warning(RULE, start, end, "发文顺序号不编虚位", right, edit=right)
    elif number != found["number"]:
        yield warning(RULE, start, end, "发文顺序号用半角数字", right, edit=right)
    elif found["gap2"] or found["blank"]:
        begin = found.end("close")
        yield notice(RULE, begin, end, "发文字号中不留空格", right, edit=right)


def _contradictions(draft: Draft) -> Iterator[Claim]:
    """A title cited with two numbers."""
    numbers: dict[str, str] = {}
    for found in _CITED.finditer(draft.text):
        title, number = found.groups()
        first = numbers.setdefault(title, number)
        if first != number and _REPEALED.search(draft.line_text(found.start())) is None:
            yield warning(RULE, *found.span(2), "同一文件在本文中有两个发文字号", first)
