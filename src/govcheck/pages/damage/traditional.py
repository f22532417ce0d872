"""Traditional characters: a whole page of them, or a few that stray in a simplified one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from govcheck.pages.damage.damage import Damage, Detector
from govcheck.text.characters import tables
from govcheck.text.opencc import read_dictionary

__all__ = ["TRADITIONAL", "traditional_only", "traditional_share"]

_PAGE = 0.1
"""From this share of traditional characters on, a text or a line is a traditional one."""
_FEW = 0.02
"""Up to this share of the whole text they have strayed."""

# In 通用规范汉字表 (2013), the 8,105 characters, though OpenCC changes them: the kTGH property of Unicode 14 says so.
_STANDARD = "谿麹乾剋劄吒夥徵扞於昇氾祕脩苧蒐薳薹袷釐陞麽"
# Names, units and old words that simplified text keeps, and what GB 2312 has as it stands.
_AMBIGUOUS = "么坏沈哩俱像藉瞭覆阪彷祇仝邨迺耑叚菉堃絜喆椀甦淼犇甯筦澂爇龢後捱菸榘摺拚麴醣鍾锺鉅濬鬱碁碁兪冑"
_TITLED = re.compile(r"《[^《》\n]{1,60}》|“[^“”\n]{1,120}”|‘[^‘’\n]{1,120}’|「[^「」\n]{1,120}」|『[^『』\n]{1,120}』|\"[^\"\n]{1,120}\"")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_NAME_AROUND = re.compile(r"[（(][^（()）]{0,12}$")


@functools.cache
def traditional_only() -> frozenset[str]:
    """What no simplified text holds, of the basic plane."""
    kept = frozenset(_STANDARD + _AMBIGUOUS)
    table = tables().one_to_one
    characters = (c for name in ("TSCharacters", "TSCharactersExt") for c in read_dictionary(name))
    return frozenset(c for c in characters if len(c) == 1 and c <= "\uffff" and c not in kept and c in table)


@functools.cache
def _class() -> re.Pattern[str]:
    return re.compile(f"[{''.join(traditional_only())}]")


_HAN_RUN = re.compile("[\u4e00-\u9fff]+")


def _han(text: str) -> int:
    return sum(map(len, _HAN_RUN.findall(text)))


def traditional_share(text: str) -> float:
    """The share of the Han characters of a text that only traditional Chinese has; some 0.3 in a traditional text.

    >>> round(traditional_share("關於開展春季植樹造林工作的通報"), 1), traditional_share("徵文，乾隆，于谦")
    (0.3, 0.0)
    """
    return len(_class().findall(text)) / max(1, _han(text))


def _traditional(text: str) -> Iterator[Damage]:
    """A page of traditional characters, once at its first one; or the few of a simplified page, each.

    Titles, quotations, brackets, and clauses that are traditional as a whole or Japanese are spared.

    >>> [(d.kind, d.start, d.repair) for d in TRADITIONAL.find("各地要認真落實《國語》和有关规定，" + "请按时报送材料。" * 30)]
    [('stray-traditional', 3, '认'), ('stray-traditional', 6, '实')]
    """
    first = _class().search(text)
    if first is None:
        return
    number, han = len(_class().findall(text)), _han(text)
    if number >= max(10, _PAGE * han):
        yield Damage("script-mismatch", *first.span(), None, f"整页为繁体字：{han}个汉字中{number}个是繁体")
        return
    if number > max(2, _FEW * han):
        return
    spared = [match.span() for match in _TITLED.finditer(text)]
    index = 0
    for match in _class().finditer(text):
        start = match.start()
        while index < len(spared) and spared[index][1] <= start:
            index += 1
        if (index < len(spared) and spared[index][0] < start) or _is_foreign_clause(text, start) or _is_name(text, start):
            continue
        right = tables().one_to_one[match[0]]
        yield Damage("stray-traditional", start, start + 1, right, f"简体文中的繁体字“{match[0]}”，规范字为“{right}”")


def _is_foreign_clause(text: str, place: int) -> bool:
    """Whether the clause is traditional beyond this one character, or Japanese."""
    clause = text[max(0, place - 15) : place + 16]
    return len(_class().findall(clause)) > 4 or bool(_KANA.search(clause))


def _is_name(text: str, place: int) -> bool:
    """Within brackets stand original names; 〔 and the like never hold one."""
    return bool(_NAME_AROUND.search(text, max(0, place - 14), place))


TRADITIONAL = Detector(traditional_only, _traditional)
