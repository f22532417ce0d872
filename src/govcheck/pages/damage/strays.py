"""Characters that are standard in names only, Japanese ones, and rare ones that look like those of the word around them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from govcheck.pages.damage.damage import Damage, Detector
from govcheck.pages.damage.scripts import TITLED, is_in_brackets, is_in_name, is_traditional_sentence, traditional_only, word_with
from govcheck.text.characters import tables
from govcheck.text.opencc import read_dictionary
from govcheck.text.span import SpanSet

__all__ = ["STRAYS"]

# 通用规范汉字表 has them for names or for one of their meanings; in the words of this table they are another character.
_IN_WORDS = dict(zip("於祕昇乾夥徵扞釐蒐氾脩陞麽藉瞭", "于秘升干伙征捍厘搜泛修升么借了", strict=True))
_OWN_WORDS = frozenset(("乾道", "乾元", "昇平", "徵羽", "脩敬"))
# What goes on: 随著 for 随着. 著 in 著作 and 显著 is right.
_GOING_ON = (
    "随沿味绕接跟带拿看听走坐站笑想朝向对本趁顺凭冒有抱含怀握靠守扛捧盯望等穿戴挂贴刻跑跳忙载临担挥在负志征响表满溢藏聚证受持系牵透露演展行进动活生流传发续"
    "伴围映衬扬留开摆放装填裹缠紧踏牵拉推压摸闻迎陪照护养育掌存散悬立躺跪骑驾驶追赶寻找撑托举提背拖搂抚披盖遮挡跟夹叼含喊叫哭念"
)
_WORK = re.compile("著[作名述称者录书]")
# Rare characters that recognition and fonts put in the place of another one.
_ALIKE = {
    pair[0]: pair[1:]
    for pair in (
        "兲关天 吋时同叫 囯国 巿市 釆采 叧另 囙因 凨风 夲本 尐少 帀币市 幵开 戓或 旡无 昰是 歨步 甴由 甶由 禸内 "
        "罓网 覀西 赱走 靣面 髙高 圡土 丄上 丅下 囗口国 厺去 徃往 伱你 亍行于 仐伞 亽个 冃月 吿告 囻国 囶国 "
        "坕经 孒了 岀出 旳的 朩木 氺水 沬沫 灮光 犮发 玍生 畄留 皃貌 秂人 粅物 荿成 迗送 閅门 囸日 姩年 庅么 "
        "弍二 弎三 戸户 甡生 睌晚 罒四 镸长 靑青 泩注 怱忽 祂他 敎教 昻昂 眞真 黒黑 呌叫 仧长 刅办 亇个 亖四 "
        "丗世 亐亏 儅当 "
    ).split()
}
_NUMBER_BEFORE = re.compile("[0-9０-９一二三四五六七八九十百半两几英.]$")
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa]|日本|株式|会社")

_IN_NAMES = frozenset("桝郷滝槙穣鉱")
"""Japanese forms that stand in names, and in no Chinese word."""


@functools.cache
def _japanese() -> Mapping[str, str]:
    """The forms that only Japanese has -> the simplified character."""
    table = tables().one_to_one
    forms = (c for c in read_dictionary("JPShinjitaiCharacters") if len(c) == 1 and c in table and c not in traditional_only() | _IN_NAMES)
    return {c: table[c] for c in forms if not c.encode("gb2312", "ignore")}


@functools.cache
def _signs() -> frozenset[str]:
    return frozenset((*_IN_WORDS, *_japanese(), *_ALIKE, *(f"{verb}著" for verb in _GOING_ON)))


@functools.cache
def _class() -> re.Pattern[str]:
    return re.compile(f"[{''.join((*_IN_WORDS, *_japanese(), *_ALIKE))}]|(?<=[{_GOING_ON}])著")


def _strays(text: str) -> Iterator[Damage]:
    """Each one that would make a word if it were the usual character; not in titles, quotations, names or Japanese.

    >>> [(d.kind, d.start, d.repair) for d in STRAYS.find("由於天气，随著时间，加强経营，社会兲系，乾隆年间的名著")]
    [('stray-traditional', 1, '于'), ('stray-traditional', 6, '着'), ('stray-traditional', 12, '经'), ('homoglyph', 17, '关')]
    """
    matches = list(_class().finditer(text))
    titled = SpanSet(match.span() for match in TITLED.finditer(text)) if matches else SpanSet(())
    for match in matches:
        place = match.start()
        if not titled.cover(place, place + 1) and not is_in_brackets(text, place) and not is_traditional_sentence(text, place):
            yield from _stray(text, place)


def _stray(text: str, place: int) -> Iterator[Damage]:
    character = text[place]
    if character == "著":
        if not _WORK.match(text, place):
            yield _damage(place, character, "着", "")
    elif character in _IN_WORDS:
        right = _IN_WORDS[character]
        word = word_with(text, place, right)
        if word and text[place : place + 2] not in _OWN_WORDS and not is_in_name(text, place):
            yield _damage(place, character, right, word)
    elif character in _ALIKE:
        words = {right: word for right in _ALIKE[character] if (word := word_with(text, place, right))}
        if words and not _NUMBER_BEFORE.search(text, max(0, place - 1), place):
            right = next(iter(words))
            note = f"“{character}”是生僻字，{'应' if len(words) == 1 else '疑'}为“{words[right]}”的“{right}”"
            yield Damage("homoglyph", place, place + 1, right if len(words) == 1 else None, note)
    elif (word := word_with(text, place, _japanese()[character])) and not _JAPANESE.search(text, max(0, place - 15), place + 16):
        yield Damage(
            "stray-traditional", place, place + 1, _japanese()[character], f"日文汉字“{character}”，规范字为“{_japanese()[character]}”"
        )


def _damage(place: int, character: str, right: str, word: str) -> Damage:
    note = f"“{word or right}”中的“{character}”不是规范字，应为“{right}”"
    return Damage("stray-traditional", place, place + 1, right, note)


STRAYS = Detector(_signs, _strays)
