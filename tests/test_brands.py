"""Names of gambling and pornographic sites: where they stand in an institution's place, and where they are words like others."""

from __future__ import annotations

import time

import pytest

import govcheck
from govcheck import Checker, Document, Lexicon, Severity
from tests.pages.test_pages import hijacked

CHECKER = Checker(select=["spam-word"])
BODY = (
    "为做好今年春季植树造林工作，现将造林任务、时间安排和工作要求通知如下，请各单位认真贯彻落实，按时上报进展情况。"
    "各地要把造林绿化作为生态文明建设的重要内容，落实责任，加强管护，确保成活率达到规定要求，完成全年任务。"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9月20日，永利yl23455召开安全生产工作推进会，全体干部参加。", "永利yl23455"),
        ("根据《必赢bwin官网登录入口国家奖学金管理办法》，现开展评选。", "必赢bwin官网登录入口"),
        ("5月24日下午，新普京澳门娱乐场官网在9101教室召开会议。", "新普京澳门娱乐场官网"),
        ("本次活动由沙巴登录（中国）官方网站办公室承办。", "沙巴登录（中国）官方网站"),
        ("9499www威尼斯党委书记出席活动。", "9499www威尼斯"),
        ("威尼斯官网第十二届运动会闭幕。", "威尼斯官网"),
        ("太阳集团tyc5997副院长一行来访。", "太阳集团tyc5997"),
        ("24848威尼斯2018届毕业典礼举行。", "24848威尼斯"),
        ("永利集团304am于4月8日召开座谈会。", "永利集团304am"),
        ("williamhill英国威廉希尔2024年硕士研究生复试办法", "williamhill英国威廉希尔"),
        ("jinnianhui今年会2026年博士研究生招生办法", "jinnianhui今年会"),
        ("伟德国际1946bv家庭经济困难学生认定办法", "伟德国际1946bv"),
        ("某某大学乐竞首页章程", "乐竞首页"),
        ("永利官网赴社区开展服务。", "永利官网"),
        ("近日，威廉希尔本科2022级学生参加讲座。", "威廉希尔"),
        ("杏彩体育·(中国)官方网站党委召开会议", "杏彩体育·(中国)官方网站"),
        ("皇冠手机版登录入口团委换届。", "皇冠手机版登录入口"),
        ("银河8899net信息公开年度报告", "银河8899net"),
        ("澳門威尼斯人官網舉行畢業典禮", "澳門威尼斯人官網"),
    ],
)
def test_in_the_place_of_an_institution_it_is_an_error(text: str, found: str) -> None:
    assert [(f.text, f.severity) for f in CHECKER.check(text)] == [(found, Severity.ERROR)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("点击即可进入华体会登录界面。", "华体会登录界面"),
        ("欢迎光临金沙4166am，祝您愉快。", "金沙4166am"),
        ("乐鱼体育", "乐鱼体育"),
        ("开云体育app下载最新版", "开云体育app下载最新版"),
    ],
)
def test_alone_in_the_text_it_is_a_warning(text: str, found: str) -> None:
    assert [(f.text, f.severity) for f in CHECKER.check(text)] == [(found, Severity.WARNING)]


def test_the_same_insertion_several_times_is_an_error() -> None:
    text = "分析了解最新苹果版体育投注平台 防台风形势，统筹了解最新苹果版体育投注平台 水利工程调度。"
    assert [(f.text, f.severity) for f in CHECKER.check(text)] == [("最新苹果版体育投注平台", Severity.ERROR)] * 2


def test_once_seen_in_an_institutions_place_it_is_an_error_everywhere() -> None:
    text = "永利官网党委召开会议。永利官网今后继续努力。游客登录永利官网查询。"
    assert [f.start for f in CHECKER.check(text)] == [0, 11]


@pytest.mark.parametrize(
    "text",
    [
        "公安机关查处永利赌场，抓获嫌疑人12名。",
        "警方打击“皇冠”网站，捣毁窝点3个。",
        "被告人张某在永利官网注册账号，用于网络赌博，判处有期徒刑。",
        "该团伙搭建“乐鱼体育”平台，吸引参赌人员投注。",
        "法院认为，李某为“威尼斯9499”赌博网站担任代理，构成开设赌场罪。",
        "球队的赞助商为必威体育。",
        "第80届威尼斯电影节开幕。",
        "威尼斯双年展官网发布消息。",
        "皇冠汽车销量增长；丰田皇冠2023款上市。",
        "金沙遗址博物馆官网可预约门票，金沙县召开会议。",
        "银河系中心有黑洞；银河证券官网app下载；银河麒麟V10操作系统下载。",
        "吉利银河L380获评年度车型。",
        "云顶山景区开放；云顶集团召开董事会。",
        "开元盛世；开元酒店官网预订。",
        "这是一场必赢之战；每天必一运动就出汗。",
        "凯发电气股份有限公司召开董事会。",
        "永利股份（300230）公告；永利集团召开会议。",
        "游客可登录威尼斯人官网购票，或者通过永利官网查询。",
        "银河娱乐集团公布业绩；金沙中国、永利澳门、美高梅中国股价上涨。",
        "南宫市人民政府召开会议；沙巴州旅游局；普京官网讲话。",
        "今年会登录安卓平台，最新普京支持率。",
        "学习精华体会到精神；人生就是博弈。",
        "江南体育中心举行比赛；星空体育频道；某某市博亚图书公司。",
        "浙江体彩召开会议；体育彩票官网公布开奖结果。",
        "百家乐器行开业；产业园一区二区招商。",
        "光学毛片加工；爱游戏的孩子；轮盘官网。",
    ],
)
def test_words_places_companies_and_reports_are_silent(text: str) -> None:
    assert [f for f in CHECKER.check(text) if f.severity > Severity.NOTICE] == []


@pytest.mark.parametrize(
    "title",
    [
        "杏彩体育·(中国)官方网站",
        "必一运动(B-Sports)官方网站",
        "球探体育比分",
        "欧博ALLBET官方登录入口",
        "关于植树造林的通知-澳门新葡萄京官网",
        "关于植树造林的通知_皇冠官网",
        "www.com毛片 I 一二三区在线播放 I 国产免费自拍",
        "九游会·j9官方网站-登录入口",
        "金沙9001官网|首页",
        "威尼斯官方网站",
    ],
)
def test_in_a_title_it_is_an_error(title: str) -> None:
    for document in (Document(BODY, title=title), Document.from_html(f"<title>{title}</title><p>{BODY}</p>")):
        found = govcheck.check(document)
        assert {f.rule for f in found} & {"spam-word", "hijacked-title"}
        assert found[0].severity is Severity.ERROR


@pytest.mark.parametrize("title", ["某某运动(中国)官方网站", "星际娱乐（中国）有限公司官网", "某某app官方下载-手机版下载入口"])
def test_a_title_wrapped_like_an_advertisement_is_judged_by_its_text(title: str) -> None:
    assert [f.rule for f in govcheck.check(Document(BODY, title=title))] == ["damaged-page", "hijacked-title"]
    described = f"某某运动进入中国，星际娱乐有限公司的官方网站和官网同时开通，某某软件的官方手机版可以下载，下载入口见附件。{BODY}"
    assert govcheck.check(Document(described, title=title)) == []


@pytest.mark.parametrize(
    "title",
    [
        "首页",
        "图片新闻|要闻|公告",
        "某某市水利局官方网站",
        "某某省政务服务网登录入口",
        "某某市人民政府门户网站_通知公告",
        "某某（中国）大学官方网站",
        "社保查询系统官网登录入口",
        "学习平台app下载安装",
        "我市查处“皇冠”赌博网站",
        "开元寺_旅游_某某县文化和旅游局",
        "威尼斯电影节综述",
    ],
)
def test_an_honest_title_is_silent(title: str) -> None:
    found = govcheck.check(Document.from_html(f"<title>{title}</title><p>{BODY}</p>"))
    assert [f for f in found if f.severity > Severity.NOTICE] == []


def test_the_first_line_of_an_article_is_no_title() -> None:
    article = "某网1月8日讯（记者）近日，一年一度的宣传周即将到来，永利官网登录入口\n" + BODY
    assert "hijacked-title" not in [f.rule for f in govcheck.check(article)]
    assert "hijacked-title" in [f.rule for f in govcheck.check("永利官网登录入口_皇冠手机版下载\n" + BODY)]


def test_search_words_are_only_told_of_where_there_are_some() -> None:
    prose = "某地举行龙舟赛，观众达到三万人，气氛十分热烈。选手表现出色，场面非常精彩"
    listed = "龙舟直播_观看影院_高清画质_蓝光资源"
    assert "由搜索关键词拼成" not in "".join(f.message for f in govcheck.check(hijacked(prose)))
    assert "由搜索关键词拼成" in "".join(f.message for f in govcheck.check(hijacked(listed)))


def test_brands_of_ones_own() -> None:
    mine = Lexicon.parse(
        "# rule: spam-word\n# kind: brands\nterm\tseverity\tnote\n甲乙\t\t赌博\n丙丁娱乐\twarning\t赌博\n甲乙山\n甲乙丙\t\n".replace(
            "甲乙山\n", ""
        )
    )
    checker = Checker(words=[mine], select=["spam-word"])
    assert [(f.text, f.severity.name) for f in checker.check("甲乙官网召开会议，丙丁娱乐，甲乙之间")] == [
        ("甲乙官网", "ERROR"),
        ("丙丁娱乐", "WARNING"),
    ]
    assert [f.text for f in Checker(select=["spam-word"]).with_words(mine).check("甲乙官网召开会议")] == ["甲乙官网"]


def test_a_brand_and_a_listed_word_of_one_place_are_one_finding() -> None:
    assert [f.text for f in CHECKER.check("永利娱乐城官网登录召开会议")] == ["永利娱乐城官网登录"]


def test_the_message_says_what_it_is() -> None:
    finding = CHECKER.check("永利yl23455召开会议")[0]
    assert finding.message == "疑似被植入的垃圾信息：“永利yl23455”是赌博网站招揽访问的写法"


@pytest.mark.parametrize(
    "piece", ["永利官网", "永利", "a.永利-", "永利官网登录 ", "《永利官网", "(中国)官方网站", "威尼斯9999 ", "六\n合\n", "六【合】", "合合"]
)
def test_a_text_full_of_it_is_read_at_once(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    start = time.perf_counter()
    govcheck.check(text)
    govcheck.check(BODY, title=text)
    assert time.perf_counter() - start < 30
