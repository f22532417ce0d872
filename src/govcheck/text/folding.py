"""Folding: the form of a text in which disguised words look like themselves.

Full-width, upper-case, compatibility, traditional, variant and look-alike characters become the plain simplified
ones; invisible characters go. Chinese punctuation stays. Terms and texts are folded alike.
"""

from __future__ import annotations

import functools
import re

from govcheck.text.characters import Tables, rare_characters, tables
from govcheck.text.projection import Edit, Projection

__all__ = ["BLANKS", "BRACKETS", "MARKS", "collapse", "fold", "normalize", "squeeze"]

_FEW = 24  # up to so many different rare characters are replaced one by one; beyond, the whole text is translated

BLANKS = " \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_EMOJI = (0x1F000, 0x1FAFF)
_BMP_MARKS = "*＊.．·・•‧∙⋅_＿-－‐‑‒–—―~～|｜/／\\＼+＋=＝^＾#＃&＆@＠`'〄〒〓〠￥¥＄$％%※§°×÷±¤¦¶©®" + "".join(
    map(chr, range(0x2190, 0x2C00))
)
MARKS = _BMP_MARKS + "".join(map(chr, range(_EMOJI[0], _EMOJI[1] + 1)))
"""What people put between the characters of a word to hide it, besides blanks: marks, symbols and emoji.

Chinese punctuation is not among them: without 、 and 。 neighbours would become words. A tab stands between two cells of a table."""
_OPENING, _CLOSING = "【〖〘『「[［{｛〔", "】〗〙』」]］}｝〕"
BRACKETS = _OPENING + _CLOSING
"""Brackets that hide a word where they enclose a character of it, or nothing; （） are too common for that."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SEPARATOR_RUN = re.compile(f"[\r\n{re.escape(BLANKS + _BMP_MARKS)}{chr(_EMOJI[0])}-{chr(_EMOJI[1])}]+")
_BRACKET = re.compile(f"[{re.escape(BRACKETS)}]")
_AROUND_ONE = re.compile(
    f"{_SEPARATOR_RUN.pattern}|[{re.escape(_OPENING)}](?=.?[{re.escape(_CLOSING)}])"
    f"|(?<=[{re.escape(_OPENING)}])[{re.escape(_CLOSING)}]|(?<=[{re.escape(_OPENING)}].)[{re.escape(_CLOSING)}]"
)
_REPEAT = re.compile(r"([\u4e00-\u9fff])\1+")
_DIGITS = dict(zip("〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖弌弍弎", "0012345678912123456789123", strict=True))
_DIGIT_RUN = re.compile(f"[0-9{''.join(_DIGITS)}]{{7,}}")


def fold(text: str, rare: frozenset[str] | None = None) -> Projection:
    """The text in the form in which terms are looked for; ``rare`` are its rare characters where they are known.

    >>> projection = fold("中華人民共和國")
    >>> projection.text
    '中华人民共和国'
    """
    table = tables()
    rare = rare_characters(text) if rare is None else rare
    if not rare:
        return Projection(text)
    if not rare.isdisjoint(table.contextual) or any(c > "\uffff" for c in rare):
        return _fold_all(text, table)
    if len(rare) > _FEW:
        return Projection(text.translate(table.bmp))
    for character in rare:
        text = text.replace(character, table.one_to_one[character])
    return Projection(text)


def _fold_all(text: str, table: Tables) -> Projection:
    text = table.latin_run.sub(functools.partial(_unmask_latin, lookalikes=table.lookalikes), text)
    edits: list[Edit] = [(m.start(), m.end(), table.expansions.get(m[0], "")) for m in table.resizing.finditer(text)]
    projection = Projection.from_edits(text, edits) if edits else Projection(text)
    folded = projection.text.translate(table.bmp)
    return projection.with_text(_ASTRAL.sub(lambda m: table.one_to_one.get(m[0], m[0]), folded))


def _unmask_latin(match: re.Match[str], lookalikes: dict[str, str]) -> str:
    run = match[0]
    if run.isascii() or not re.search("[A-Za-z\uff21-\uff3a\uff41-\uff5a]", run):
        return run
    return "".join(lookalikes.get(c, c) for c in run)


def squeeze(text: str) -> Projection:
    """The text without what separates the characters of a hidden word, line ends among it.

    >>> squeeze("六*合 彩【六】【合】\\n彩").text
    '六合彩六合彩'
    """
    separators = _AROUND_ONE if _BRACKET.search(text) else _SEPARATOR_RUN
    return Projection.from_edits(text, [(m.start(), m.end(), "") for m in separators.finditer(text)])


def collapse(text: str) -> Projection:
    """The text with each Chinese character once where it is written several times in a row.

    >>> collapse("六六合合彩").text
    '六合彩'
    """
    return Projection.from_edits(text, [(m.start() + 1, m.end(), "") for m in _REPEAT.finditer(text)])


def normalize(text: str) -> Projection:
    """The plain form of a text: folded, and numbers spelt out in seven or more Chinese digits as Arabic ones.

    The check itself folds only; numbers are the business of the detectors that look for them.

    Args:
        text: any ``str``, also with lone surrogates.

    Returns:
        The plain text with the way back: ``.text``, ``.to_original(start, end)`` in code points.

    >>> normalize("ＴＥＬ：一三八〇〇一三八〇〇〇").text
    'tel：13800138000'
    >>> normalize("⻓江\u200b流域").to_original(1, 3)
    Span(start=1, end=4)
    """
    folded = fold(text)
    return folded.with_text(_DIGIT_RUN.sub(lambda m: "".join(_DIGITS.get(c, c) for c in m[0]), folded.text))
