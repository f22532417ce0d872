"""Damaged and hijacked pages: what is found, where, and what the verdict says."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govcheck
from govcheck import Checker, Document, Finding, Severity

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


@pytest.mark.parametrize(
    "title",
    [
        "关于开展春季植树造林工作的通知",
        "春季植树造林通知_通知公告_惠州市人民政府门户网站",
        "惠州市人民政府门户网站",
        "首页",
        "图片新闻|要闻|公告|专题",
    ],
)
def test_an_honest_title_is_never_hijacked(title: str) -> None:
    for text in (NOTICE, govcheck.to_traditional(NOTICE).text):
        assert "hijacked-title" not in rules_of(govcheck.check(text, title=title))
        assert "hijacked-title" not in rules_of(govcheck.check(Document.from_html(f"<title>{title}</title><p>{text}")))


def test_a_spam_title_is_found_wherever_it_stands() -> None:
    html = f"<html><head><title>{SPAM_TITLE}</title></head><body><p>{NOTICE}</p></body></html>"
    for findings in (
        govcheck.check(NOTICE, title=SPAM_TITLE),
        govcheck.check(Document.from_html(html)),
        govcheck.check(f"{SPAM_TITLE}\n{NOTICE}"),
    ):
        assert rules_of(findings)[:2] == ["damaged-page", "hijacked-title"]


def test_a_garbled_page_has_a_verdict() -> None:
    garbled = NOTICE.encode().decode("latin-1").replace("\x85", "…")
    findings = govcheck.check("\n".join([garbled] * 6))
    assert findings[0].rule == "damaged-page"
    assert "乱码" in findings[0].message
    assert "mojibake" in rules_of(findings)


@pytest.mark.parametrize(
    ("text", "rule", "place", "fix"),
    [
        ("开展調查工作", "stray-traditional", "調", None),
        ("⺠政局办理", "radical-character", "⺠", "民"),
        ("办\u200b理流程", "invisible-character", "\u200b", ""),
        ("人员\ue5e5名单", "private-use", "\ue5e5", None),
        ("访问 gоv 网站", "homoglyph", "о", "o"),
        ("第ニ条规定", "homoglyph", "ニ", "二"),
        ("联系电话#xff1a;见附件", "entity-debris", "#xff1a;", "："),
        ("第一章&amp;nbsp;总则", "entity-debris", "&amp;nbsp;", " "),
        ("做好安全★✿◇某品牌◇✿★生产工作", "decorated-spam", "★✿◇某品牌◇✿★", None),
        ("办理锟斤拷锟斤拷事项", "mojibake", "锟斤拷锟斤拷", None),
    ],
)
def test_each_kind_of_damage(text: str, rule: str, place: str, fix: str | None) -> None:
    findings = [f for f in govcheck.check(text) if f.rule == rule]
    assert [(f.text, f.fix) for f in findings] == [(place, fix)]


@pytest.mark.parametrize(
    "text",
    [
        "《說文解字》研究",
        "“皇天后土”",
        "乾隆年间",
        "AT&T 与 R&D",
        "C#语言",
        "第1项？",
        "👨\u200d👩\u200d👧 一家",
        "参数α和β",
        "附件1★★★",
        "（注音：wù）",
        "你好吗?我很好",
    ],
)
def test_right_text_is_silent(text: str) -> None:
    assert govcheck.check(text) == []


TRICKS = {
    "display": '<div style="display:none">{}</div>',
    "visibility": '<div style="visibility:hidden">{}</div>',
    "collapse": '<div style="visibility:collapse">{}</div>',
    "opacity": '<div style="opacity:0">{}</div>',
    "font-size": '<div style="font-size:0">{}</div>',
    "indent": '<div style="text-indent:-9999px">{}</div>',
    "off-screen": '<div style="position:absolute;left:-9999px">{}</div>',
    "box": '<div style="width:0;height:0;overflow:hidden">{}</div>',
    "pixel": '<div style="width:1px;height:1px;overflow:hidden">{}</div>',
    "clip": '<div style="position:absolute;clip:rect(0,0,0,0)">{}</div>',
    "clip-path": '<div style="clip-path:inset(100%)">{}</div>',
    "colour": '<div style="background:#fff;color:#fff">{}</div>',
    "attribute": "<div hidden>{}</div>",
    "marquee": '<marquee height="0" width="0" scrollamount="10000">{}</marquee>',
    "inherited": '<div style="display:none"><p><span>{}</span></p></div>',
    "class": "<style>.zz{{display:none}}</style><div class=zz>{}</div>",
    "id": "<style>#q7{{position:absolute;top:-999px}}</style><div id=q7>{}</div>",
    "tag": "<style>font b{{font-size:0}}</style><font><b>{}</b></font>",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_every_way_of_hiding_is_seen(trick: str) -> None:
    html = f"<html><body><p>{NOTICE}</p>" + TRICKS[trick].format('<a href="http://www.example.com/">澳门新葡京</a>') + "</body></html>"
    findings = govcheck.check(Document.from_html(html))
    assert {"hidden-text", "hidden-link", "spam-word"} <= set(rules_of(findings))
    assert all(html[f.start : f.end] == f.text for f in findings)
    assert "example.com" in next(f.message for f in findings if f.rule == "hidden-link")


@pytest.mark.parametrize(
    ("markup", "severity"),
    [
        ('<iframe src="http://example.com/x" width=0 height=0></iframe>', "error"),
        ('<meta http-equiv="refresh" content="0;url=http://example.com/">', "warning"),
        ('<base href="http://www.hz.gov.cn/"><meta http-equiv="refresh" content="0;url=http://example.com/">', "error"),
        ('<script>document.write("<script src=http://example.com/a.js></scr"+"ipt>")</script>', "warning"),
        ("<script>eval(function(p,a,c,k,e,d){return p}('0',1,1,''.split('|')))</script>", "notice"),
        ('<script>var s=document.referrer;if(s.indexOf("baidu")>0){window.location="http://example.com"}</script>', "error"),
        (
            "<script>eval(String.fromCharCode(" + ",".join(str(ord(c)) for c in "document.location='http://a.example'") + "))</script>",
            "error",
        ),
        ('<script>eval(atob("bG9jYXRpb24="))</script>', "error"),
        ('<script>window["\\x64\\x6f\\x63\\x75\\x6d\\x65\\x6e\\x74"]["\\x77\\x72\\x69\\x74\\x65"]("x")</script>', "error"),
        ('<script>location.href="http://example.com/"</script>', "error"),
        ('<script>top.location.replace("https:\\\\\\\\example.com")</script>', "error"),
        ('<script>document.write("<div style=\\"display:none\\"><a href=http://example.com>x</a>")</script>', "error"),
    ],
)
def test_scripts_that_take_the_reader_elsewhere(markup: str, severity: str) -> None:
    findings = govcheck.check(Document.from_html(f"<html><body>{markup}<p>{NOTICE}</p>"))
    assert [(f.rule, str(f.severity)) for f in findings] == [("suspicious-script", severity)]


ORDINARY = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于开展春季植树造林工作的通知_市人民政府</title>
<style>.sr-only{{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}}
.nav ul ul{{display:none}} .nav li:hover ul{{display:block}} .tab-panel{{display:none}} .tab-panel.active{{display:block}}
@media print{{.no-print{{display:none}}}} .print-only{{display:none}} @media print{{.print-only{{display:block}}}}
.logo{{text-indent:-9999px;background:url(logo.png)}} .collapse{{display:none}}</style>
<script src="https://hm.baidu.com/hm.js?0"></script><script>$(function(){{$(".tab").click(function(){{$(".tab-panel").toggle()}})}})</script></head>
<body><a class="sr-only" href="#main">跳到主要内容</a><h1 class="logo"><a href="/">市人民政府</a></h1>
<div class="nav"><ul><li>政务公开<ul class="sub-menu"><li><a href="http://zwgk.example.gov.cn/">信息公开目录</a></li></ul></li></ul></div>
<div class="tab-panel active">要闻</div><div class="tab-panel">公告</div><div class="collapse" id="faq1">常见问题的答复。</div>
<div class="print-only">打印版</div><div class="no-print">分享到微信</div>
<div class="modal" style="display:none">请先登录。</div><p>{NOTICE}</p>
<select><option>相关链接</option><option>省人民政府</option></select>
<a href="http://www.example.com/" target="_blank">合作网站</a></body></html>"""


def test_ordinary_pages_are_silent() -> None:
    assert not [f for f in govcheck.check(Document.from_html(ORDINARY)) if f.severity > Severity.NOTICE]


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


def test_a_page_of_five_megabytes() -> None:
    row = "<tr><td class='a'>一</td><td><span style='font-size:12px'>春季植树造林工作</span></td><td><a href='/1.html'>详情</a></td></tr>\n"
    html = "<html><body><table>" + row * (5_000_000 // len(row)) + "</table>"
    start = time.perf_counter()
    govcheck.check(Document.from_html(html))
    assert time.perf_counter() - start < 15, "under 5 s on an idle machine"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>document.write(unescape(\"%3Cspan id='_ideConac'%3E%3Cscript src='http://dcs.conac.cn/a.js'%3E%3C/script%3E\"));</script>",
        "<script>if(navigator.userAgent.indexOf('baiduboxapp')>-1){window.location.href='/wap/'}</script>",
        "<script>var bot=/bot|spider|360SE/i.test(navigator.userAgent);var h=window.location.host;</script>",
        "<script>var data=[" + "12,34,56," * 12 + "1];document.write(data)</script>",
        '<script>document.write(unescape("%E5%85%B3%E4%BA%8E%E5%BC%80%E5%B1%95%E9%80%9A%E7%9F%A5"))</script>',
        '<div style="overflow:hidden"><ul style="left:-720px;position:relative"><li><a href="https://news.example.com/">新闻</a></ul></div>',
        '<div id="con_one_2" style="display:none">政策法规文件汇总</div>',
        '<div class="ewm" style="display:none">扫码关注我们</div>',
        '<noscript><a href="//www.51.la/?1"><img alt="统计"></a></noscript>',
        '<div style="display:none"><a href="https://www.cnzz.com/stat/">站长统计</a></div>',
        "<i class='iconfont'>&#xe65f;</i>首页",
        '<a href="javascript:void(0)" onclick="share()">分享</a>',
    ],
)
def test_what_ordinary_pages_do_is_no_warning(markup: str) -> None:
    findings = govcheck.check(Document.from_html(f"<html><body>{markup}<p>{NOTICE}</p>"))
    assert [f for f in findings if f.severity > Severity.NOTICE] == []


@pytest.mark.parametrize(
    "text",
    [
        "普(pǔ)通(tōng)话(huà)是(shì)国家通用语言。",
        "多音字：当(dāng)时、当(dàng)成、发(fā)展、头发(fà)",
        "东阿(ē)县、莘(shēn)县、单(shàn)县、乐(lào)陵",
        "氰(qíng)化物、胂(shèn)、肼(jǐng)是危险化学品",
    ],
)
def test_what_teaches_pinyin_is_no_hijacked_page(text: str) -> None:
    assert govcheck.check(text) == []
    assert govcheck.restore(text).text == text


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


def test_a_spam_title_is_found_though_the_body_repeats_it() -> None:
    html = f"<svg><title>图标</title></svg><title>{SPAM_TITLE}</title><h1>{SPAM_TITLE}</h1><p>{NOTICE}</p>"
    assert "hijacked-title" in rules_of(Checker().report(Document.from_html(html)).findings)


@pytest.mark.parametrize("piece", ["document.write( ", "location=", "referrer baidu ", "\\x64", "%u64"])
def test_a_long_script_is_read_at_once(piece: str) -> None:
    start = time.perf_counter()
    govcheck.check(Document.from_html("<script>" + piece * (200_000 // len(piece)) + "</script>"))
    assert time.perf_counter() - start < 10


def test_attributes_that_hold_numbers_are_masked_too() -> None:
    html = (
        '<a href="tel:13800138000">电话</a><input value="手机13900139000"><input type="hidden" value="13700137000">'
        '<meta property="og:title" content="验受">'
    )
    findings = govcheck.check(Document.from_html(html))
    assert [(f.rule, f.part) for f in findings] == [("mobile-number", "link"), ("mobile-number", "value"), ("wrong-word", "og:title")]
    masked = govcheck.mask(html, findings)
    assert masked == html.replace("13800138000", "138****8000").replace("13900139000", "139****9000")
