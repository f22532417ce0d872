from __future__ import annotations

import importlib
import itertools
import pkgutil
import random
import re
from datetime import date, timedelta
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govcheck.privacy import identifiers
from govcheck.privacy.identifiers import (
    bank_card,
    checksums,
    credit_code,
    email,
    foreigner_id,
    id_in_number,
    mask_patterns,
    mask_strength,
    military_id,
    mobile,
    network,
    passport,
    plate,
    possible_dates,
    resident_id,
    telephone,
    travel_permit,
)
from govcheck.privacy.identifiers.writing import plain
from govcheck.reading.showing import shown_text
from tests.strategies import any_text

_SHARED = {"checksums", "writing", "mask_strength", "mask_patterns", "possible_dates"}
_NUMBERS: list[ModuleType] = [
    importlib.import_module(f"{identifiers.__name__}.{module.name}")
    for module in pkgutil.iter_modules(identifiers.__path__)
    if module.name not in _SHARED
]
VALID = {
    "resident_id": ["11010519491231002X", "110105 19491231 002×", "１１０１０５１９４９１２３１００２ｘ", "110105491231002"],
    "foreigner_id": ["USA110000010112", "usa 1100 000101 12"],
    "id_in_number": ["11010519491231002X43", "G11010519491231002X", "11010519491231002X00", "201144110" + "11010519491231002X"],
    "foreign_mobile": ["+852 6000 0000", "00853-66000000", "886 900 000 000", "８５２６０００００００", "81-90-0000-0000"],
    "mobile": ["13800138000", "+86 138-0013-8000", "0086-13800138000", "86 13800138000", "(+86)138.0013.8000", "１３８００１３８０００"],
    "telephone": ["0752-2000000", "(010) 8000 0000", "+86 752 2000000", "400-800-0000", "12345", "95588", "0752-2000000转123"],
    "bank_card": ["6200000000000005", "6200 0000 0000 0005", "4000000000000002"],
    "corporate_account": ["440000000001", "4400 0000 0000 0000 0001"],
    "passport": ["E00000001", "ea0000001", "G00000001", "PE0000001", "D0000001"],
    "travel_permit": ["C00000001", "CA0000001", "L00000001", "H00000001", "M0000000101", "00000001"],
    "military_id": ["军字第00000001号", "士字第 0000001 号", "空字第0001"],
    "plate": [
        *("粤L12345", "粤L·1234A", "粤LD12345", "粤L12345F", "粤O0001警", "粤L1234学", "粤L1234挂"),
        *("粤Z1234港", "粤Z1234澳", "使014001", "014001使", "WJ粤1234X"),
    ],
    "vin": ["1M8GDM9AXKP042788", "1m8 gdm9ax kp042788"],
    "credit_code": ["91350100M000100Y43", "91350100-m000100y-43"],
    "email": ["zhangsan@example.com", "Zhang.San＠example．com", "z-s@a-b.example"],
    "messenger": ["10001", "zhangsan_1", "wxid_0000000000"],
    "network": ["223.5.5.5", "2400:3200::1", "00:1a:2b:3c:4d:5e"],
    "certificate": ["20260001", "ab000001", "２０２６０００１"],
    "teacher_certificate": ["20194400010000001", "2019 44000 1 1 000001"],
    "coordinates": ["114.4168,23.1115", "东经114.4168° 北纬23.1115°", "E114°25′07.5″，N23°06′41″"],
}
INVALID = {
    "resident_id": ["110105194912310021", "190105194912310020", "11010519490230002X", "1101051949123100", "110105991331002"],
    "foreigner_id": ["11010519491231002X", "USA990000010112", "USA110000130112"],
    "id_in_number": ["11010519491231002X", "11010519491231002X95", "11010519491231002043", "X11010519491231002X"],
    "foreign_mobile": ["+852 2500 0000", "85360", "8860200000000", "+8613800138000", "13800138000"],
    "mobile": ["12800138000", "13800138000.00", "1380013800", "138001380000", "+85213800138000", "15400000000"],
    "telephone": ["0752-1000000", "0261-2000000", "13800138000", "2000000", "2023-12-31", "惠府办〔2023〕1号"],
    "bank_card": ["6200000000000006", "620000000000003", "8888888888888888", "0000000000000000", "123456789012"],
    "corporate_account": ["44000000001", "111111111111"],
    "passport": ["A00000001", "EI0000001", "E0000001"],
    "travel_permit": ["X00000001", "CO0000001", "0000001"],
    "military_id": ["建字第00000001号", "房权证字第0000001号", "刑字00000001号", "军字第001号"],
    "plate": ["川A级", "京A4纸", "粤I12345", "粤L1234O", "粤LABCD1", "粤L123456", "军A12345"],
    "vin": ["1M8GDM9A1KP042788", "1M8GDM9AXKP04278O", "11111111111111111"],
    "credit_code": ["91350100M000100Y44", "11010519491231002X", "91350100M000I00Y43"],
    "email": ["zhangsan@example", "@example.com", "zhang san", "a@b..com"],
    "messenger": ["01234", "zs", "张三"],
    "network": ["256.1.1.1", "1.2.3", "00:1a:2b-3c-4d-5e"],
    "certificate": ["0001", "2026 0001", "abcd20260001"],
    "teacher_certificate": ["20199900010000001", "20194400080000001", "19944400010000001", "2019440001000001"],
    "coordinates": ["114.4,23.1", "1.2345,6.7890", "K12+345"],
}


def _cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in table.items() for text in texts]


def shown(text: str, module: ModuleType) -> str:
    return shown_text(text, module.hides(text))


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{identifiers.__name__}.{name}")


def _resident(area: str, born: str, sequence: str) -> str:
    body = area + born + sequence
    return body + checksums.mod_11_2(body)


@pytest.mark.parametrize(("name", "text"), _cases(VALID))
def test_right_numbers_however_they_are_written(name: str, text: str) -> None:
    module = _module(name)
    assert module.is_valid(text)
    hidden = shown_text(text, module.hides(text))
    assert len(hidden) == len(text)
    assert "*" in hidden
    assert not module.is_valid(hidden)
    for before, after in zip(text, hidden, strict=True):
        assert after == before or (after == "*" and (before.isalnum() or before == "×"))


@pytest.mark.parametrize(("name", "text"), _cases(INVALID))
def test_other_numbers(name: str, text: str) -> None:
    assert not _module(name).is_valid(text)


def test_every_number_has_cases() -> None:
    names = {module.__name__.rpartition(".")[2] for module in _NUMBERS}
    assert names == set(VALID) == set(INVALID)


_PIECES = st.sampled_from(
    [*"1X×-*@.： 　\u200b\ud800\0²١１", "62", "0752", "粤L", "字第"],
)


@given(any_text | st.lists(_PIECES, max_size=30).map("".join))
def test_no_text_breaks_a_number(text: str) -> None:
    for module in _NUMBERS:
        assert module.is_valid(text) in {True, False}
        assert all(0 <= start < end <= len(text) for start, end in module.hides(text))
    id_in_number.held_id(text)
    mask_patterns.pattern_of(text)
    mask_strength.numbers_left(text, birth=text, sex=text, today=_TODAY)


@pytest.mark.parametrize("text", ["1" * 10**6, "转" * 10**5, " " * 10**6, "*" * 10**6, "°′" * 10**5, "a@" * 10**5])
def test_a_megabyte_is_no_number_and_takes_no_time(text: str) -> None:
    assert not any(module.is_valid(text) for module in _NUMBERS)
    assert mask_patterns.pattern_of(text) is None


class TestResidentId:
    @pytest.mark.parametrize("area", ["321119", "412723", "513601", "513621", "440000", "449999"])
    def test_no_area_of_a_province_is_rejected(self, area: str) -> None:
        assert resident_id.is_valid(_resident(area, "19050101", "001"))

    @pytest.mark.parametrize("area", ["810000", "820000", "830000"])
    def test_residence_permits(self, area: str) -> None:
        number = _resident(area, "19050101", "001")
        assert resident_id.is_valid(number)
        assert not resident_id.is_valid(number[:-1])

    def test_dates_from_1900_to_today(self) -> None:
        tomorrow = date.today() + timedelta(1)
        for born, right in {"19000101": True, "18991231": False, "20240229": True, "19000229": False, "20230229": False}.items():
            assert resident_id.is_valid(_resident("110105", born, "001")) is right
        assert resident_id.is_valid(_resident("110105", f"{date.today():%Y%m%d}", "001"))
        assert not resident_id.is_valid(_resident("110105", f"{tomorrow:%Y%m%d}", "001"))

    def test_a_day_that_came_after_the_import(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(resident_id, "_RECENTLY", "20000101")
        assert resident_id.is_valid(_resident("110105", "20230101", "001"))
        assert not resident_id.is_valid(_resident("110105", "29990101", "001"))

    @given(st.text("0123456789", min_size=17, max_size=17), st.sampled_from("0123456789Xx"))
    def test_what_is_valid_has_a_date(self, body: str, check: str) -> None:
        if resident_id.is_valid(body + check):
            assert resident_id.has_date(body + check)

    @given(st.dates(date(1900, 1, 1), date(2025, 12, 31)), st.integers(0, 999))
    def test_every_date_and_sequence_is_valid(self, born: date, sequence: int) -> None:
        assert resident_id.is_valid(_resident("440101", f"{born:%Y%m%d}", f"{sequence:03}"))

    def test_15_places(self) -> None:
        assert resident_id.is_valid("110105491231002")
        assert not resident_id.is_valid("110105491331002")
        assert not resident_id.is_valid("11")

    def test_15_digits_in_18_characters(self) -> None:
        assert resident_id.is_valid("110105-491231-00 2")


def test_of_a_number_that_holds_an_id_only_the_id_is_hidden() -> None:
    assert id_in_number.held_id("残" + "11010519491231002X43") is None
    assert id_in_number.held_id("11010519491231002X 43") == ("disability-card", 0, 18)
    assert id_in_number.held_id("201144110 11010519491231002X") == ("physician-licence", 10, 28)
    assert shown("G11010519491231002X", id_in_number) == "G11*************02X"
    assert shown("1234567890", id_in_number) == "123****890"


@pytest.mark.parametrize(
    ("module", "text", "hidden"),
    [
        (mobile, "+86 138 0013 8000", "+86 138 **** 8000"),
        (resident_id, "1", "*"),
        (bank_card, "6200000000000000003", "6200***********0003"),
        (passport, "E00000001", "E******01"),
        (travel_permit, "H00000001", "H******01"),
        (military_id, "军字第００００００01号", "军字第******01号"),
        (plate, "粤L12345", "粤L***45"),
        (plate, "粤LD12345", "粤L****45"),
        (email, "z@qq.com", "*@qq.com"),
        (email, "zhang", "z****"),
        (network, "fe80::1", "fe8*::*"),
    ],
)
def test_masks(module: ModuleType, text: str, hidden: str) -> None:
    assert shown(text, module) == hidden


def test_government_mail_is_public() -> None:
    assert email.is_public("A@X.GOV.CN")
    assert not email.is_public("a@gov.cn@example.com")
    assert not email.is_public("govcn")


def test_foreigners_number_of_18_digits() -> None:
    number = _resident("911840", "19050101", "001")
    assert foreigner_id.is_valid(number)
    assert not foreigner_id.is_valid(number[:-1] + ("0" if number[-1] != "0" else "1"))
    assert not foreigner_id.is_valid(_resident("999840", "19050101", "001"))


_TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("pattern", "known", "left"),
    [
        ("440101********1234", {}, 3354),
        ("440101********1234", {"age": 40}, 33),
        ("440101********1234", {"birth": "1985"}, 33),
        ("440101********1234", {"birth": "1985-06"}, 3),
        ("440101********1234", {"birth": "1985-06-01"}, 1),
        ("440101********1234", {"birth": "1985-06-01", "age": 99}, 1),
        ("440101********1234", {"birth": "about 1985", "age": -1, "sex": "?"}, 3354),
        ("4401011985****1234", {}, 33),
        ("4401011985****1234", {"birth": "1999-06-01"}, 33),  # the column is of someone else
        ("4401011905****1234", {}, 33),  # older than 101 years
        ("440***198506011234", {}, 7),
        ("44010119850601****", {}, 1000),
        ("44010119850601****", {"sex": "male"}, 500),
        ("44010119850601**1*", {"sex": "男"}, 100),
        ("440***********1234", {}, 274998),
        ("44*************123", {}, 13179791),
        ("440101***********1", {}, 3353636),
        ("440101******123", {}, 27392),
        ("440101851301***", {}, 1000),  # there is no such day
        ("11010519491231002X", {}, 1),
        ("11010519491231002*", {}, 1),
        ("138****1234", {}, 10**4),
        ("13*****1234", {}, 10**5),
        ("***00001234", {}, len(mobile.blocks())),
        ("6200********0005", {}, 10**7),
        ("620000000000000*", {}, 1),
        ("**", {}, 100),
    ],
)
def test_candidates_left(pattern: str, known: dict[str, str | int], left: int) -> None:
    assert mask_strength.numbers_left(pattern, today=_TODAY, **known) == left  # type: ignore[arg-type]


def test_candidates_are_those_that_enumeration_finds() -> None:
    """The eleventh is a mean: with one date and one digit of sequence per check digit, chance moves it by a few."""
    days = [day for day in _DAYS if day.startswith("2020")]
    found = sum(checksums.mod_11_2(f"440101{day}{first}12") == "4" for day in days for first in range(10))
    assert abs(found - mask_strength.numbers_left("4401012020*****124", today=_TODAY)) < 15


_DAYS = [f"{date(1900, 1, 1) + timedelta(n):%Y%m%d}" for n in range(50_000)]


@settings(max_examples=25, deadline=None)
@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)).map("{:%Y%m%d}".format) | st.text("0123456789", min_size=8, max_size=8),
    st.sets(st.integers(0, 7)),
    st.sampled_from([None, 0, 1, 40, 100, 120]),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
)
def test_dates_are_counted_as_one_by_one(day: str, hidden: set[int], age: int | None, today: date) -> None:
    shown = "".join("*" if place in hidden else character for place, character in enumerate(day))
    form = re.compile(shown.replace("*", "."))
    ages = [_age(born, f"{today:%Y%m%d}") for born in _DAYS if form.match(born) and born <= f"{today:%Y%m%d}"]
    lifetime = [years for years in ages if years < 101]
    assert possible_dates.count(shown, None, age, today) == (ages.count(age or 0) if age in ages else len(lifetime or ages or [0]))


def _age(born: str, today: str) -> int:
    return int(today[:4]) - int(born[:4]) - (today[4:] < born[4:])


@pytest.mark.parametrize(
    ("typed", "pattern"),
    [
        ("440101********1234", "440101********1234"),
        ("441302****1234", "441302********1234"),
        ("441302**************1234", "441302********1234"),
        ("441302******123", "441302******123"),
        ("441302*****1234", "441302********1234"),
        ("4413021985xxxx123x", "4413021985****123X"),
        ("4413021985××××123X", "4413021985****123X"),
        ("44 1302 ●●●●●●●● 1234", "441302********1234"),
        ("441302--------1234", "441302********1234"),
        ("441302......1234", "441302********1234"),
        ("44130219850101***", "44130219850101****"),
        ("110***19491231002X", "110***19491231002X"),
        ("11**05**491231*02*", "11**05**491231*02*"),
        ("138****1234", "138****1234"),
        ("138***1234", "138****1234"),
        ("138XXXX1234", "138****1234"),
        ("6200 **** **** 0005", "6200********0005"),
        ("************0005", "************0005"),
        ("6200***********0003", "6200***********0003"),
        ("6200**0005", None),
        ("620102****1234", None),  # a resident of Lanzhou, or a bank card
        ("4413********1234", None),
        ("130102*1234", None),
        ("4413021385****12345", None),
        ("19*********123", None),
        ("张**", None),
        ("XXX", None),
        ("***", None),
        ("13800138000", None),
        ("11010519491231002X", None),
        ("", None),
    ],
)
def test_masks_as_people_type_them(typed: str, pattern: str | None) -> None:
    assert mask_patterns.pattern_of(typed) == pattern


class TestOracles:
    """Against python-stdnum and phonenumbers, on random numbers."""

    def test_check_digits(self) -> None:
        stdnum = pytest.importorskip("stdnum")
        luhn, mod_11_2, uscc = (importlib.import_module(f"{stdnum.__name__}.{name}") for name in ("luhn", "iso7064.mod_11_2", "cn.uscc"))
        chance = random.Random(1)
        for _ in range(2000):
            digits = "".join(chance.choices("0123456789", k=chance.randint(2, 22)))
            assert checksums.luhn(digits) == luhn.is_valid(digits)
            assert checksums.mod_11_2(digits) == mod_11_2.calc_check_digit(digits)
            code = "".join(chance.choices("0123456789ABCDEFGHJKLMNPQRTUWXY", k=18))
            assert (checksums.credit_code_remainder(code) == 0) == (uscc.calc_check_digit(code[:17]) == code[17])

    def test_resident_ids_differ_by_area_only(self) -> None:
        ric = pytest.importorskip("stdnum.cn.ric")
        chance = random.Random(1)
        exact, stricter = ["110105", "120102"], ["330102", "513601", "830000"]  # 330102: only for people born since 1983
        for area, _ in itertools.product(exact + stricter, range(300)):
            body = f"{area}{chance.randint(1900, 2020)}{chance.randint(0, 13):02}{chance.randint(0, 32):02}{chance.randint(0, 999):03}"
            number = body + chance.choice([checksums.mod_11_2(body), chance.choice("0123456789X")])
            expected = ric.is_valid(number)
            assert resident_id.is_valid(number) == expected or (area in stricter and not expected)

    def test_credit_codes(self) -> None:
        uscc = pytest.importorskip("stdnum.cn.uscc")
        chance = random.Random(1)
        for _ in range(2000):
            body = "91" + chance.choice(["440300", "110105"]) + "".join(chance.choices("0123456789ABCDEFGHJKLMNPQRTUWXY", k=9))
            code = body + uscc.calc_check_digit(body)
            assert credit_code.is_valid(code)
            assert uscc.is_valid(code)

    def test_mobiles(self) -> None:
        phonenumbers = pytest.importorskip("phonenumbers")
        for block in map(str, range(130, 200)):
            number = phonenumbers.parse(f"{block}00138000", "CN")
            mobile_type = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
            if block not in {"146", "148", "149", "161", "174"}:  # issued to networks of things and satellites: opinions differ
                assert mobile.is_valid(f"{block}00138000") == mobile_type

    def test_area_codes(self) -> None:
        phonenumbers = pytest.importorskip("phonenumbers")
        for number in (f"0{area}{local}" for area in range(300, 1000) for local in ("2000000", "20000000")):
            if phonenumbers.number_type(phonenumbers.parse(number, "CN")) == phonenumbers.PhoneNumberType.FIXED_LINE:
                assert telephone.is_valid(number)


def test_look_alikes_are_read_as_what_they_mean() -> None:
    assert {plain(ten) for ten in "xXｘＸⅩⅹ×хХχΧ✕"} == {"X"}
    assert plain("－–— \u3000\u200b") == ""
