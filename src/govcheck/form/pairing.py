"""Marks that come in pairs: which has no partner, which is of another width or level. GB/T 15834-2011, 4.8, 4.9, 4.15.

In nearly every text each pair closes before it opens again, which is seen from the pieces between the opening marks; only where
that is not so all marks are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from govcheck.form.draft import HAN, Draft, notice, warning
from govcheck.form.structure import PAIRS, unpaired
from govcheck.reading.contract import Claim
from govcheck.text.folding import fold

__all__ = ["NEEDLES", "RULE", "gate", "read"]

RULE = "pairing"
_CLOSING = {pair[0]: pair[1] for pair in PAIRS}
_OPENING = {pair[1]: pair[0] for pair in PAIRS}
_OTHER_WIDTH = {"（": "(", "）": ")", "(": "（", ")": "）"}
_QUOTES = frozenset("“”‘’")
_RARE = (("“", "”"), ("(", ")"), ("【", "】"), ("‘", "’"), ("〈", "〉"))  # of which the gate asks first whether they are there
_WITHIN = "修改 废止 印发 发布 贯彻 执行 实施 转发 公布 落实 学习 批准 适用 关于 修订 制定".split()
NEEDLES: dict[str, frozenset[str]] = {}
_BEFORE_TITLE = re.compile(f"(?:{'|'.join(_WITHIN)})《")
"""What stands before a title within a title."""
_NESTED = re.compile("《[^《》]*《[^《》]*》")
_MARK = re.compile(f"[{re.escape(''.join(PAIRS))}]")
_MARK_OR_END = re.compile(f"[{re.escape(''.join(PAIRS))}\\n]")

_REACH = 3  # lines within which a title may close
_FAR = 1000  # lines of a quotation
_LONG_REACH = 24  # lines of a bracket, as the history of a law stands in one below its name
_LABEL = re.compile(
    r"(?:^|[\s，。；：、,;:.（(“—~～-])"
    "(?:[0-9０-９]{1,3}(?:[.．][0-9]{1,2})?|[A-Za-z]{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳]|[ivxIVX]{1,4})[ ]?$"
)
_FACE = re.compile("[:;：；^_=<>oO*-]$")
_HAN_BESIDE = re.compile(f"[{HAN}，。；：、“”《》（）]")
_TERMINAL = ("。", "！", "？", "”", "）", "；", "：", "…", ")", "》")
_SHORT_QUOTE = re.compile("[^“”。\n]{1,40}")


class _Mark(NamedTuple):
    sign: str
    place: int


def gate(draft: Draft) -> bool:
    """Whether there are more marks of one direction than of the other, or quotation marks do not take turns."""
    text = draft.text
    if text.count("（") != text.count("）") or text.find("（") > text.find("）") or text.rfind("（") > text.rfind("）"):
        return True
    if _is_odd(draft, draft.titles):
        return True
    for opening, closing in _RARE:
        if opening in text:
            before, *pieces = text.split(opening)
            if (closing != "’" and closing in before) or any(piece.count(closing) != 1 for piece in pieces):
                return True
        elif closing != "’" and closing in text:
            return True
    return False


def _is_odd(draft: Draft, pieces: list[str]) -> bool:
    """Whether 《》 are not as many, begin or end with the wrong one, or may stand within each other."""
    before, *titles = pieces
    if not titles:
        return "》" in before
    closed = [title.count("》") for title in titles]
    if closed.count(1) == len(closed):
        return "》" in before
    if sum(closed) + before.count("》") != len(titles) or "》" in before or not closed[-1]:
        return True
    return _BEFORE_TITLE.search(draft.reading.folded.text) is not None


def read(draft: Draft) -> Iterator[Claim]:
    """What is not paired."""
    by_line = "".join(_MARK_OR_END.findall(draft.text)).split("\n")
    signs = "".join(by_line)
    if _NESTED.search(signs):
        yield from _nested(draft, _marks(draft.text))
    if unpaired(signs):
        odd = [number for number, marks in enumerate(by_line) if marks and unpaired(marks)]
        lines = [draft.lines[number] for number in odd]
        yield from _judged(draft, [mark for start, end in lines for mark in _marks(draft.text[start:end], start)])


def _marks(line: str, base: int = 0) -> list[_Mark]:
    return [_Mark(found[0], base + found.start()) for found in _MARK.finditer(line)]


def _judged(draft: Draft, marks: list[_Mark]) -> Iterator[Claim]:
    """Pairs of the same line close each other; what remains may close over lines; the rest has no partner.

    The marks are those of the lines in which not all are paired: in the others they close each other.
    """
    left: list[_Mark] = []
    stack: list[_Mark] = []
    for mark in marks:
        if stack and draft.text.find("\n", stack[-1].place, mark.place) >= 0:
            left += stack
            stack = []
        if mark.sign in _CLOSING:
            stack.append(mark)
            continue
        partner = _partner(stack, mark)
        if partner is None:
            if not _is_label(draft, mark):
                left.append(mark)
            continue
        left += stack[partner + 1 :]
        opening = stack[partner]
        del stack[partner:]
        if opening.sign != _OPENING[mark.sign]:
            yield _of_two_widths(draft, opening, mark)
    yield from _without_partner(draft, _closed_over_lines(draft, left + stack))


def _partner(stack: list[_Mark], closing: _Mark) -> int | None:
    """The last mark of the stack that it closes, of the other width if there is no better one."""
    right = _OPENING[closing.sign]
    for wanted in (right, _OTHER_WIDTH.get(right)):
        for index in range(len(stack) - 1, -1, -1):
            if stack[index].sign == wanted:
                return index
    return None


def _is_label(draft: Draft, mark: _Mark) -> bool:
    """1） or a) at the head of an item, a face such as :), or an apostrophe."""
    if mark.sign == "’":
        return draft.text[mark.place + 1 : mark.place + 2].isascii()
    if mark.sign not in "）)":
        return False
    before = fold(draft.before(mark.place, 8)).text
    return _LABEL.search(before) is not None or _FACE.search(before) is not None


def _closed_over_lines(draft: Draft, left: list[_Mark]) -> list[_Mark]:
    """The marks that no mark on another line closes."""
    starts = [line.start for line in draft.lines] if left else []
    remaining: list[tuple[_Mark, int]] = []
    for mark in sorted(left, key=lambda mark: mark.place):
        line = bisect_right(starts, mark.place)
        partner = _partner_above(remaining, mark, line) if mark.sign in _OPENING else None
        if partner is None:
            remaining.append((mark, line))
        else:
            del remaining[partner]
    return [mark for mark, _ in remaining]


def _partner_above(remaining: list[tuple[_Mark, int]], closing: _Mark, line: int) -> int | None:
    """The last of the open marks on lines above that it may close."""
    wanted = (_OPENING[closing.sign], _OTHER_WIDTH.get(_OPENING[closing.sign]))
    reach = _FAR if closing.sign in _QUOTES else _LONG_REACH if closing.sign in "）)" else _REACH
    for index in range(len(remaining) - 1, -1, -1):
        mark, above = remaining[index]
        if line - above > reach:
            return None
        if mark.sign in wanted and above < line:
            return index
    return None


def _same_line(draft: Draft, one: _Mark, other: _Mark) -> bool:
    return draft.text.find("\n", one.place, other.place) < 0


def _of_two_widths(draft: Draft, opening: _Mark, closing: _Mark) -> Claim:
    """The narrow one of the two is the odd one where Chinese stands beside it."""
    narrow, wide = (opening, closing) if opening.sign == "(" else (closing, opening)
    beside = draft.text[narrow.place - 1 : narrow.place] + draft.text[narrow.place + 1 : narrow.place + 2]
    odd = narrow if _HAN_BESIDE.search(beside) else wide
    return notice(RULE, odd.place, odd.place + 1, "一对括号一全一半", edit=_OTHER_WIDTH[odd.sign])


def _without_partner(draft: Draft, marks: list[_Mark]) -> Iterator[Claim]:
    skipped = -1
    for index, mark in enumerate(marks):
        if index == skipped:
            continue
        following = marks[index + 1] if index + 1 < len(marks) else None
        if following is not None and _same_line(draft, mark, following) and mark.sign in "“”" and following.sign in "“”":
            claims = list(_of_wrong_direction(draft, mark, following))
            if claims:
                skipped = index + 1
                yield from claims
                continue
        if _may_go_on(draft, mark):
            continue
        other = _CLOSING.get(mark.sign) or _OPENING[mark.sign]
        yield warning(RULE, mark.place, mark.place + 1, f"“{{}}”没有与它成对的“{other}”" if mark.sign not in "“”" else "引号没有成对")


def _of_wrong_direction(draft: Draft, first: _Mark, second: _Mark) -> Iterator[Claim]:
    """“三审三校“ and ”三审三校“ for “三审三校”, where nothing but the words stands between the two."""
    between = draft.text[first.place + 1 : second.place]
    if first.sign + second.sign == "“”" or _SHORT_QUOTE.fullmatch(between) is None or unpaired("".join(_MARK.findall(between))):
        return
    for mark, right in ((first, "“"), (second, "”")):
        if mark.sign != right:
            yield warning(RULE, mark.place, mark.place + 1, "引号的方向反了", edit=right)


def _may_go_on(draft: Draft, mark: _Mark) -> bool:
    """Whether the text is cut off behind it, or a quotation goes on in paragraphs of which each opens it anew."""
    text = draft.text
    if mark.sign not in _CLOSING:
        return False
    end = draft.line(mark.place).end
    rest = text[end:].lstrip()
    if not rest:
        bare = text.rstrip()
        return len(bare) > 300 and not bare.endswith(_TERMINAL)
    return mark.sign in _QUOTES and rest.startswith(mark.sign)


def _nested(draft: Draft, marks: list[_Mark]) -> Iterator[Claim]:
    """Book-title marks directly within book-title marks, which are 〈〉 there."""
    stack: list[_Mark] = []
    for mark in marks:
        if mark.sign in "《〈":
            stack.append(mark)
        elif mark.sign in "》〉" and stack:
            opening = stack.pop()
            inner = stack and stack[-1].sign == "《" and opening.sign == "《" and mark.sign == "》"
            title = draft.text[opening.place + 1 : mark.place]
            if inner and title[:1].isalnum() and title[-1:].isalnum() and _same_line(draft, stack[-1], mark) and _closes(draft, mark):
                yield notice(RULE, opening.place, opening.place + 1, "书名号内的书名号用单书名号“〈〉”", edit="〈")
                yield notice(RULE, mark.place, mark.place + 1, "书名号内的书名号用单书名号“〈〉”", edit="〉")


def _closes(draft: Draft, inner: _Mark) -> bool:
    """Whether the outer pair is closed in the same line, before another one opens."""
    rest = draft.text[inner.place + 1 : draft.line(inner.place).end]
    closing, opening = rest.find("》"), rest.find("《")
    return closing >= 0 and (opening < 0 or closing < opening or rest.count("》") > rest.count("《"))
