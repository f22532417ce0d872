"""Text that shows as the codes of its characters: \\u653f, %E6%94%BF, =E6=94=BF, and UTF-16 taken for single bytes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.plausibility import commonness, is_common
from govcheck.pages.damage.wording import wording

__all__ = ["ESCAPES"]

_UNICODE = re.compile(r"(?:\\u[0-9a-fA-F]{4}(?:[，。、](?=\\u))?){2,}")
_BYTES = tuple(re.compile(f"(?:{lead}[0-9a-fA-F]{{2}}){{4,}}") for lead in ("%", "%25", "=", r"\\x"))
_ADDRESS = re.compile(r"(?:[/=?&.@:#]|%[0-9a-fA-F]{2}|\\)[!-~]*$")
_LEADS = tuple(f"{mark}{digit}" for mark in ("%", "%25", "=", "\\x") for digit in "bcde")
_SIXTEEN = re.compile("[\x00-\xff]{8,}")
_CONTROLS = frozenset(map(chr, (*range(0x09), *range(0x0E, 0x20), *range(0x80, 0x85), *range(0x86, 0xA0))))
_FEWEST = 3  # Han characters that 16-bit codes must be read as
_WORDS = 0.6


@functools.cache
def _signs() -> frozenset[str]:
    return _CONTROLS | {"\\u", *_LEADS}


def _escapes(text: str) -> Iterator[Damage]:
    """Codes that stand for two Chinese characters or more; not in addresses, where they belong.

    >>> [(d.start, d.repair) for d in ESCAPES.find("关于\\\\u653f\\\\u5e9c的%E9%80%9A%E7%9F%A5 http://a.cn/%E9%80%9A%E7%9F%A5")]
    [(2, '政府'), (15, '通知')]
    """
    folded = text.lower()
    if "\\u" in folded:
        for match in _UNICODE.finditer(text):
            right = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), match[0])
            if _is_chinese(right):
                yield Damage("mojibake", *match.span(), right, "字符编码 \\uXXXX 没有转换为汉字")
    if any(lead in folded for lead in _LEADS):
        for pattern in _BYTES:
            for match in pattern.finditer(text):
                right = _from_bytes(match[0])
                if right and not _ADDRESS.search(text[max(0, match.start() - 300) : match.start()]):
                    yield Damage("mojibake", *match.span(), right, "字节编码没有转换为汉字")
    if not _CONTROLS.isdisjoint(text):
        for match in _SIXTEEN.finditer(text):
            yield from _sixteen_bits(match)


def _is_chinese(text: str) -> bool:
    han = [c for c in text if c > "\xff"]
    return len(han) > 1 and all(is_common(c) for c in han) and all(c.isprintable() for c in text)


def _from_bytes(code: str) -> str:
    """What bytes spell, in UTF-8 or GBK; "" for what is no Chinese."""
    data = bytes(int(pair, 16) for pair in re.findall("(?:%25|%|=|\\\\x)([0-9a-fA-F]{2})", code))
    for encoding in ("utf-8", "gbk"):
        try:
            right = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_chinese(right):
            return right
    return ""


def _sixteen_bits(run: re.Match[str]) -> Iterator[Damage]:
    if _CONTROLS.isdisjoint(run[0]):
        return
    data = run[0].encode("latin-1")
    for shift in (0, 1):
        size = (len(data) - shift) // 2 * 2
        for encoding in ("utf-16-le", "utf-16-be"):
            right = data[shift : shift + size].decode(encoding, "replace")
            han = sum("\u4e00" <= c <= "\u9fff" for c in right)
            if han >= _FEWEST and han * 2 > len(right) and commonness(right) >= 0.9 and wording(right) >= _WORDS:
                yield Damage("mojibake", run.start() + shift, run.start() + shift + size, right, "UTF-16 文本被当作单字节编码读出的乱码")
                return


ESCAPES = Detector(_signs, _escapes)
