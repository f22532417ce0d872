"""Characters that one script has twice and the other once: which of the two stands there is told by the words around.

乾 is a place, an era or a name, or dry; 著 is a work, or the mark of what goes on; a surname is written as its family writes it.
"""

from __future__ import annotations

import functools
import re

from govcheck.language.segmentation import is_known
from govcheck.text.opencc import read_dictionary

__all__ = ["MORE_TRADITIONAL", "protect_simplified", "protect_traditional"]

_STAND_INS = [chr(0xFDD0 + number) for number in range(32)]
"""Noncharacters, which no text holds: what stands in one's place is left alone by every dictionary."""

_MORE = (
    "鎗枪鬭斗鬬斗鬦斗鬪斗鬨哄犂犁豓艳鷰燕鴈雁鵰雕鵞鹅鑛矿鎚锤鎔熔鉋刨鑪炉罎坛踈疏軆体輙辄輭软遶绕隣邻霛灵顋腮飃飘餧喂騐验鬀剃鹻碱麤粗齩咬"
    "閙闹闗关隄堤靭韧躭耽勦剿勅敕厰厂囬回囘回塟葬墖塔壻婿娬妩嬾懒寃冤寳宝彊强恠怪慙惭憇憩戯戏攩挡敍叙斅学暎映朶朵桒桑檝楫歗啸"
    "潄漱澁涩灋法烱炯煖暖燄焰牎窗猨猿獘毙甎砖畧略畱留瘉愈癄憔皷鼓盌碗矙瞰磟碌禆裨穅糠穉稚窻窗筯箸籢奁糉粽絏绁緐繁繮缰羣群翫玩耡锄"
    "聦聪胷胸脗吻脩修臝裸艣橹菓果葢盖蓡参蘂蕊虵蛇蚘蛔蝱虻蠏蟹衂衄襍杂覩睹觧解託托詠咏諠喧譁哗譌讹賸剩趂趁踁胫蹔暂躶裸鄰邻醻酬銕铁鋪铺"
)
MORE_TRADITIONAL = dict(zip(_MORE[::2], _MORE[1::2], strict=True))
"""Traditional variants that OpenCC leaves as they are."""

_HAN = "\u3400-\u9fff"
_TITLES = (
    "先生|女士|小姐|太太|夫人|同志|同学|同學|老师|老師|教授|博士|医生|醫生|律师|律師|师傅|師傅|法官|警官|局长|局長|处长|處長|科长|科長|主任|书记|書記"
    "|市长|市長|县长|縣長|省长|省長|区长|區長|部长|部長|院长|院長|校长|校長|队长|隊長|所长|所長|镇长|鎮長|乡长|鄉長|村长|村長|厂长|廠長|会长|會長|组长|組長"
    "|站长|站長|行长|行長|经理|經理|董事长|董事長|总经理|總經理|工程师|工程師|大爷|大爺|大妈|大媽|阿姨|叔叔|氏(?:家族|兄弟|宗亲|宗親)"
)
_SOMEBODY = "某(?![些种種个個类類项項时時日年月地处處方一几幾段])"
_AT_END = f"(?=$|[^{_HAN}]|[任说說称稱是为爲為等和与與及在]|{_TITLES})"

# What a mainland surname is in traditional characters, where the character alone would become another one.
_SURNAMES = dict(zip("余范于岳朴钟涂党干郁后谷游种丑", "余范于岳朴鍾涂党干郁后谷游种丑", strict=True))
_WITH_TITLE = re.compile(f"([{''.join(_SURNAMES)}])(?={_SOMEBODY}|(?:老|副|([{_HAN}]{{1,2}}))?(?:{_TITLES}))")
_WITH_NAME = re.compile(f"(?<![{_HAN}])([余范岳朴钟涂郁])(?=[{_HAN}]{{2}}(?:$|[^{_HAN}]|[任说称是等]|{_TITLES}))")

_COMMON_SURNAMES = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛"
    "叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文肖"
)
_PLACE = "[县縣镇鎮乡鄉村市区區街路寺庄莊桥橋河山州]"
_ERA = "(?:元年|[一二三四五六七八九十]+年|年间|年間|初年|末年)"
_HEAVEN = re.compile(
    f"乾(?=[隆坤陵卦嘉旦州]|清[宫宮门門]|[{_HAN}]{{1,2}}{_PLACE}|[县縣](?![{_HAN}]?的)|[宁寧符封兴興化亨德贞貞定祐佑祥明享和统統初道元]{_ERA}"
    f"|安(?:[县縣境]|油田|人民)|务|務|西[乡鄉])|(?<=[康竺])乾(?![燥净淨])"
    f"|(?<![{_HAN}])(?<=.)?[{_COMMON_SURNAMES}]乾[{_HAN}]?{_AT_END}|(?<=[长長员員任记記民人者子女、和與与])[{_COMMON_SURNAMES}]乾{_AT_END}"
)
_WORK = re.compile(
    "著(?=[作名者述称稱录錄]|[书書][立籍]|于[《〈一二三四五六七八九十0-9]|[有]《)"
    "|(?<=[显顯卓昭名原专專土编編论論巨鉅遗遺译譯拙所撰])著|(?<=[\u4e00-\u9fff、][合共新旧舊])著(?=[《，。）)])"
)
_BEFORE_MARK = re.compile(f"(?=[^{_HAN}]|$)")


def protect_simplified(text: str) -> tuple[str, dict[str, str]]:
    """A simplified text with stand-ins for the surnames that no dictionary should convert, and what these become.

    >>> text, names = protect_simplified("余先生的余款")
    >>> text == "余先生的余款".replace("余", "\\ufdd0", 1), names
    (True, {'\\ufdd0': '余'})
    """
    if any(c in text for c in _STAND_INS):
        return text, {}
    places = [m.start() for m in _WITH_TITLE.finditer(text) if not (_is_end_of_word(text, m.start()) or (m[2] and _are_words(m[1] + m[2])))]
    places += [m.start() for m in _WITH_NAME.finditer(text) if not is_known(text[m.start() : m.start() + 2])]
    return _protected(text, {place: _SURNAMES[text[place]] for place in places})


def _is_end_of_word(text: str, place: int) -> bool:
    """Whether this character ends a word, as in 规范某 or 对于某."""
    return place > 0 and (is_known(text[place - 1 : place + 1]) or is_known(text[max(0, place - 2) : place + 1]))


def _are_words(name: str) -> bool:
    """Whether what might be a surname and a given name are words: 于北京, 余额."""
    return is_known(name[:2]) or is_known(name[1:])


def protect_traditional(text: str, *, taiwan: bool) -> tuple[str, dict[str, str]]:
    """A traditional text with stand-ins for each 乾 and 著, where it is known what they become.

    Args:
        text: any ``str``.
        taiwan: whether it is Taiwan's, where nobody writes 着; elsewhere who writes it means 著 by the other one.

    >>> protect_traditional("沿著乾安縣的名著", taiwan=True)[0].translate({0xFDD0: "A", 0xFDD1: "B", 0xFDD2: "C"})
    '沿BA安縣的名C'
    """
    if ("乾" not in text and "著" not in text) or any(c in text for c in _STAND_INS):
        return text, {}
    becomes: dict[int, str] = {}
    for match in _HEAVEN.finditer(text):
        place = match.start() + match[0].index("乾")
        if not _is_dry(text, place):
            becomes[place] = "乾"
    both = "着" in text and not taiwan
    for place in (m.start() for m in re.finditer("著", text)):
        if _is_work(text, place):
            becomes[place] = "著"
        elif not both:
            becomes[place] = "着"
    return _protected(text, becomes)


def _protected(text: str, becomes: dict[int, str]) -> tuple[str, dict[str, str]]:
    stand_ins = dict(zip(sorted(set(becomes.values())), _STAND_INS, strict=False))
    characters = list(text)
    for place, character in becomes.items():
        characters[place] = stand_ins[character]
    return "".join(characters), {stand_in: character for character, stand_in in stand_ins.items()}


def _is_work(text: str, place: int) -> bool:
    """Whether 著 is a work, or to write one; at the end of a clause behind what is no verb it names an author."""
    if _WORK.match(text, place):
        return True
    if not _BEFORE_MARK.match(text, place + 1) or text[place - 1 : place] < "\u3400":
        return False
    simple = "".join(_simple().get(c, c) for c in text[max(0, place - 2) : place])
    return not (is_known(simple[-1:] + "着") or (len(simple) == 2 and is_known(simple)))


def _is_dry(text: str, place: int) -> bool:
    """Whether a word of dry things, as OpenCC knows them, reaches over this 乾."""
    words = _dry_words()
    return any(
        text[start:end] in words for start in range(max(0, place - 4), place + 1) for end in range(place + 1, min(len(text), place + 5) + 1)
    )


@functools.cache
def _dry_words() -> frozenset[str]:
    """乾 that is 干 in simplified text, in both scripts."""
    found = [(key, to[0]) for key, to in read_dictionary("STPhrases").items() if "干" in key and "乾" in to[0]]
    kept = "".join(key for key, to in read_dictionary("TSPhrases").items() if "乾" in to[0])
    both = {to for _, to in found} | {"".join("乾" if t == "乾" else k for k, t in zip(key, to, strict=True)) for key, to in found}
    return frozenset(word for word in both if word not in kept)


@functools.cache
def _simple() -> dict[str, str]:
    return {c: to[0] for c, to in read_dictionary("TSCharacters").items()}
