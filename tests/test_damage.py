from __future__ import annotations

import itertools
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck import to_traditional
from govcheck.pages.damage import Damage, damage_of, restore, traditional_share
from govcheck.pages.damage.restoring import _compose
from govcheck.pages.damage.syllables import characters_by_reading
from govcheck.pages.title_overlap import title_overlap
from govcheck.text.characters import rare_characters
from govcheck.text.projection import Projection
from tests.strategies import NASTY, PLAIN, any_text

NOTICE = (
    "各乡镇人民政府：为做好春季植树造林工作，现将有关事项通知如下。一、总体要求。措施不当的错误要及时纠正，信息发布从严审查，责任落实到人。"
)
PAGE = "各鄉鎮人民政府:為做好春季植樹(shù)造林工作,現(xiàn)將有關(guān)事項通知如下??傮w要求。措施不當(dāng)?shù)腻e誤要糾正,發(fā)布從嚴。"

PIECES = (
    "(wù)",
    "務(wù)",
    "?shù)",
    "??傮w",
    "當(dāng)?shù)腻e",
    "P(guān)",
    "鍦版柟",
    "锟斤拷",
    "ä¸­æ–‡",
    "ÈËÃñ",
    "ï»¿",
    "⺠",
    "рk",
    "第ニ条",
    "★✿凯发◇★",
    "?县",
    "\ufffd",
)
damaged_text = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(PLAIN + NASTY + "(),?務發政府鍦鐨锛", max_size=6), st.text(max_size=4)), max_size=14
).map("".join)


def kinds(text: str) -> list[tuple[str, str, str | None]]:
    return [(d.kind, text[d.start : d.end], d.repair) for d in damage_of(text)]


def test_a_hijacked_page_says_again_what_it_said() -> None:
    assert Counter(d.kind for d in damage_of(PAGE)) == {"pinyin-noise": 5, "broken-pinyin": 2, "script-mismatch": 1}
    right = "各乡镇人民政府：为做好春季植树造林工作，现将有关事项通知如下。总体要求。措施不当的错误要纠正，发布从严。"
    assert restore(PAGE, simplify=True).text == right


def test_accidents_on_byte_boundaries_are_undone() -> None:
    noise = "政務(wù)發(fā)機構(gòu)"
    found = [d for d in kinds(noise + "表述不當(dāng)?shù)腻e誤") if d[0] == "broken-pinyin"]
    assert found == [("broken-pinyin", "?shù)腻e", "的錯")]
    assert ("broken-pinyin", "(guān)", "") in kinds(noise + "宏P(guān)LC")
    assert ("broken-pinyin", "??傮w", "。總體") in kinds(noise + "通知如下??傮w要求")
    assert ("broken-pinyin", "?shù)厥袌?cháng)", "地市場") in kinds(noise + "按當?shù)厥袌?cháng)價格")
    assert ("broken-pinyin", "?xún)瀯?shì)", "優勢") in kinds(noise + "各自?xún)瀯?shì)，")
    assert ("broken-pinyin", "?shù)刈畹凸べY(zī)", "地最低工資") in kinds(noise + "當?shù)刈畹凸べY(zī)，")
    assert ("broken-pinyin", "?shù)", None) in kinds(noise + "當?shù)😀")
    assert ("broken-pinyin", "?qiáng)", None) in kinds(noise + "上?qiáng)，")


@pytest.mark.parametrize(
    "text",
    [
        "生僻字如垚(yáo)、犇(bēn)可以注音。",  # twice, and rare
        "取龘(dá)、靐(bìng)、齉(nàng)、鱻(xiān)等字为名。",
        "变量(a)、函数(f)与系数(b)(b)的关系",
        "乐清(yuè qīng)市",
        "他问：你好吗?我说好。是不是?可以。",
        "中国······上海",
        "α-受体，TNFα，IFN-γ，5μm，Ω，Δt，ρ=1",
        "👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 🏴\U000e0067\U000e0062\U000e007f",
        "\ufeff各县人民政府",
        "ニュース、日本のニ国間、ロータリー",
        "★★★★ 重点 ★★★★",
        "●联系人：张三 ■联系电话：见附件 ▲注意",
        "《國語》所载“認真貫徹”，於（陳水）、麽、乾隆、徵",
        "锘元素，烫烫的，屯屯集，“锟斤拷”是乱码",
        "ñáéíóúüÑÁÉÍÓÚÜ ÀÂÇÈÉÎÏÙÛÊŒ",
        "résumé naïve Ärzte «œuvre» © 2023 ® 12°C ×3 ±5%",
    ],
)
def test_right_text_is_left_alone(text: str) -> None:
    assert kinds(text) == []
    assert kinds(NOTICE + text) == []


@pytest.mark.parametrize(
    "wrong",
    [
        lambda s: s.encode().decode("gbk", "replace"),
        lambda s: s.encode().decode("gb18030", "replace"),
        lambda s: s.encode().decode("latin-1"),
        lambda s: s.encode("gbk").decode("latin-1"),
        lambda s: s.encode().decode("latin-1").encode().decode("latin-1"),
        lambda s: s.encode().decode("latin-1").encode().decode("gbk", "replace"),
    ],
)
def test_a_wrong_reading_is_found_and_read_again(wrong: object) -> None:
    assert callable(wrong)
    text = "前一段没有损坏。\n" + wrong(NOTICE) + "\n后一段也没有。"
    [damage] = damage_of(text)
    assert (damage.kind, damage.start) == ("mojibake", 9)
    assert text[damage.end :] == "\n后一段也没有。"
    right = restore(text).text
    assert right.replace("\ufffd", "") == right or right.count("\ufffd") < 12
    same = sum(a == b for a, b in zip(right[9:], NOTICE, strict=False))
    assert same >= len(NOTICE) - right.count("\ufffd") - 1


def test_what_is_lost_is_said_to_be_lost() -> None:
    assert kinds("办理锟斤拷锟斤拷事项烫烫烫烫。\ufffd\ufffd") == [
        ("mojibake", "锟斤拷锟斤拷", None),
        ("mojibake", "烫烫烫烫", None),
        ("mojibake", "\ufffd\ufffd", None),
    ]
    assert kinds("ï»¿通知") == [("mojibake", "ï»¿", "")]


def test_single_characters() -> None:
    assert kinds("⺠政⻔，政\u200b府，bеt365，第ニ条，\ue5e5政府") == [
        ("radical-character", "⺠", "民"),
        ("radical-character", "⻔", "门"),
        ("invisible-character", "\u200b", ""),
        ("homoglyph", "е", "e"),
        ("homoglyph", "ニ", "二"),
        ("private-use", "\ue5e5", None),
    ]


def test_lost_characters_are_no_questions() -> None:
    assert kinds("文 号: ?镇府办函\n?各县区") == [("lost-character", "?", ""), ("lost-character", "?", "")]
    assert kinds("认真落实?有关规定。") == [("lost-character", "?", None)]


def test_a_brand_between_ornaments() -> None:
    assert kinds("做好安全★✿◇凯发k8◇✿★生产工作") == [("decorated-spam", "★✿◇凯发k8◇✿★", None)]


def test_scripts() -> None:
    assert kinds(NOTICE * 2 + "要認真。") == [("stray-traditional", "認", "认")]
    traditional = to_traditional(NOTICE).text
    assert [kind for kind, *_ in kinds(traditional)] == ["script-mismatch"]
    assert traditional_share(traditional) > 0.2
    assert traditional_share(NOTICE) == traditional_share("") == 0


def test_titles() -> None:
    title = "关于做好春季植树造林工作的通知"
    assert (title_overlap(title, NOTICE * 2) or 0) > 0.5
    assert (title_overlap(title, PAGE * 2) or 0) > 0.5
    assert title_overlap("在线观看_精品一区,久久综合-日韩欧美", NOTICE * 2) == 0
    assert title_overlap("通知", NOTICE) is None
    assert title_overlap(title, "略") is None


def test_the_way_back_through_two_rounds() -> None:
    text = "务\u200b实、務(w\u200bù)、發(fā)、關(guān)、⺠"
    restored = restore(text)
    assert restored.text == "务实、務、發、關、民"
    place = restored.text.index("發")
    assert restored.projection.to_original(place, place + 1) == (text.index("發"), text.index("發") + 1)
    assert all(text[c.start : c.end] for c in restored.changes)


@given(st.text("ab", max_size=12), st.data())
def test_composed_edits_do_what_both_do(text: str, data: st.DataObject) -> None:
    def edits(of: str) -> list[tuple[int, int, str]]:
        cuts = sorted(data.draw(st.sets(st.integers(0, len(of)), max_size=6)))
        return [(a, b, data.draw(st.text("xy", max_size=3))) for a, b in list(itertools.pairwise(cuts))[::2]]

    first = edits(text)
    middle = Projection.from_edits(text, first).text
    second = edits(middle)
    composed = _compose(middle, first, second)
    assert Projection.from_edits(text, composed).text == Projection.from_edits(middle, second).text
    assert all(a.__class__ is int and b <= c for (a, b, _), (c, _, _) in itertools.pairwise(composed))


@given(st.one_of(any_text, damaged_text))
def test_places_are_in_order_and_apart(text: str) -> None:
    damages = damage_of(text)
    assert all(0 <= d.start < d.end <= len(text) and d.note for d in damages)
    assert all(a.end <= b.start for a, b in itertools.pairwise(damages))
    assert damages == damage_of(text, rare_characters(text))


@given(st.one_of(any_text, damaged_text))
def test_restoring_twice_changes_nothing_more(text: str) -> None:
    restored = restore(text)
    assert restore(restored.text).text == restored.text
    assert all(isinstance(c, Damage) and 0 <= c.start <= c.end <= len(text) for c in restored.changes)
    simple = restore(text, simplify=True)
    assert len(simple.text) == len(restored.text)


@pytest.mark.parametrize(
    "piece",
    [
        "合",
        "(",
        "?",
        "務(wù)",
        "?shù)",
        "鍦",
        "锛",
        "Ã¤",
        "ä¸­",
        "ÈË",
        "\ufffd",
        "★◇",
        "⺠",
        "р",
        "發",
        "\u200b合",
        "“",
        "\0",
        "??傮",
        "锟斤拷",
        "Ã",
    ],
)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.perf_counter()
        damage_of(text)
        return time.perf_counter() - start

    assert seconds(40_000) < 20 * seconds(10_000) + 0.2


def test_the_readings_are_of_two_bytes_in_gbk() -> None:
    assert all(len(c.encode("gbk")) == 2 for characters in characters_by_reading().values() for c in characters)
