"""Recall of the rules of form on right texts of your own, broken on purpose: `python -m benchmarks.form FOLDER`.

Each breaker makes one mistake in a paragraph and says where it is. Prints by rule how many were found, at how many places
exactly, and how many of the fixes that were offered give the paragraph back.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import govcheck
from benchmarks.accuracy import read
from govcheck.form.detector import READERS
from govcheck.form.repetition import NEEDLES as DOUBLED
from govcheck.language.segmentation import is_word

SAMPLES = 150


class Broken(NamedTuple):
    """A text with one mistake, where it stands, and the right text."""

    text: str
    start: int
    end: int
    right: str


Breaker = Callable[[str, random.Random], "Broken | None"]


def _replaced(text: str, start: int, end: int, wrong: str, *, shown: tuple[int, int] | None = None) -> Broken:
    first, last = shown or (start, start + len(wrong))
    return Broken(text[:start] + wrong + text[end:], first, last, text)


def _by(pattern: str, wrong: Callable[[re.Match[str], random.Random], str | None], group: int = 0) -> Breaker:
    """Puts what ``wrong`` makes of a match into its place."""
    compiled = re.compile(pattern)

    def breaker(text: str, chooser: random.Random) -> Broken | None:
        matches = list(compiled.finditer(text))
        if not matches:
            return None
        match = chooser.choice(matches)
        made = wrong(match, chooser)
        return None if made is None else _replaced(text, *match.span(group), made)

    return breaker


def _sentence(template: str, *choices: str) -> Breaker:
    """Puts a sentence of its own behind the text; the mistake stands between « and »."""

    def breaker(text: str, chooser: random.Random) -> Broken | None:
        filled = template.format(*(chooser.choice(choice.split("|")) for choice in choices))
        start, end = filled.index("«"), filled.index("»") - 1
        whole = text + "\n" + filled.replace("«", "").replace("»", "")
        return Broken(whole, len(text) + 1 + start, len(text) + 1 + end, "")

    return breaker


def _doubled(text: str, chooser: random.Random) -> Broken | None:
    places = [m for m in re.finditer("[\u4e00-\u9fff]{2}", text) if m[0] * 2 in DOUBLED["repetition"] and is_word(text, *m.span())]
    if not places:
        return None
    match = chooser.choice(places)
    return _replaced(text, *match.span(), match[0] * 2)


def _pasted(text: str, chooser: random.Random) -> Broken | None:
    sentences = list(re.finditer("(?<=。)[^。\n]{12,80}。", text))
    if not sentences:
        return None
    match = chooser.choice(sentences)
    return _replaced(text, match.end(), match.end(), match[0])


def _mark_lost(text: str, chooser: random.Random) -> Broken | None:
    pairs = [
        m
        for m in re.finditer("《[^《》（）“”\n]{2,30}》|（[^《》（）“”\n]{4,30}）|“[^《》（）“”\n]{2,30}”", text)
        if text.count(m[0][0]) == text.count(m[0][-1])
    ]
    if not pairs:
        return None
    match = chooser.choice(pairs)
    if chooser.random() < 0.5:
        return _replaced(text, match.start(), match.start() + 1, "", shown=(match.end() - 2, match.end() - 1))
    return _replaced(text, match.end() - 1, match.end(), "", shown=(match.start(), match.start() + 1))


def _item_lost(text: str, chooser: random.Random) -> Broken | None:
    """An item between two others, so that the one behind it has the wrong number."""
    items = list(re.finditer("(?<=\n)（([一二三四五六])）[^\n]+\n+", text))
    neighbours = zip(items, items[1:], items[2:], strict=False)
    lists = [trio for trio in neighbours if "".join(item[1] for item in trio) in "一二三四五六" and trio[1].end() == trio[2].start()]
    if not lists:
        return None
    _, lost, following = chooser.choice(lists)
    return Broken(text[: lost.start()] + text[following.start() :], lost.start(), lost.start() + 3, "")


def _item_twice(text: str, chooser: random.Random) -> Broken | None:
    items = list(re.finditer("(?<=\n)（([一二三四五六])）", text))
    pairs = [(one, two) for one, two in pairwise(items) if one[1] + two[1] in "二三四五六"]
    if not pairs:
        return None
    one, two = chooser.choice(pairs)
    return _replaced(text, *two.span(), one[0])


def _number(match: re.Match[str], chooser: random.Random) -> str:
    year, number = match[1], match[2]
    return chooser.choice(
        [
            f"[{year}]{number}号",
            f"【{year}】{number}号",
            f"（{year}）{number}号",
            f"〔{year}{number}号",
            f"〔{year}〕第{number}号",
            f"〔{year}〕0{number}号",
            f"〔{year[2:]}〕{number}号",
        ]
    )


BREAKERS: dict[str, tuple[Breaker, ...]] = {
    "document-number": (_by("(?<=[\u4e00-\u9fff])〔((?:19|20)[0-9]{2})〕([1-9][0-9]{0,2})号", _number),),
    "date": (
        _by("(?<![0-9])((?:4|6|9|11)月)[1-9][0-9]?日", lambda m, _: m[1] + "31日"),
        _by("(?<=[0-9]月)([0-9]{1,2})日(?=[前起止])", lambda m, _: m[1]),
        _by("(?<![0-9])(20[0-9]{2})年(?=[0-9]{1,2}月)", lambda m, _: m[1][:2] + m[1] + "年"),
        _by("二〇[〇一二][一二三四五六七八九](?=年)", lambda m, c: m[0].replace("〇", c.choice("○O0"), 1)),
    ),
    "repetition": (
        _doubled,
        _pasted,
        _by("(?<=[\u4e00-\u9fff])的(?=[\u4e00-\u9fff])(?![确士哥])(?<![目标打有]的)", lambda *_: "的的"),
        _by("(?<=[\u4e00-\u9fff])由(?=[\u4e00-\u9fff])(?![于此来衷])(?<![理自事缘原来案]由)", lambda *_: "由由"),
    ),
    "pairing": (
        _mark_lost,
        _by("（[^（）\n]{1,20}[\u4e00-\u9fff]）", lambda m, _: m[0][:-1] + ")"),
        _by("“[^“”《》（）\n]{2,20}”", lambda m, _: m[0][:-1] + "“"),
    ),
    "punctuation": (
        _by("[，；。、](?=[\u4e00-\u9fff])", lambda m, _: m[0] * 2),
        _by("(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", lambda *_: ","),
        _by("(?<=[\u4e00-\u9fff])等(?=单位|部门|方面|情况|有关|各)", lambda *_: "、等"),
        _by("(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", lambda *_: " ，"),
    ),
    "numbering": (_item_lost, _item_twice),
    "sum": (
        _sentence("共受理«50件»，其中甲类{0}件、乙类{1}件、其他{2}件。", "11|12|13", "14|15|16", "17|18|19"),
        _sentence("拥有床位{0}张，其中护理型床位{1}张，占«{2}»。", "400|500", "100|120", "45%|50.5%"),
        _sentence("失业率由{0}%«上升»到{1}%。", "5|6", "3|4"),
        _sentence("完成投资{0}亿元，上年同期{1}亿元，同比增长«{2}»。", "120|130", "100|90", "77%|8.5%"),
    ),
    "grammar": (
        _sentence("{0}«据{1}显示»，情况属实。", "会上，|现场，", "统计|调查|监测"),
        _sentence("参加人数«{0}{1}人以上»。", "超过|至少|不少于", "30|一百|500"),
        _sentence("现场«约{0}人左右»。", "30|五十|200"),
        _sentence("事故«原因是{0}造成的»。", "操作不当|管理不严"),
        _sentence("{0}«有»县财政局、县审计局等单位组成。", "工作专班|领导小组|评审组"),
    ),
    "placeholder": (
        _sentence("请于«{0}»前报送材料。", "X月X日|XX年XX月XX日|×月×日"),
        _sentence("对举报属实的«{0}»。", "奖励元|补助万元|补贴元"),
        _sentence("全年收入同比«{0}»。", "增长%|下降%|提高%"),
        _sentence("详见«错误！{0}»。", "未找到引用源|未定义书签"),
    ),
    "unit": (
        _sentence("重量为15«{0}»。", "Kg|KG"),
        _sentence("全长30«{0}»。", "KM|Km"),
        _sentence("收到建议«{0}余»条。", "68|137|21"),
        _sentence("惠及群众{0}«多余»人。", "300|5000"),
        _sentence("比例为«{0}»-60%。", "30|45"),
    ),
    "consistency": (
        _sentence("局长{0}主持会议。会上，局长«{1}»讲话。局长{0}说，", "张伟明", "张伟民|张玮明"),
        _sentence("《甲县城乡居民养老保险办法》与《«甲县城乡居{0}养老保险办法»》", "名|氏"),
    ),
}  # fmt: skip


def paragraphs(folder: Path) -> Iterator[str]:
    for text, _ in read(folder):
        for start in range(0, min(len(text), 40_000), 1200):
            piece = text[start : start + 1600]
            first, last = piece.find("\n"), piece.rfind("\n")
            if last - first > 400:
                yield piece[first:last]


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit("give the folder of the texts: python -m benchmarks.form FOLDER")
    chooser = random.Random(7)
    texts = list(paragraphs(Path(sys.argv[1])))
    chooser.shuffle(texts)
    print("rule              made  found  place  fixes  restored")
    for rule in READERS:
        checker = govcheck.Checker(select=[rule])
        counts: Counter[str] = Counter()
        for number, breaker in enumerate(BREAKERS[rule]):
            made = 0
            for text in texts:
                if made >= SAMPLES // len(BREAKERS[rule]):
                    break
                if not checker.check(text, published="2026-01-01") and (broken := breaker(text, chooser)) is not None:
                    made += 1
                    _count(checker, broken, counts, f"{rule} {number}")
        made, found = counts["made"], counts["found"]
        print(
            f"{rule:17}{made:5}{found / max(made, 1):7.3f}{counts['place'] / max(found, 1):7.3f}{counts['fixes']:7}{counts['restored']:9}"
        )


def _count(checker: govcheck.Checker, broken: Broken, counts: Counter[str], name: str) -> None:
    counts["made"] += 1
    findings = checker.check(broken.text, published="2026-01-01")
    near = [f for f in findings if f.start < broken.end + 1 and f.end + 1 > broken.start]
    if not near:
        shown = broken.text[max(0, broken.start - 14) : broken.end + 10]
        print(f"  missed: {name} {shown!r}", [f.text for f in findings][:2])
        return
    counts["found"] += 1
    inside = any(broken.start <= f.start and f.end <= broken.end for f in near)
    around = any(f.start <= broken.start and broken.end <= f.end for f in near)
    counts["place"] += inside or around
    fixable = [f for f in near if f.fix is not None]
    if fixable and broken.right:
        counts["fixes"] += 1
        counts["restored"] += govcheck.fix(broken.text, fixable) == broken.right


if __name__ == "__main__":
    main()
