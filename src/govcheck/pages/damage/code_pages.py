"""Mojibake of the further code pages: GBK and UTF-8 read as DOS, Cyrillic, Macintosh, Japanese, Korean or Taiwan text.

Pages of one byte a character are Chinese to nobody: their runs are read again, and must be words. Pages of two bytes
are Chinese characters, each read as another one: there the words of what stands there and of what was meant are compared.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from itertools import accumulate

from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.plausibility import commonness, is_common, is_text
from govcheck.pages.damage.wording import in_words, wording

__all__ = ["CODE_PAGES", "FREQUENT"]

FREQUENT = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "关通知全市县政府安理建设公局文保环境管务进高度实部制改加强位情况月日各领导群众社会开展区提业认真贯彻落实责任按照规范组织结合召会议第号年"
    "级重要事项请示报告审批监督检查服基层农村城乡镇街办教育医疗卫生健康技术科研究院学校项目资金投入收支财税务企职工党员干委员监察纪律廉洁法律诉讼"
    "期间前及时确保完成任务量质标准指导意见方案措施细则条例规划计水利交通运输电力林草土地矿产房屋住宅消防应急预警灾害救助扶贫困残疾老妇女儿童青少"
    "年执行做好加快推新发展动改革创优化提升效能营商便民网络信息数据智慧平台系统使用申办理结果公示内容表格单位名称姓性别电话址邮箱编码联系人"
)
"""What hardly a sentence of an office is without."""
_SINGLE = ("cp437", "cp1251", "koi8-r", "mac-roman", "cp866", "cp850", "iso8859-5", "mac-cyrillic", "cp1250")
_NAMES = {
    "cp437": "DOS", "cp850": "DOS", "cp866": "DOS 西里尔文", "cp1251": "西里尔文", "koi8-r": "KOI8-R", "iso8859-5": "西里尔文",
    "mac-roman": "Macintosh", "mac-cyrillic": "Macintosh 西里尔文", "cp1250": "中欧文",
    "euc-jp": "EUC-JP", "big5": "Big5", "cp949": "EUC-KR",
}  # fmt: skip
_DOUBLE = ("euc-jp", "big5", "cp949")
_FEWEST = 4
"""Han characters that a run must be read as."""
_WORDS = 0.6
_LOST = 12
"""One character of so many may be lost."""
_TELLING = "╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫║╣╠╩╦╗╝╚╔╬σµĄŞŽŘĎĚŮĆŁŐŰĹĘĽĂăĺćčЁЂЃЄЅІЇЈЉЊЋЌЎЏђѓєљњћќџ∏π∫◊√≤≥"
"""One of these, or a capital of Cyrillic, stands in every run of single bytes that is looked at."""
_NEAR = 15  # characters between the signs of one run


@functools.cache
def _high(page: str) -> Mapping[str, bytes]:
    """The characters that a page of single bytes has beyond ASCII."""
    pairs = ((bytes((byte,)).decode(page, "ignore"), bytes((byte,))) for byte in range(0x80, 0x100))
    return {character: byte for character, byte in pairs if character}


@functools.cache
def _table(page: str) -> Mapping[str, str]:
    """A character of a page of double bytes -> the one that its bytes are in GBK."""
    found: dict[str, str] = {}
    for lead in range(0xA1, 0xFE):
        for trail in range(0xA1, 0xFF):
            data = bytes((lead, trail))
            read, right = data.decode(page, "ignore"), data.decode("gbk", "ignore")
            if len(read) == 1 and len(right) == 1 and read != right:
                found[read] = right
    return found


@functools.cache
def _double_signs(page: str) -> frozenset[str]:
    """What frequent characters are read as, where that is no common character itself."""
    return frozenset(read for read, right in _table(page).items() if right in FREQUENT and not is_common(read))


@functools.cache
def _signs() -> frozenset[str]:
    cyrillic = map(chr, range(0x410, 0x430))
    return frozenset(_TELLING).union(cyrillic, *map(_double_signs, _DOUBLE))


def _code_pages(text: str) -> Iterator[Damage]:
    """The runs that were read in one of these pages.

    >>> [(d.start, d.repair) for d in CODE_PAGES.find("关于║├╚½╩╨░▓╚½╔·▓·的")]
    [(2, '好全市安全生产')]
    """
    present = _signs().intersection(text)
    if not present:
        return
    end = 0
    for found in sorted((*_single(text, present), *_double(text, present)), key=lambda d: (d.start, -d.end)):
        if found.start >= end:
            yield found
            end = found.end


@functools.cache
def _run(page: str) -> re.Pattern[str]:
    high = re.escape("".join(_high(page)))
    return re.compile(f"[{high}](?:[{high}]|[!-~ ]{{1,20}}(?=[{high}]))*[{high}]?[@-~]?")


def _single(text: str, present: frozenset[str]) -> Iterator[Damage]:
    for page in _SINGLE:
        high = _high(page)
        if present.isdisjoint(high):
            continue
        for match in _run(page).finditer(text):
            if present.isdisjoint(match[0]):
                continue
            data = b"".join(high.get(c) or c.encode() for c in match[0])
            for encoding in ("utf-8", "gbk"):
                right = _read(data, encoding)
                if right is not None:
                    yield Damage("mojibake", *match.span(), right, _note(encoding, page))
                    break


def _read(data: bytes, encoding: str) -> str | None:
    """What the bytes are in the right encoding, None if that is no Chinese; the last one may be cut."""
    for cut in range(3 if encoding == "utf-8" else 2):
        right = data[: len(data) - cut].decode(encoding, "replace")
        lost = right.count("\ufffd")
        if lost * _LOST > len(right):
            continue
        read = right.replace("\ufffd", "")
        han = sum("\u4e00" <= c <= "\u9fff" for c in read)
        if han >= _FEWEST and is_text(read) and commonness(read) >= 0.8 and wording(right) >= _WORDS:
            return right
    return None


def _note(encoding: str, page: str) -> str:
    return f"{encoding.upper()} 文本被当作 {_NAMES[page]} 编码读出的乱码"


def _double(text: str, present: frozenset[str]) -> Iterator[Damage]:
    for page in _DOUBLE:
        signs = _double_signs(page) & present
        if len(signs) > 1:
            places = [m.start() for m in re.finditer(f"[{re.escape(''.join(sorted(signs)))}]", text)]
            for start, end in _clusters(text, places):
                yield from _compared(text, start, end, page)


def _clusters(text: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """Where different signs stand close to each other, and what is around them."""
    first = 0
    for index in range(1, len(places) + 1):
        if index == len(places) or places[index] - places[index - 1] > _NEAR:
            if len({text[place] for place in places[first:index]}) > 1:
                yield max(0, places[first] - _NEAR), places[index - 1] + _NEAR
            first = index


def _compared(text: str, start: int, end: int, page: str) -> Iterator[Damage]:
    """The part of a place where what was meant has more words than what stands there."""
    table = _table(page)
    shown = text[start:end]
    meant = "".join(table.get(c, c) for c in shown)
    gains = [
        (new - old) if c in table else (0 if c < "\u0100" else -2)
        for c, new, old in zip(shown, in_words(meant), in_words(shown), strict=True)
    ]
    sums = list(accumulate(gains, initial=0))
    best, low = (0, 0), 0
    for index, total in enumerate(sums):
        if total < sums[low]:
            low = index
        if total - sums[low] > sums[best[1]] - sums[best[0]]:
            best = low, index
    first, last = best
    right = meant[first:last]
    if sum(c in table for c in shown[first:last]) >= _FEWEST and sums[last] - sums[first] >= _FEWEST - 1 and wording(right) >= _WORDS:
        yield Damage("mojibake", start + first, start + last, right, _note("gbk", page))


CODE_PAGES = Detector(_signs, _code_pages)
