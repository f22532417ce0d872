"""What is reported of damaged, disguised and hijacked pages."""

from __future__ import annotations

from govcheck.rules.rule import INSPECTION, Example, Rule, Severity, examples

__all__ = ["RULES_OF_PAGES"]

_TAMPERED = INSPECTION + "：页面被篡改、挂马、暗链"
_GARBLED = INSPECTION + "：网页打不开、乱码、格式错乱"
_READABLE = INSPECTION + "：信息内容质量"

_NOTICE = (
    "各县、区人民政府：为做好春季植树造林工作，现将造林任务和工作要求通知如下，请认真贯彻落实。"
    "要提高认识，加强组织领导，落实责任，确保完成全年任务，按时报送材料。"
)
_SPAM_TITLE = "久久综合_精品一区_午夜在线观看"
_TRADITIONAL = "各縣、區人民政府：為做好春季植樹造林工作，現將造林任務和工作要求通知如下，請認真貫徹落實。"
_UNSEEN = '<p>通知</p><div style="position:absolute;left:-9999px">{}</div>'
_LINK = '<a href="http://www.example.com/">某品牌</a>'


def _page(*pages: str) -> tuple[Example, ...]:
    return tuple(Example(page, html=True) for page in pages)


_Examples = tuple[Example, ...]


def _rule(  # noqa: PLR0913
    name: str, title: str, severity: Severity, basis: str, what: str, why: str, *, bad: _Examples, good: _Examples, many: int = 0
) -> Rule:
    return Rule(name, title, severity, "tampering", basis, what, why, bad, good, many=many)


RULES_OF_PAGES = (
    _rule(
        "damaged-page",
        "页面异常",
        Severity.ERROR,
        _TAMPERED,
        "The verdict on a whole page, before all else: hijacked, or garbled. Where many places of one kind are damaged, the report "
        "lists the first of them and says how many there are.",
        "An editor needs one line that says what happened, not four hundred.",
        bad=(Example(_NOTICE, title=_SPAM_TITLE), *examples("綜合政務(wù)發(fā)布機構(gòu)")),
        good=(Example(_NOTICE, title="关于做好春季植树造林工作的通知"),),
    ),
    _rule(
        "hijacked-title",
        "标题疑被篡改",
        Severity.ERROR,
        _TAMPERED,
        "A title that shares no words with its text and is made of spam words, or of search words joined by _ , - |.",
        "The title is what search engines show; it is the first thing that a spam site replaces.",
        bad=(Example(_NOTICE, title=_SPAM_TITLE), Example(f"{_SPAM_TITLE}\n{_NOTICE}")),
        good=(Example(_NOTICE, title="关于做好春季植树造林工作的通知"), Example(_NOTICE, title="首页_通知公告_市人民政府门户网站")),
    ),
    _rule(
        "pinyin-noise",
        "夹注拼音",
        Severity.ERROR,
        _TAMPERED,
        "Characters with their pinyin in brackets behind them, with or without tones, at least three on a page, or one inside the name of "
        "a leader: spam sites leave it when they clone a page.",
        "It shows that a page is a clone.",
        bad=examples("綜合政務(wù)發(fā)布機構(gòu)", "關(guan)於(yu)做好植樹(shu)造林工作的通知"),
        good=examples("综合政务发布机构", "多音字：当(dāng)时、发(fā)展、头发(fà)", "生僻字如垚(yáo)、犇(bēn)可以注音。"),
        many=5,
    ),
    _rule(
        "broken-pinyin",
        "拼音替换截断的字",
        Severity.ERROR,
        _TAMPERED,
        "Characters that such pinyin has cut in two, because it was put between bytes and not between characters: "
        "當(dāng)?shù)腻e for 當的錯.",
        "Text is lost there.",
        bad=examples("綜合政務(wù)發(fā)布機構(gòu)，表述不當(dāng)?shù)腻e誤"),
        good=examples("綜合政務(wù)發(fā)布機構(gòu)，表述不當(dāng)的錯誤"),
        many=5,
    ),
    _rule(
        "mojibake",
        "乱码",
        Severity.ERROR,
        _GARBLED,
        "Text that was read in the wrong encoding (UTF-8 as GBK, either of them as Western, DOS, Cyrillic, Macintosh, Japanese, Korean or "
        "Taiwan text, UTF-16 as single bytes, twice over), codes that show as text (\\u653f, %E6%94%BF), characters cut in two when marks "
        "were replaced byte by byte (学?！敝贫? for 校”制度), and the marks of lost bytes: 锟斤拷, 烫烫烫, U+FFFD. "
        "A repair that is a guess is called one.",
        "Nobody can read it.",
        bad=examples("鍦版柟鏀垮簻", "ÈËÃñÕþ¸®", "办理锟斤拷锟斤拷事项", "║├╚½╩╨░▓╚½╔·▓·", "关于\\u653f\\u5e9c", "办好学?！敝贫?，切实"),
        good=examples("地方政府", "人民政府", "“锟斤拷”是一种乱码"),
        many=5,
    ),
    _rule(
        "lost-character",
        "疑丢失字符",
        Severity.NOTICE,
        _GARBLED,
        "A narrow question mark between Chinese characters, or at the head of a line, where a blank, byte order mark or rare "
        "character was lost; a unit without its number, marks with nothing between them, a filter's star inside a word.",
        "A lost character in a name or number is an error.",
        bad=examples("认真落实?有关规定。", "?各县区人民政府：", "每人奖励元；", "于年5月开工", "我区、、镇", "办公厅*近发布通知"),
        good=examples("认真落实有关规定。", "是否可行?请答复。", "每人奖励500元；", "张*明等人", "单价*数量"),
        many=5,
    ),
    _rule(
        "script-mismatch",
        "繁简不一",
        Severity.WARNING,
        _READABLE + "；《通用规范汉字表》",
        "A page or passage in traditional characters; a notice unless its title is in simplified ones, or it names organs and document "
        "numbers of the mainland, as cloned pages do. A text that is at home in Hong Kong, Macao or Taiwan is not held to "
        "the word lists of the mainland.",
        "A page of a mainland office is written in standard simplified characters; its clone often is not.",
        bad=(Example(_TRADITIONAL, title="关于做好春季植树造林工作的通知"), Example(_TRADITIONAL)),
        good=(Example(_NOTICE, title="关于做好春季植树造林工作的通知"),),
    ),
    _rule(
        "stray-traditional",
        "夹用繁体字",
        Severity.WARNING,
        "《国家通用语言文字法》第二章；《通用规范汉字表》（2013）",
        "Traditional or Japanese characters in simplified text, and those that are standard in names only (於 in 由於); not in 《》, "
        "quotations, brackets or names, nor those whose simplified form few fonts have (鱀).",
        "Public documents use standard characters.",
        bad=examples("开展調查工作", "由於天气原因", "随著经济发展", "加强経济建设"),
        good=examples("开展调查工作", "《說文解字》研究", "乾安县人民政府", "保护白鱀豚", "著名专家的著作"),
        many=10,
    ),
    _rule(
        "invisible-character",
        "不可见字符",
        Severity.NOTICE,
        _READABLE,
        "A zero-width, bidirectional or other character that cannot be seen, inside a word, or a variation selector behind a character.",
        "Search and copying fail on it; spam hides behind it.",
        bad=examples("办\u200b理流程"),
        good=examples("办理流程", "办理流程\u200b。"),
    ),
    _rule(
        "private-use",
        "自造字",
        Severity.WARNING,
        _READABLE,
        "A private-use character, which shows as a box or as something else on other machines.",
        "Readers do not see what the author saw.",
        bad=examples("人员\ue5e5名单"),
        good=(*examples("人员名单"), *_page('<i class="iconfont">&#xe65f;</i>首页')),
        many=5,
    ),
    _rule(
        "radical-character",
        "部首字符",
        Severity.WARNING,
        _READABLE + "；Unicode：康熙部首、中日韩部首补充",
        "A radical or a compatibility character that looks like a character, as copying from PDF leaves it: ⺠ for 民, U+F9F4 for 林.",
        "Search and screen readers do not find the word.",
        bad=examples("⺠政局", "市\uf9f4业局"),
        good=examples("民政局"),
    ),
    _rule(
        "homoglyph",
        "形似字母",
        Severity.WARNING,
        _READABLE + "；Unicode UTS #39",
        "A Cyrillic or Greek letter in a Latin word, a kana or a rare character that looks alike in a Chinese one.",
        "Addresses with it lead elsewhere; search does not find it.",
        bad=examples("访问 g\u043ev 网站", "第ニ条规定", "社会兲系"),
        good=examples("访问 gov 网站", "第二条规定", "参数α和β", "日本のニュース"),
    ),
    _rule(
        "decorated-spam",
        "花饰包裹的广告",
        Severity.ERROR,
        _TAMPERED,
        "A word between rows of mixed ornaments inside a sentence.",
        "This is how brands are put into stolen text.",
        bad=examples("做好安全★✿◇某品牌◇✿★生产工作"),
        good=examples("做好安全生产工作", "★★★★ 重点 ★★★★"),
    ),
    _rule(
        "hidden-text",
        "隐藏文字",
        Severity.WARNING,
        _TAMPERED,
        "Text of a page that no reader sees: hidden by its style, off the screen, of no size, in the colour of its ground; not menus, "
        "tabs, text for screen readers or print.",
        "Hidden text is how search spam is planted.",
        bad=_page(_UNSEEN.format("本店出售各种产品")),
        good=_page("<p>通知</p><div>本店出售各种产品</div>", '<div class="tab" style="display:none">政策文件</div>'),
    ),
    _rule(
        "hidden-link",
        "暗链",
        Severity.ERROR,
        _TAMPERED,
        "A link to another site inside text that no reader sees, or that a script hides when the page is loaded.",
        "Dark links lend an office's good name to gambling sites.",
        bad=_page(_UNSEEN.format(_LINK)),
        good=_page(f"<p>通知</p><div>{_LINK}</div>", _UNSEEN.format('<a href="/index.html">首页</a>')),
        many=5,
    ),
    _rule(
        "suspicious-script",
        "可疑脚本",
        Severity.WARNING,
        _TAMPERED,
        "A script that is packed, writes in code of other hosts or gives the page another title, a frame of another host that covers the "
        "page; an error where a script, a refresh or an invisible frame takes the reader to another host.",
        "This is how a page carries malware, or sends visitors from search engines to a gambling site.",
        bad=_page('<script>location.href="http://example.com/"</script><p>通知</p>'),
        good=_page('<script>location.href="/wap/"</script><p>通知</p>'),
    ),
    _rule(
        "entity-debris",
        "残留的代码",
        Severity.WARNING,
        _GARBLED,
        "What tools leave in a text: HTML entities, whole or not (&nbsp; ldquo;), tags, comments, failed references and field codes of "
        "word processors, template marks, the noise by which forums hinder copying, a site's watermark between the sentences.",
        "It is read out and copied as it stands.",
        bad=(
            *examples("联系电话#xff1a;见附件", "第一章&nbsp;总则", "ldquo;一带一路rdquo;", "见附表错误！未定义书签。", "根据规定[[1]]执行"),
            *_page("<p>&lt;p&gt;各单位</p>"),
        ),
        good=(*examples("联系电话：见附件", "研究与开发（R&D）"), *_page("<p>第一章&nbsp;总则</p>")),
    ),
)
