"""Words of a list in disguise: what is found at its exact place, what stays a miss and why, what is no disguise."""

from __future__ import annotations

import pytest

from govcheck import Checker, Document, Lexicon

CHECKER = Checker(words=[Lexicon.from_terms(["六合彩", "国门代号", "vx群"], separators="ignore")], select=["custom-word"])
PLAIN = Checker(words=[Lexicon.from_terms(["六合彩"])], select=["custom-word"])

DISGUISES = {
    "blanks": "六 合 彩",
    "ideographic blank": "六　合　彩",
    "no-break blank": "六\u00a0合\u2009彩",
    "asterisks": "六*合*彩",
    "full-width marks": "六＊合＿彩",
    "dots": "六·合・彩",
    "dashes": "六-合—彩",
    "slashes": "六/合／彩",
    "tildes and bars": "六~合｜彩",
    "money": "六￥合$彩",
    "full-width money": "六＄合¥彩",
    "percent": "六%合％彩",
    "reference mark": "六※合§彩",
    "degree": "六°合×彩",
    "stars": "六★合☆彩",
    "arrows": "六→合←彩",
    "emoji": "六😀合🎲彩",
    "box drawing": "六│合═彩",
    "lenticular brackets": "六【合】彩",
    "square brackets": "六[合]彩",
    "corner brackets": "六「合」彩",
    "empty brackets": "六【】合〔〕彩",
    "a character each line": "六\n合\n彩",
    "repeated within": "六合合彩",
    "each repeated": "六六合合彩",
    "zero width": "六\u200b合\ufeff彩",
    "soft hyphen": "六\u00ad合\u2060彩",
    "combining marks": "六\u0336合\u0336彩",
    "enclosing marks": "六\u20dd合\u20dd彩",
    "variation selectors": "六\ufe0f合\ufe0f彩",
}


@pytest.mark.parametrize("disguised", DISGUISES.values(), ids=DISGUISES.keys())
def test_a_disguise_hides_nothing(disguised: str) -> None:
    text = f"有人推销{disguised}，请勿购买。"
    found = CHECKER.check(text)
    assert [(f.text, f.start) for f in found] == [(disguised, 4)]


@pytest.mark.parametrize("text", ["國門代號", "国⾨代号", "國＊門＊代號", "国国门门代代号", "ＶＸ群", "V*X*群", "VХ群"])
def test_disguises_of_one_character_go_with_those_between_them(text: str) -> None:
    assert [f.text for f in CHECKER.check(text)] == [text]


def test_brackets_around_each_character() -> None:
    assert [f.text for f in CHECKER.check("推销【六】【合】【彩】")] == ["六】【合】【彩"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>六<b>合</b>彩</p>",
        "<p>&#20845;合&#x5f69;</p>",
        "<p>六&nbsp;合&ensp;彩</p>",
        "<p>六<!-- a -->合<wbr>彩</p>",
        "<p>六<br>合<br>彩</p>",
        "<p>六<span style='color:red'>&zwnj;合</span>&shy;彩</p>",
    ],
)
def test_markup_hides_nothing(html: str) -> None:
    assert [f.visible.replace("\n", "")[0] for f in CHECKER.check(Document.from_html(html))] == ["六"]


UNSAFE = {
    "a comma": ("六，合，彩", "punctuation parts clauses, and neighbours across it would become words"),
    "a full stop": ("六。合。彩", "punctuation parts sentences"),
    "an enumeration comma": ("六、合、彩", "whole lists of characters would become words"),
    "an ellipsis": ("六…合…彩", "stands between sentences"),
    "round brackets": ("六（合）彩", "round brackets explain in every text, and looking at each of them costs too much"),
    "quotation marks": ("六“合”彩", "single characters are quoted in earnest: “黄”“赌”“毒”"),
    "a tab": ("六\t合\t彩", "a tab stands between two cells of a table"),
    "digits": ("六1合1彩", "numbers belong to the text"),
    "letters": ("六a合a彩", "letters belong to the text"),
    "pinyin": ("六he彩", "a syllable stands for dozens of characters: an entry of the list says which"),
    "initials": ("lhc", "initials are codes, plates and units too"),
    "a homophone": ("六盒彩", "a homophone is a word of its own: an entry of the list says which"),
    "a numeral": ("6合彩", "digits are not numerals: 第6合同段"),
    "halves of characters": ("六亼口彩", "parts of characters are characters"),
    "backwards": ("彩合六", "any text read backwards holds words"),
    "lines of Windows": ("六\r\n合\r\n彩", "a carriage return is part of no clue; sources give line feeds"),
    "a line end": ("六合\n彩", "short lines are entries of a list: 地点：六合⏎彩排：周五"),
}


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name, marks=pytest.mark.xfail(strict=True, reason=why)) for name, (text, why) in UNSAFE.items()]
)
def test_a_disguise_that_is_left_alone(text: str) -> None:
    assert CHECKER.check(f"推销{text}的人")


@pytest.mark.parametrize(
    "text",
    [
        "第六 合同段；六合区、彩排",
        "地点：南京六合\n彩排：周五上午",
        "周六\n\n合\n\n彩",
        "参见附件六[合同]彩页",
        "增长六%合计彩色电视",
        "六\t合\t彩",
        "第六，合。彩",
    ],
)
def test_neighbours_are_no_words(text: str) -> None:
    assert CHECKER.check(text) == []


def test_a_word_goes_over_the_end_of_a_line_that_a_width_has_broken() -> None:
    text = "近日有群众反映本辖区内有人散发宣传材料并当面推销六合\n彩，街道办事处提醒居民不要相信。\n"
    assert [f.text for f in CHECKER.check(text)] == ["六合\n彩"]


def test_only_a_list_that_asks_for_it_is_looked_for_in_disguise() -> None:
    assert PLAIN.check("六*合*彩，六合合彩") == []
    assert [f.text for f in PLAIN.check("六合彩")] == ["六合彩"]
    with pytest.raises(ValueError, match="separators can only be 'ignore'"):
        Lexicon.from_terms(["六合彩"], separators="none")


def own(*terms: str) -> Checker:
    return Checker(words=[Lexicon.from_terms(terms)], select=["custom-word"])


def test_overlapping_words_of_ones_own_are_all_told() -> None:
    checker = own("甲乙丙", "乙丙丁", "乙丙")
    assert [f.text for f in checker.check("甲乙丙丁")] == ["甲乙丙", "乙丙丁"]
    shared = Checker(select=["custom-word"]).with_words(Lexicon.from_terms(["甲乙丙", "乙丙丁"]))
    assert [f.text for f in shared.check("甲乙丙丁")] == ["甲乙丙", "乙丙丁"]
    assert [f.text for f in checker.check("乙丙丁，乙丙")] == ["乙丙丁", "乙丙"], "what another one contains is told of with it"


def test_a_guard_of_ones_own_still_protects() -> None:
    lexicon = Lexicon.parse("term\tsuggestions\n按排\t安排\n按排污\t按排污\n排污费\t\n")
    assert [f.text for f in Checker(words=[lexicon], select=["custom-word"]).check("按排污费按排")] == ["按排"]


def test_digits_may_follow_a_latin_word() -> None:
    checker = own("+V", "VX", "ass", "69")
    assert [f.text for f in checker.check("+V123456，联系VX123456")] == ["+V", "VX"]
    assert checker.check("grass，总额695亿元，AVX2，CVX") == []
