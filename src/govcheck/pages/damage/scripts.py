"""Which script a text or a sentence is written in, and which words a character makes there."""

from __future__ import annotations

import functools
import re

from govcheck.language.segmentation import is_known
from govcheck.language.surnames import ALSO_WORDS, SURNAMES
from govcheck.text.characters import tables
from govcheck.text.opencc import read_dictionary

__all__ = [
    "TITLED",
    "is_in_brackets",
    "is_in_name",
    "is_traditional_sentence",
    "sentence_around",
    "simplified_in",
    "traditional_in",
    "traditional_only",
    "word_with",
]

# In 通用规范汉字表 (2013), the 8,105 characters, though OpenCC changes them: the kTGH property of Unicode 14 says so.
_STANDARD = "谿麹乾剋劄吒夥徵扞於昇氾祕脩苧蒐薳薹袷釐陞麽"
# Names, units and old words that simplified text keeps, and what GB 2312 has as it stands.
_AMBIGUOUS = "么坏沈哩俱像藉瞭覆阪彷祇仝邨迺耑叚菉堃絜喆椀甦淼犇甯筦澂爇龢後捱菸榘摺拚麴醣鍾锺鉅濬鬱碁碁兪冑"
TITLED = re.compile(r"《[^《》\n]{1,60}》|“[^“”\n]{1,120}”|‘[^‘’\n]{1,120}’|「[^「」\n]{1,120}」|『[^『』\n]{1,120}』|\"[^\"\n]{1,120}\"")
_END = "。！？；\n"
_REACH = 120
_LONGEST_WORD = 4
_WORDS_OF_ITS_OWN = "乾瞭藉"
"""Characters that have words of their own: 乾坤, 瞭望, 慰藉. Those of others in the dictionary are misspelt there too."""
_BRACKET_BEFORE = re.compile(r"[（(][^（()）]{0,12}$")

_FIRST = (SURNAMES + ALSO_WORDS).replace("关", "")  # 关於 is no name
_SURNAMED = re.compile(f"(?:^|[^\u3400-\u9fff]|书记|主任|主席|[局部厅处科院校县市区镇乡会组所站队]长|委员|教授|同志)[{_FIRST}]$")


@functools.cache
def traditional_only() -> frozenset[str]:
    """What no simplified text holds, of the basic plane; 噁 or 鱀, whose simplified form few fonts have, it does."""
    kept = frozenset(_STANDARD + _AMBIGUOUS)
    table = tables().one_to_one
    both = {**read_dictionary("TSCharactersExt"), **read_dictionary("TSCharacters")}
    rare = frozenset(c for c, to in both.items() if to[0] > "\uffff").union("噁")
    return frozenset(c for c in both if len(c) == 1 and c <= "\uffff" and c not in kept and c not in rare and c in table)


@functools.cache
def _simplified_only() -> re.Pattern[str]:
    traditional = read_dictionary("TSCharacters")
    found = (
        c for c, to in read_dictionary("STCharacters").items() if len(c) == 1 and c <= "\uffff" and c not in to and c not in traditional
    )
    return re.compile(f"[{''.join(found)}]")


@functools.cache
def _traditional_only() -> re.Pattern[str]:
    return re.compile(f"[{''.join(traditional_only())}]")


def traditional_in(text: str) -> list[int]:
    """The places of the characters that only traditional Chinese has."""
    return [match.start() for match in _traditional_only().finditer(text)]


def simplified_in(text: str) -> int:
    """How many characters only simplified Chinese has."""
    return len(_simplified_only().findall(text))


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """The sentence in which a place stands, no more than some hundred characters on either side.

    >>> sentence_around("甲。乙丙。丁", 3)
    (2, 4)
    """
    start = max(text.rfind(mark, max(0, place - _REACH), place) for mark in _END) + 1
    ends = [found for mark in _END if (found := text.find(mark, place, place + _REACH)) >= 0]
    return start or max(0, place - _REACH), min(ends, default=min(len(text), place + _REACH))


def is_traditional_sentence(text: str, place: int) -> bool:
    """Whether the sentence around a place is a traditional one."""
    sentence = text[slice(*sentence_around(text, place))]
    return len(traditional_in(sentence)) > simplified_in(sentence)


def is_in_brackets(text: str, place: int) -> bool:
    """Within brackets stand original names; 〔 and the like never hold one."""
    return bool(_BRACKET_BEFORE.search(text, max(0, place - 14), place))


def word_with(text: str, place: int, right: str) -> str:
    """The word that stands around a place once ``right`` is put there, "" if there is none or it is a word as it stands.

    >>> word_with("由於天气", 1, "于"), word_with("乾隆年间", 0, "干")
    ('由于', '')
    """
    table = tables().one_to_one
    first = max(0, place - _LONGEST_WORD + 1)
    around = text[first : place + _LONGEST_WORD]
    simple = "".join(table.get(c, c) for c in around)
    middle = place - first
    with_right = simple[:middle] + right + simple[middle + 1 :]
    found = ""
    for start in range(middle + 1):
        for end in range(max(middle + 1, start + 2), min(len(around), start + _LONGEST_WORD) + 1):
            if around[middle] in _WORDS_OF_ITS_OWN and is_known(around[start:end]):
                return ""
            if len(found) < end - start and is_known(with_right[start:end]):
                found = with_right[start:end]
    return found


def is_in_name(text: str, place: int) -> bool:
    """Whether a surname stands right before it, behind a post or at the beginning of a clause.

    >>> is_in_name("副书记刘鑑，", 4), is_in_name("要認真", 1)
    (True, False)
    """
    return _SURNAMED.search(text, max(0, place - 4), place) is not None
