"""RULES: the one table of all that govcheck can report."""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable
from typing import NamedTuple

from govcheck.errors import UnknownRuleError

__all__ = ["ALWAYS", "PROFILES", "RULES", "Rule", "Severity", "rule_names"]


class Severity(enum.IntEnum):
    """How bad a finding is, if it is one: ``NOTICE < WARNING < ERROR``.

    >>> str(Severity.WARNING), Severity.parse("error") > Severity.WARNING
    ('warning', True)
    """

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, name: str) -> Severity:
        """The severity of that name.

        Raises:
            ValueError: if there is none.
        """
        try:
            return cls[name.strip().upper()]
        except KeyError:
            raise ValueError(f"{name!r} is no severity: write notice, warning or error") from None


class Rule(NamedTuple):
    """The identity of what is reported: a slug for programs, a title for people, and on what it rests."""

    name: str
    title: str
    severity: Severity
    category: str
    basis: str
    """The standard or inspection indicator that asks for it."""
    what: str
    """What it reports."""
    why: str
    """Why it matters to a publisher."""
    bad: str = ""
    good: str = ""
    on: bool = True
    """Whether the default profile reports it."""


_INSPECTION = "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》"

_TABLE = (
    Rule(
        "wrong-word",
        "错别字",
        Severity.ERROR,
        "words",
        _INSPECTION + "：严重错别字、一般错别字",
        "A wrong written form of a word, idiom or set phrase: a homophone, a look-alike, a dropped or doubled character.",
        "Inspection bulletins count wrong words and name the office that published them.",
        "工程竣工后进行验受",
        "工程竣工后进行验收",
    ),
    Rule(
        "official-name",
        "名称差一字",
        Severity.ERROR,
        "names",
        _INSPECTION + "：国家机关、党和国家重要会议等名称错误为严重错别字",
        "A name of a state organ, place, meeting, law or fixed phrase with one character wrong, missing, too many, or two swapped.",
        "An error in such a name is a serious one, and a single serious error may fail a site.",
        "中华人民共合国、湖北省人民正府",
        "中华人民共和国、湖北省人民政府",
    ),
    Rule(
        "outdated-name",
        "旧名称",
        Severity.WARNING,
        "names",
        "国务院历次机构改革方案（1998、2003、2008、2013、2018、2023）；行政区划变更批复",
        "A former name of an organ, post or place in a text published after it changed; not after 原, in 《》, or in a document number.",
        "A stale name sends citizens to an office that no longer exists.",
        "请向国家旅游局投诉（2024年）",
        "请向文化和旅游部投诉",
    ),
    Rule(
        "repealed-law",
        "已失效的法律或标准",
        Severity.WARNING,
        "names",
        "新法或修改、废止决定所定的施行、废止日期",
        "A law, regulation or standard cited in a text published after it was repealed or retitled; not where the sentence says so.",
        "Advice that cites repealed law is wrong advice.",
        "根据《合同法》办理（2024年）",
        "根据《民法典》办理",
    ),
    Rule(
        "style-term",
        "不当用语",
        Severity.WARNING,
        "words",
        "新华社《新闻信息报道中的禁用词和慎用词》（2015、2016年修订）",
        "A term that is disrespectful or improper in official writing, or that names a place, a people or a post wrongly.",
        "Respect for people, and correct naming of places and posts, are checked in every inspection.",
        "残废人、人大副委员长",
        "残疾人、全国人大常委会副委员长",
    ),
    Rule(
        "near-synonym",
        "近义词混用",
        Severity.WARNING,
        "words",
        "现代汉语词典（第7版）；国办秘函〔2019〕19号：一般错别字",
        "A real word in a context where another one, alike in sound or sense, is meant.",
        "Such slips pass every spelling list, and readers notice them.",
        "截止目前，招聘启示",
        "截至目前，招聘启事",
    ),
    Rule(
        "variant-form",
        "非推荐词形",
        Severity.NOTICE,
        "words",
        "GF 1001-2001《第一批异形词整理表》；现代汉语词典（第7版）推荐词形",
        "A written form that is not wrong, but not the recommended one.",
        "One word should be written in one way throughout a site.",
        "帐户、座落",
        "账户、坐落",
    ),
    Rule(
        "redundancy",
        "语义重复",
        Severity.NOTICE,
        "words",
        "GB/T 9704-2012 对公文文字的要求；通行的编辑规范",
        "A phrase that says the same thing twice.",
        "Official writing is expected to be concise.",
        "当前当务之急",
        "当务之急",
    ),
    Rule(
        "extreme-claim",
        "绝对化用语",
        Severity.NOTICE,
        "words",
        "广告法第九条",
        "A superlative that advertising law forbids in advertisements.",
        "Promotional articles on official accounts are advertisements too. Off by default: reports use such words rightly.",
        "全网第一、国家级产品",
        on=False,
    ),
    Rule(
        "spam-word",
        "疑似被植入的垃圾信息",
        Severity.WARNING,
        "tampering",
        _INSPECTION + "：页面被篡改、发布或链接违法信息",
        "A word of gambling, pornographic, fraudulent or search-engine spam, also with separators between its characters. "
        "An error in a title or where several stand together; silent where the sentence tells of a crackdown.",
        "Injected spam is how most hijacked official pages are noticed.",
    ),
    Rule(
        "custom-word",
        "自定义词",
        Severity.WARNING,
        "words",
        "The publisher's own word list",
        "A term of a word list that the user loaded and that names no rule of its own.",
        "An office knows words that it must not publish; its own list says which.",
        "某某工程（内部代号）",
        "某某工程",
    ),
    Rule(
        "incomplete-check",
        "检查未完成",
        Severity.WARNING,
        "operation",
        "govcheck: a check that could not be finished says so",
        "A part of the check could not be finished, for example a pattern of a user's list that ran out of time.",
        "Silence must mean that nothing was found, never that nothing was looked for.",
    ),
    Rule(
        "unused-suppression",
        "多余的豁免",
        Severity.NOTICE,
        "operation",
        "govcheck: an exception that no longer excuses anything is removed",
        "A suppression that is past its date, or that silenced nothing in this run.",
        "A forgotten exception hides the next real error.",
    ),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _TABLE}
"""Every rule by its name, in the order in which it is documented."""

PROFILES: dict[str, frozenset[str]] = {
    "default": frozenset(name for name, rule in RULES.items() if rule.on),
    "strict": frozenset(RULES),
}
"""The rules of each named profile: ``default`` leaves out what is right too often, ``strict`` has them all."""


ALWAYS = frozenset({"incomplete-check"})
"""Reported unless it is ignored by name: silence must mean that nothing was found."""


def rule_names(names: Iterable[str], known: Iterable[str] = RULES) -> frozenset[str]:
    """The names as a set, after making sure that each of them exists.

    Raises:
        UnknownRuleError: for a name that is not in ``known``; the message offers the nearest ones.

    >>> sorted(rule_names(["wrong-word"]))
    ['wrong-word']
    """
    if isinstance(names, str):
        raise TypeError(f"rules are given as a list of names: [{names!r}], not {names!r}")
    wanted, known = frozenset(names), list(known)
    for name in sorted(wanted.difference(known)):
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "`govcheck rules` lists them all"
        raise UnknownRuleError(f"there is no rule {name!r}: {hint}")
    return wanted
