from __future__ import annotations

from govcheck import Lexicon
from govcheck.words.lint import problems_of, usage_of

HEAD = "# rule: house-style\n# fix: safe\nterm\tsuggestions\n"


def said(*rows: str) -> list[tuple[int, str]]:
    lines = HEAD + "".join(row.replace(">", "\t") + "\n" for row in rows)
    return [(p.line, p.message) for p in problems_of(Lexicon.parse(lines))]


def test_a_good_list_has_no_problems() -> None:
    assert said("峻工验收>竣工验收") == []


def test_lines_out_of_order() -> None:
    assert said("竣公验收>竣工验收", "峻工验收>竣工验收") == [
        (5, "“峻工验收” is not in order: it stands after “竣公验收”; sort the lines by term")
    ]


def test_a_term_that_may_never_be_one() -> None:
    ((line, message),) = [p for p in said("标识>标志") if "may never" in p[1]]
    assert (line, message) == (4, "“标识” may never be an entry: 规范词形，法律条文中大量使用")


def test_terms_that_fold_together() -> None:
    assert said("竣公驗收>竣工验收", "竣公验收>竣工验收")[0][1].startswith("“竣公验收” is the same as line 4")
    assert any("differ in nothing that is looked at" in message for _, message in said("竣工驗收>竣工验收"))


def test_idle_guards_and_flagged_suggestions() -> None:
    assert (5, "the guard “验收合格” contains no term of the list: it protects nothing") in said("竣公验收>竣工验收", "验收合格>验收合格")
    assert (4, "the suggestion “竣公” contains “竣公”, which this list calls wrong") in said("峻公>竣公", "竣公>竣工")


def test_terms_within_right_words() -> None:
    assert (4, "“会报” stands in the right word “会报到”: add that as a guard, or lengthen the term") not in said("会报>汇报")
    problems = [message for _, message in said("化学反>化学反应")]
    assert "“化学反” stands in the right word “化学反应”: add that as a guard, or lengthen the term" in problems
    assert "“政府” is itself a word of the dictionary" in [message for _, message in said("政府>政俯")]


def test_how_often_an_entry_is_found() -> None:
    lexicon = Lexicon.parse(HEAD + "按排\t安排\n验受\t验收\n")
    (usage,) = usage_of(lexicon, ["工程验受", "道路驗受完毕\n"])
    assert (usage.entry.term, usage.times, usage.example) == ("验受", 2, "工程验受")
