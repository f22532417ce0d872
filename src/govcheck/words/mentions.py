"""Mentions: speaking about an error is not making one. 将“政府”错写为“攻府” is told of as a notice, and never mended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govcheck.reading.contract import Claim
from govcheck.rules import RULES, Severity

__all__ = ["without_mentions"]

_REACH = 40  # characters of the line either side in which an error is spoken about
_MANY = 3
"""So many errors spoken about make a text about errors: what else it holds is shown, not made."""
_WRITTEN_AS = re.compile(
    '(?:错|误|打|写|印|念|读|听|看|说)(?:写|打|印|录|植|念|读|听|看|说|当|用|标)?(?:成了?|为|作|做|是)[“‘"《「『（(：: ]*\\Z'
)
_ABOUT = re.compile(
    "[错误](?:写|打|印|录|用|标)|误(?:为|作|植)|(?:写|打|印|错|改|念)成|错别字|错字|别字|错敏词|混[淆用]|勘误|更正|纠正|正误|辨析|"
    "(?:正确|规范|标准|错误|不规范|不当)的?(?:写法|表述|用法|表达|说法|提法|词形|形式)|应(?:当?[为是写改]|该[是写为])|[应宜需]改[为成]|"
    '不[能应要可](?:写|说|用|称)|(?:不是|而非|并非|不同于|区别于)[“‘"]'
)
_LISTED = re.compile("(?:错别字|错字|错敏词|错误表述|易错词|常见错误)[^。；\n]{0,30}[:：][^。\n]*\\Z")
_HEADING = re.compile(
    "错误(?:表述|写法|用法|表达|内容)[\\t|｜、 /]+(?:正确|规范|建议)|正误对照|勘误表|纠错(?:情况|台账|清单|对照)|易错(?:词|字)"
)
_OPENING, _CLOSING = '“‘"《「『（(【[', '”’"》」』）)】]'


def without_mentions(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those on errors that the text only speaks about as notices without an edit."""
    mentioned = [_is_judged(claim) and _is_mention(text, claim) for claim in claims]
    if sum(mentioned) >= _MANY or (any(mentioned) and _HEADING.search(text)):
        mentioned = [_is_judged(claim) for claim in claims]
    return [
        claim._replace(severity=Severity.NOTICE, edit=None) if told_of else claim for claim, told_of in zip(claims, mentioned, strict=True)
    ]


def _is_judged(claim: Claim) -> bool:
    """Whether it is one of wrong wording: a user's own words must not stand there, whatever is said of them."""
    return claim.rule in RULES and RULES[claim.rule].category in ("words", "names") and claim.rule != "custom-word"


def _is_mention(text: str, claim: Claim) -> bool:
    before = text[max(0, claim.start - _REACH) : claim.start].rpartition("\n")[2]
    behind = text[claim.end : claim.end + _REACH].partition("\n")[0]
    if _WRITTEN_AS.search(before) or _LISTED.search(before):
        return True
    quoted = before[-1:] in _OPENING and before != "" and behind[:1] in _CLOSING and behind != ""
    beside_right = any(right in before or right in behind for right in claim.suggestions)
    if beside_right and (_is_cell(before, behind) or quoted):
        return True
    return (beside_right or quoted) and (_ABOUT.search(before) or _ABOUT.search(behind)) is not None


def _is_cell(before: str, behind: str) -> bool:
    """Whether it is the whole of a table's cell, or stands before an arrow."""
    arrow = behind.lstrip()[:2]
    return (before[-1:] in ("", "\t", "|") and behind[:1] in ("", "\t", "|")) or arrow[:1] in ("→", "⇒", "—") or arrow in ("->", "=>")
