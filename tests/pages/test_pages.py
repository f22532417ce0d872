"""Damaged and hijacked pages: what is found, where, and what the verdict says."""

from __future__ import annotations

import functools
import os
import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import Checker, Document, Finding
from tests.case_files import cases
from tests.growth import growth

NOTICE = (
    "关于开展春季植树造林工作的通知\n各县、区人民政府：\n为做好春季植树造林工作，现将有关造林任务、时间安排和工作要求通知如下，请认真贯彻落实。"
    "一、提高认识，加强组织领导。各地要把造林绿化作为生态文明建设的重要内容，落实责任，确保完成全年任务。\n"
)
SPAM_TITLE = "思思久久99热只有精品_久久综合_午夜一区二区"
NOISE = {"關": "guān", "開": "kāi", "務": "wù", "時": "shí", "間": "jiān", "責": "zé", "實": "shí", "將": "jiāng", "請": "qǐng"}


def rules_of(findings: Sequence[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def hijacked(title: str = SPAM_TITLE) -> str:
    body = govcheck.to_traditional(NOTICE).text
    for character, pinyin in NOISE.items():
        body = body.replace(character, f"{character}({pinyin})")
    return f"{title}\n\n{body}"


@pytest.mark.parametrize("case", cases("pages"))
def test_case(case: dict[str, Any]) -> None:
    """`found`: rule and severity of each finding; `places`, `fixes`: what stands there, and what is safe to put there."""
    text = case["text"]
    document = Document.from_html(text) if text.startswith("<") else Document(text, title=case.get("title"))
    findings = govcheck.check(document)
    assert [[finding.rule, str(finding.severity)] for finding in findings] == case["found"]
    assert [finding.text for finding in findings] == case.get("places", [finding.text for finding in findings])
    assert [finding.fix for finding in findings] == case.get("fixes", [finding.fix for finding in findings])
    assert all(text[f.start : f.end] == f.text for f in findings if f.field != "title")
    assert all("example.com" in finding.message for finding in findings if finding.rule == "hidden-link")
    if not findings:
        assert govcheck.restore(text).text == text


def test_a_hijacked_page_leads_with_one_line() -> None:
    text = hijacked()
    findings = govcheck.check(text)
    assert rules_of(findings)[:2] == ["damaged-page", "hijacked-title"]
    noise = sum(text.count(f"({pinyin})") for pinyin in set(NOISE.values()))
    said = f"页面异常：疑被劫持或克隆；标题与正文无关；有{noise}处夹注拼音；正文为繁体。请核对原稿，必要时先下线处理"
    assert findings[0].message == said
    assert rules_of(findings).count("pinyin-noise") == 1
    assert "spam-word" not in rules_of(findings), "the words of the title are told of with it"
    assert len(findings) <= 6
    assert all(text[f.start : f.end] == f.text for f in findings)


def test_what_a_hijacked_page_said() -> None:
    restored = govcheck.restore(hijacked(NOTICE.partition("\n")[0]), simplify=True)
    assert "".join(restored.text.split()) == NOTICE.partition("\n")[0] + "".join(NOTICE.split())


def test_a_garbled_page_has_a_verdict() -> None:
    garbled = NOTICE.encode().decode("latin-1").replace("\x85", "…")
    findings = govcheck.check("\n".join([garbled] * 6))
    assert findings[0].rule == "damaged-page"
    assert "乱码" in findings[0].message
    assert "mojibake" in rules_of(findings)


def test_words_are_found_across_tags_and_entities_but_not_across_blocks() -> None:
    def found(html: str) -> list[tuple[str, str]]:
        return [(f.text, f.visible) for f in Checker(select=["wrong-word", "spam-word"]).check(Document.from_html(html))]

    assert found("<p>工程<b>验</b>受</p>") == [("验</b>受", "验受")]
    assert found("<p>澳门&#26032;葡京</p>") == [("澳门&#26032;葡京", "澳门新葡京")]
    assert found("<p>工程验</p><p>受</p>") == []
    assert found("<td>验</td><td>受</td>") == []
    assert found("<script>验受</script><style>验受</style><!-- 验受 -->") == []
    assert found('<img alt="验受"><meta name="description" content="验受"><a title="验受">甲</a>') == [("验受", "验受")] * 3


def test_fixing_and_masking_leave_the_markup_alone() -> None:
    html = '<p class="a">工程验受，电话138<b>0013</b>8000，<I>联系</I>&nbsp;⺠政局</p>\r\n'
    findings = govcheck.check(Document.from_html(html))
    assert govcheck.fix(html, findings) == html.replace("验受", "验收").replace("⺠", "民")
    assert govcheck.mask(html, findings) == html.replace("<b>0013</b>", "<b>****</b>")
    assert findings[0].context == ("工程", "，电话138****8000，联系 ⺠政局")


PIECES = [
    "工程验受", "澳门新葡京", "138<i>0013</i>8000", "11010519491231002X", "<b>", "</b>", "<p>", "</p>", "<td>", "<tr>",
    "<table>", "</table>", "&nbsp;", "&#39564;受", "&amp;", "<!--", "-->", "<script>", "</script>", '<img alt="峻工">',
    "<div style='display:none'>", "</div>", "正文。", "\n", "⺠政", "<br>", "<a href=", ">",
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=20).map("".join))
def test_broken_markup_never_crashes_and_places_are_exact(html: str) -> None:
    for finding in govcheck.check(Document.from_html(html)):
        assert html[finding.start : finding.end] == finding.text


def test_places_are_exact_in_generated_documents() -> None:
    """GOVCHECK_DOCUMENTS=10000 checks as many as the release does."""
    chooser = random.Random(7)
    checker = Checker()
    seen = 0
    for _ in range(int(os.environ.get("GOVCHECK_DOCUMENTS", "300"))):
        html = "<html><body>" + "".join(chooser.choices(PIECES, k=chooser.randrange(5, 60)))
        for finding in checker.check(Document.from_html(html)):
            seen += 1
            assert html[finding.start : finding.end] == finding.text
    assert seen > 300


def test_a_large_page_is_read_in_proportion() -> None:
    row = "<tr><td class='a'>一</td><td><span style='font-size:12px'>春季植树造林工作</span></td><td><a href='/1.html'>详情</a></td></tr>\n"
    page = functools.cache(lambda rows: "<html><body><table>" + row * rows + "</table>")
    assert growth(lambda rows: govcheck.check(Document.from_html(page(rows))), 500) < 3


@pytest.mark.parametrize(
    "piece",
    ["document.write( ", "location=", "referrer baidu ", "referrer baidu location='//a.b'", "document.write('<div ", "\\x64", "%u64"],
)
def test_a_long_script_is_read_in_proportion(piece: str) -> None:
    page = functools.cache(lambda size: "<script>" + piece * (size // len(piece)) + "</script>")
    assert growth(lambda size: govcheck.check(Document.from_html(page(size))), 10_000) < 3


def test_what_is_hidden_or_garbled_shows_no_number() -> None:
    number = "11010519491231002X"
    html = f"<p>通知</p><div style='position:absolute;left:-9999px'>身份证号{number}<a href='http://example.com'>电话13800138000</a></div>"
    garbled = f"身份证号{number}，通知公告".encode().decode("latin-1")
    for findings in (govcheck.check(Document.from_html(html)), govcheck.check(garbled * 3)):
        said = "".join(f"{f!r}{f.message}{f.shown}{f.suggestions}{f.context}" for f in findings)
        assert "491231" not in said
        assert "0013" not in said


def test_an_entity_is_mended_only_where_it_is_a_mark() -> None:
    assert govcheck.fix("a&lt;script&gt;&#39564;受", govcheck.check("a&lt;script&gt;&#39564;受")) == "a&lt;script&gt;&#39564;受"


def test_folding_hides_nothing_from_suppressions_and_baselines() -> None:
    text = "\n".join(f"第{n}段\ue5e5内容" for n in range(6))
    assert [f.rule for f in govcheck.check(text)] == ["private-use"]
    assert "共6处" in govcheck.check(text)[0].message
    known = govcheck.Baseline.of([Checker().report(text).findings])
    assert Checker(baseline=known).check(text) == []
    assert [f.start for f in Checker(baseline=known).check(text + "\n新段\ue5e5")] == [len(text) + 3]


def test_a_rule_can_be_selected_alone() -> None:
    for rule in ("damaged-page", "hijacked-title"):
        assert rules_of(Checker(select=[rule]).check(hijacked())) == [rule]


def test_attributes_that_hold_numbers_are_masked_too() -> None:
    html = (
        '<a href="tel:13800138000">电话</a><input value="手机13900139000"><input type="hidden" value="13700137000">'
        '<meta property="og:title" content="验受">'
    )
    findings = govcheck.check(Document.from_html(html))
    assert [(f.rule, f.part) for f in findings] == [("mobile-number", "link"), ("mobile-number", "value"), ("wrong-word", "og:title")]
    masked = govcheck.mask(html, findings)
    assert masked == html.replace("13800138000", "138****8000").replace("13900139000", "139****9000")


NOTICE_PAGE = "<title>关于做好防汛工作的通知</title><p>各镇人民政府：现将有关事项通知如下。</p>"
LINKS = "<a href='http://a.example.net/'>代理</a><a href='http://b.example.org/'>推广</a>"


@pytest.mark.parametrize(
    "html",
    [
        f"<div id=q>{LINKS}</div><script>document.getElementById('q').style.display='none'</script>",
        f"<div id=q>{LINKS}</div><script>$('#q').hide()</script>",
        f"<div id=q>{LINKS}</div><script>var d=document.getElementById('q');d.style.left='-999px'</script>",
        f"""<script>document.write('<div style="display:none">')</script>{LINKS}<script>document.write('</div>')</script>""",
        f"<script>document.write('<style>#q{{display:none}}</style>')</script><div id=q>{LINKS}</div>",
    ],
)
def test_links_that_a_script_hides_at_once(html: str) -> None:
    assert rules_of(Checker(select=["hidden-link"]).check(Document.from_html(NOTICE_PAGE + html))) == ["hidden-link"] * 2


@pytest.mark.parametrize(
    "html",
    [
        f"<div id=q>{LINKS}</div><script>function hide(){{document.getElementById('q').style.display='none'}}</script>",
        "<script>document.title='防汛工作_某市人民政府'</script>",
        "<iframe src='/map.html' width='100%' height='100%'></iframe>",
    ],
)
def test_what_ordinary_scripts_do(html: str) -> None:
    assert Checker(select=["hidden-link", "suspicious-script"]).check(Document.from_html(NOTICE_PAGE + html)) == []


@pytest.mark.parametrize(
    "code",
    [
        "<script>document.title='澳门网上娱乐平台登录'</script>",
        "<script>location.href=String.fromCharCode(104,116,116,112,58,47,47,97,46,99,111,109)</script>",
        "<script>location='ht'+'tp://www.example.com/'</script>",
        "<script>window['location']['href']='http://example.com/'</script>",
        "<script>location.href=atob('aHR0cDovL3d3dy5hYmMuY29t')</script>",
        "<iframe src='//example.com/' style='position:fixed;width:100%;height:100%'></iframe>",
    ],
)
def test_scripts_that_take_the_reader_elsewhere(code: str) -> None:
    assert rules_of(Checker(select=["suspicious-script"]).check(Document.from_html(NOTICE_PAGE + code))) == ["suspicious-script"]


def test_native_traditional_text_is_not_held_to_the_lists_of_the_mainland() -> None:
    text = "香港特別行政區政府公布，運動員拚搏到底，打破多項紀錄，行政長官表示祝賀，並登陸網站查閱資料。"
    assert rules_of(govcheck.check(text)) == ["script-mismatch"]
    clone = "各縣、區人民政府：根據國辦發〔2023〕5號文件，為做好春季植樹造林工作，現將任務通知如下，請認真貫徹落實。"
    assert [str(f.severity) for f in govcheck.check(clone)] == ["warning"]
