"""Personal information: the set of generated people, and what must hold of any text."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from benchmarks.personal import CASES, Hit, compare, found
from hypothesis import given, settings
from hypothesis import strategies as st

import govcheck
from govcheck import PROFILES, RULES, Baseline, Checker, Document, Finding, Lexicon, Severity, Suppression
from govcheck.privacy.candidates import candidates
from govcheck.privacy.labels import labels_with
from govcheck.privacy.names import first_name_in
from govcheck.text.folding import fold
from tests.growth import growth

PRIVACY = [name for name, rule in RULES.items() if rule.category == "privacy"]
KNOWN = Path(CASES, "known-failures.txt").read_text("utf-8").split()
"""The texts of the set that are not judged as they should be; whatever is mended leaves the list."""

PERSON = "张三，身份证号码11010519491231002X，手机13800138000"
LIST = "姓名\t身份证号码\t联系电话\n" + "".join(
    f"{name}\t{number}\t1390000000{n}\n"
    for n, (name, number) in enumerate([("李四", "11010519000101001X"), ("王五", "110105190001010036"), ("赵六", "110105190001010052")])
)


def lines(file: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CASES / f"{file}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("file", ["leaks", "forms", "traps", "masks"])
def test_every_text_of_the_set_but_the_known_failures(file: str) -> None:
    wrong = []
    for case in lines(file):
        expected = [Hit(find["rule"], find["severity"], find.get("text", "")) for find in case["find"]]
        _, false, missed = compare(expected, found(case))
        if false or missed:
            wrong.append(case["id"])
    assert wrong == [name for name in KNOWN if name.partition("/")[0] == file]


def test_the_set_is_large_and_covers_every_rule() -> None:
    cases = [case for file in ("leaks", "forms", "traps", "masks") for case in lines(file)]
    assert len(cases) >= 600
    assert {find["rule"] for case in cases for find in case["find"]} == set(PRIVACY)
    assert sum(case["held_out"] for case in cases) * 2 >= len(cases) - 2


@cache
def strict() -> Checker:
    return Checker(profile="strict", select=PRIVACY)


near_numbers = st.lists(
    st.one_of(
        st.sampled_from(
            [*sorted(labels_with({}).kinds)[::7], "张三", "，", "\t", "\n", " ", "-", "：", "公司", "住", "号", "室", "出生", "日", "岁"]
        ),
        st.from_regex(r"[0-9]{3,20}[xX]?|[0-9]{2,6}[*●x]{2,12}[0-9]{0,4}|1[3-9][0-9]{9}", fullmatch=True),
        st.text("0123456789*x×-. @\u200b０１Ⅹ年月", max_size=12),
    ),
    max_size=14,
).map("".join)


@given(near_numbers)
@settings(max_examples=300)
def test_digits_near_words_never_crash_and_places_are_exact(text: str) -> None:
    for finding in strict().check(text):
        assert text[finding.start : finding.end] == finding.text
        assert finding.masked is None or len(finding.masked) == len(finding.text)


@given(near_numbers)
@settings(max_examples=300)
def test_a_masked_text_holds_no_leak_and_is_masked_for_good(text: str) -> None:
    checker = Checker(select=PRIVACY)
    masked = govcheck.mask(text, checker.check(text))
    assert not [f for f in checker.check(masked) if f.severity is Severity.ERROR]
    assert govcheck.mask(masked, checker.check(masked)) == masked


@pytest.mark.parametrize("file", ["leaks", "forms", "masks"])
def test_the_set_masked_holds_no_error(file: str) -> None:
    left = []
    for case in lines(file):
        checker = Checker(profile=case["profile"], select=[n for n in PROFILES[case["profile"]].rules if n in PRIVACY])
        make = Document.from_html if case["form"] == "html" else Document
        masked = govcheck.mask(case["text"], checker.check(make(case["text"], published=case["published"])))
        left += [(case["id"], f) for f in checker.check(make(masked, published=case["published"])) if f.severity is Severity.ERROR]
    assert not left


@pytest.mark.parametrize("character", ["1", "-", "@", "*", "x", "1-", "1 ", "张", "1\t", "号1", "a@", "室1", "（", "86 "])
def test_much_of_one_thing_is_read_in_proportion(character: str) -> None:
    checker = strict()
    assert growth(lambda size: checker.check(character * (size // len(character))), 20_000) < 3


def test_nothing_but_text_holds_the_number() -> None:
    findings = govcheck.check(PERSON)
    assert [f.rule for f in findings] == ["resident-id", "mobile-number"]
    for finding in findings:
        for said in (repr(finding), finding.message, *finding.context, finding.shown, str(finding.masked), *finding.suggestions):
            assert "19491231" not in said
            assert "0013" not in said
        assert finding.text in PERSON


def test_a_word_beside_a_number_does_not_show_it() -> None:
    finding = next(f for f in govcheck.check("工程验受13800138000") if f.rule == "wrong-word")
    assert finding.context == ("工程", "138****8000")


def test_a_finding_of_another_text_is_refused_without_naming_it() -> None:
    with pytest.raises(ValueError, match=r"11\*+02X") as caught:
        govcheck.mask("另一段", govcheck.check(PERSON))
    assert "19491231" not in str(caught.value)


def test_the_baseline_holds_salted_hashes() -> None:
    findings = govcheck.check(PERSON)
    one, other = Baseline.of([findings]), Baseline.of([findings])
    assert one != other, "each has its own salt"
    assert not one.split(findings)[0]
    assert all(f.fingerprint not in one.dump() for f in findings)
    changed = govcheck.check(PERSON.replace("13800138000", "13911118000"))
    assert [f.rule for f in one.split(changed)[0]] == ["resident-id", "mobile-number"], "the context has changed too"
    assert "0013" not in one.dump()


def test_a_waiver_need_not_hold_the_number_and_covers_nobody_else() -> None:
    text, other = "今日值班：张三，13800138000", "今日值班：李四，13812348000"
    (finding,) = Checker().check(text)
    by_text = Suppression("mobile-number", "13800138000", "经批准公开的值班电话", datetime.date.max)
    by_fingerprint = Suppression("mobile-number", "", "经批准公开的值班电话", datetime.date.max, finding.fingerprint)
    for waiver in (by_text, by_fingerprint):
        checker = Checker(suppressions=[waiver])
        assert checker.check(text) == []
        assert len(checker.check(other)) == 1
    by_mask = Suppression("mobile-number", finding.shown, "经批准公开的值班电话")
    assert Checker(suppressions=[by_mask]).check(text) == [finding], "a mask fits other people's numbers too"


def test_a_list_is_reported_once_as_a_whole() -> None:
    findings = govcheck.check(LIST)
    assert [f.rule for f in findings].count("people-list") == 1
    assert {f.severity for f in findings} == {Severity.ERROR}
    assert findings[0].message == "人员名单泄露个人信息：名单中3人的手机号码、居民身份证号码未脱敏，应整体处理后再公开"


def rules_of(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(f.rule, str(f.severity)) for f in findings]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("default", [("resident-id", "error"), ("mobile-number", "warning")]),
        ("tax-arrears", [("mobile-number", "warning")]),
        ("student-aid", [("resident-id", "error"), ("mobile-number", "error")]),
    ],
)
def test_profiles_judge(profile: str, expected: list[tuple[str, str]]) -> None:
    assert rules_of(Checker(profile=profile).check(PERSON)) == expected


def test_no_rule_claims_that_a_bare_id_number_is_sensitive() -> None:
    assert "二十八条" not in RULES["resident-id"].basis
    assert "二十八条" in RULES["health-condition"].basis


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("138 0013 8000", ["13800138000"]),
        ("138-0013-8000", ["13800138000"]),
        ("１３８００１３８０００", ["13800138000"]),
        ("138001\u200b38000", ["13800138000"]),
        ("110105 19491231 002X", ["11010519491231002x"]),
        ("11010519491231002×", ["11010519491231002x"]),
        ("13800138000 13900139000", ["13800138000", "13900139000"]),
        ("tel13800138000", ["13800138000"]),
        ("GB/T 9704-2012", ["9704", "2012"]),
        ("6200 0000 0000 0005", ["6200000000000005"]),
        ("110105********002X", ["110105********002x"]),
        ("110105xxxxxxxx002X", ["110105********002x"]),
    ],
)
def test_candidates(text: str, numbers: list[str]) -> None:
    assert [candidate.text for candidate in candidates(fold(text).text)] == numbers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("被征收人冯六，住址", "冯六"),
        ("朱四家住", "朱四"),
        ("申请人：欧阳建国", "欧阳建国"),
        ("艾合买提·买买提，男", "艾合买提·买买提"),
        ("村民李某某", "李某某"),
        ("安全时间高度", None),
        ("公司金额", None),
    ],
)
def test_names_in_prose(text: str, name: str | None) -> None:
    assert first_name_in(text) == name


ONE = "110105190001010019"
FEMALE = "11010519491231002X"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param(f"项目名称\t合同编号\n道路\tX01\n姓名\t身份证号\n张三\t{FEMALE}", ["resident-id"], id="two tables after each other"),
        pytest.param(
            f"填报单位：民政局\t\t编号：\n姓名\t地址\t身份证号\n张三\t江北\t{FEMALE}", ["resident-id"], id="a label above the header"
        ),
        pytest.param("姓名\t张三\n护照号码\tE00000001\n准考证号\t20260001", ["passport", "certificate-number"], id="a form"),
        pytest.param("联系人\t李四\n施工许可证号\t441302202308150302", [], id="a form with a permit"),
        pytest.param(
            "案情\t备注\n张三家住惠城区和平路12号3栋501室，患有尿毒症。\t无", ["home-address", "health-condition"], id="prose in a cell"
        ),
        pytest.param(f"合同编号：HT-01，张三，{FEMALE}", ["resident-id"], id="a comma ends a document's label"),
        pytest.param("数量有限，电询13800138000", ["mobile-number"], id="a comma ends an amount's label"),
        pytest.param(f"名称\t统一社会信用代码（身份证号）\n张三\t{FEMALE}", ["resident-id"], id="a header of two kinds"),
        pytest.param("车牌：粤L·12345", ["license-plate"], id="a plate as it is written"),
        pytest.param(
            "被告李四，男，汉族，1990年1月2日出生，住惠州市惠城区和平路12号。", ["birth-date", "home-address"], id="a court's sentence"
        ),
        pytest.param("张三，家住江北街道和平路12号138-0013-8000", ["home-address", "mobile-number"], id="an address before a number"),
        pytest.param(f"身份证{FEMALE}13800138000", ["resident-id", "mobile-number"], id="two numbers without a gap"),
        pytest.param("QQ123456789", ["messenger-account"], id="a label without a gap"),
        pytest.param("张三患尿毒症、高血压多年", ["health-condition"], id="two illnesses"),
        pytest.param(
            "企业名称\t统一社会信用代码\t法定代表人\t住所\n某店\t无\t张三\t和平路12号3栋501室", [], id="an organisation's address"
        ),
        pytest.param("年份\t总产值\t税收\n2021\t13800138000\t15912345678", [], id="statistics"),
        pytest.param("户名\t开户行\t账号\n惠城区财政局\t工行\t2008000000000001", [], id="an organisation's account"),
        pytest.param("微信公众号：huizhoufabu，QQ群：123456789", [], id="public accounts"),
        pytest.param("学生姓名\t学校\t奖项\n张三\t江北小学\t一等奖", [], id="a list of prizes"),
        pytest.param("病种\t定点医院\t负责人\n尿毒症\t市医院\t张三", [], id="a list of hospitals"),
        pytest.param("张三烈士，1949年12月31日出生于惠阳", [], id="a martyr"),
        pytest.param("联系电话13800138000元旦期间有人接听", ["mobile-number"], id="no amount"),
        pytest.param("金额13800138000元整", [], id="an amount"),
        pytest.param("联系人：张三13800138000、李四13900139000、王五15000150000", ["mobile-number"] * 3, id="an office's contacts"),
    ],
)
def test_what_reviews_have_found(text: str, rules: list[str]) -> None:
    assert [f.rule for f in Checker(select=PRIVACY).check(text)] == rules


@pytest.mark.parametrize(
    "text",
    [
        "张三，住惠州市惠城区演达大道18号时代广场花园小区12栋1203房",
        "张三，家住江北街道和平路12号138-0013-8000",
        "张三确诊肺癌晚期、高血压",
        f"张三，男，出生日期1990年1月2日，身份证号{ONE}",
        f"性别\t出生日期\t身份证号\n男\t1900年1月1日\t{ONE}",
    ],
)
def test_masks_that_hold(text: str) -> None:
    masked = govcheck.mask(text, govcheck.check(text))
    assert masked != text
    assert [f.rule for f in govcheck.check(masked) if f.rule in PRIVACY] in ([], ["birth-date"])
    assert govcheck.mask(masked, govcheck.check(masked)) == masked


def test_numbers_are_not_shown_though_their_rule_is_off() -> None:
    for checker in (Checker(select=["wrong-word"]), Checker(ignore=["mobile-number"])):
        finding = next(f for f in checker.check("验受手机13800138000") if f.rule == "wrong-word")
        assert finding.context == ("", "手机138****8000")


def test_a_word_that_is_a_number_is_not_said() -> None:
    checker = Checker(words=[govcheck.Lexicon.from_terms(["13800138000"])], allow=["13900139000"])
    assert all("0013" not in f"{f!r}{f.message}{f.suggestions}" for f in checker.check("手机13800138000"))
    assert "0013" not in repr(checker)


def test_a_number_that_was_judged_once_is_shown_nowhere() -> None:
    text = "手机13800138000。验受编号13800138000"
    assert next(f for f in govcheck.check(text) if f.rule == "wrong-word").context[1] == "编号138****8000"


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda n: "\n".join(f"{k},张三,13800138000" for k in range(n)), id="rows"),
        pytest.param(lambda n: "\t".join(["13800138000"] * n), id="cells"),
        pytest.param(lambda n: "111" + "*" * 20 * n + "a", id="masks"),
        pytest.param(lambda n: "车架号：" + "1m8 " * n, id="pieces"),
    ],
)
def test_long_lists_wide_rows_and_long_masks_take_time_in_proportion(make: Callable[[int], str]) -> None:
    texts = cache(make)
    assert growth(lambda size: govcheck.check(texts(size)), 500) < 3


@pytest.mark.parametrize("hidden", ["1***************9", "440101********1234", "44*************123"])
def test_a_birth_date_beside_a_masked_id_is_an_error(hidden: str) -> None:
    for text in (f"姓名\t出生日期\t身份证号码\n张三\t1990-05-06\t{hidden}", f"姓名\t张三\n身份证号\t{hidden}\n出生日期\t1990-05-06"):
        assert ("birth-date", "error") in rules_of(govcheck.check(text))
    assert ("birth-date", "warning") in rules_of(govcheck.check("姓名\t出生日期\t电话\n张三\t1990-05-06\t138****8000"))


def test_traditional_text_is_not_held_to_the_lists_of_the_mainland() -> None:
    own = Lexicon.from_terms(["內部代號"])
    checker = Checker(profile="traditional", words=[own])
    assert checker.check("會議紀錄：各單位拚搏精神可嘉，《契約書》已經驗受。") == []
    assert rules_of(checker.check("內部代號，時時彩平台")) == [("custom-word", "warning"), ("spam-word", "warning")]
