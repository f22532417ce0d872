"""What is reported of words, names and injected spam, and of the check itself."""

from __future__ import annotations

from govcheck.rules.rule import INSPECTION, Example, Rule, Severity, examples

__all__ = ["RULES_OF_OPERATION", "RULES_OF_WORDS"]

RULES_OF_WORDS = (
    Rule(
        "wrong-word",
        "错别字",
        Severity.ERROR,
        "words",
        INSPECTION + "：严重错别字、一般错别字",
        "A wrong written form of a word, idiom or set phrase: a homophone, a look-alike, a dropped or doubled character.",
        "Inspection bulletins count wrong words and name the office that published them.",
        bad=examples("工程竣工后进行验受。", "再接再励。"),
        good=examples("工程竣工后进行验收。", "再接再厉。"),
    ),
    Rule(
        "official-name",
        "名称差一字",
        Severity.ERROR,
        "names",
        INSPECTION + "：国家机关、党和国家重要会议等名称错误为严重错别字",
        "A name of a state organ, place, meeting, law or fixed phrase with one character wrong, missing, too many, or two swapped.",
        "An error in such a name is a serious one, and a single serious error may fail a site.",
        bad=examples("湖比省人民政府", "中华人民共河国", "全国人民代表大会常务员会"),
        good=examples("湖北省人民政府", "中华人民共和国", "全国人民代表大会常务委员会"),
    ),
    Rule(
        "outdated-name",
        "旧名称",
        Severity.WARNING,
        "names",
        "国务院历次机构改革方案（1998、2003、2008、2013、2018、2023）；行政区划变更批复",
        "A former name of an organ, post or place in a text published after it changed; not after 原, in 《》, or in a document number.",
        "A stale name sends citizens to an office that no longer exists.",
        bad=(Example("请向国家旅游局投诉。", published="2024-05-01"),),
        good=(
            Example("请向文化和旅游部投诉。", published="2024-05-01"),
            Example("请向国家旅游局投诉。", published="2017-05-01"),
            Example("原国家旅游局印发的办法继续有效。", published="2024-05-01"),
        ),
    ),
    Rule(
        "repealed-law",
        "已失效的法律或标准",
        Severity.WARNING,
        "names",
        "新法或修改、废止决定所定的施行、废止日期",
        "A law, regulation or standard cited in a text published after it was repealed or retitled; not where the sentence says so.",
        "Advice that cites repealed law is wrong advice.",
        bad=(Example("根据《合同法》办理。", published="2024-05-01"),),
        good=(
            Example("根据《民法典》办理。", published="2024-05-01"),
            Example("根据《合同法》办理。", published="2019-05-01"),
            Example("《合同法》同时废止。", published="2024-05-01"),
        ),
    ),
    Rule(
        "style-term",
        "不当用语",
        Severity.WARNING,
        "words",
        "新华社《新闻信息报道中的禁用词和慎用词》（2015、2016年修订）",
        "A term that is disrespectful or improper in official writing, or a wrong name for a place, a people or a post.",
        "Respect for people, and correct naming of places and posts, are checked in every inspection.",
        bad=examples("残废人可以申请补助。"),
        good=examples("残疾人可以申请补助。"),
    ),
    Rule(
        "near-synonym",
        "近义词混用",
        Severity.WARNING,
        "words",
        "现代汉语词典（第7版）；国办秘函〔2019〕19号：一般错别字",
        "A real word in a context where another one, alike in sound or sense, is meant.",
        "Such slips pass every spelling list, and readers notice them.",
        bad=examples("截止目前，全县植树三万株。"),
        good=examples("截至目前，全县植树三万株。", "报名截止日期为5月1日。"),
    ),
    Rule(
        "variant-form",
        "非推荐词形",
        Severity.NOTICE,
        "words",
        "GF 1001-2001《第一批异形词整理表》；现代汉语词典（第7版）推荐词形",
        "A written form that is not wrong, but not the recommended one.",
        "One word should be written in one way throughout a site.",
        bad=examples("开立帐户", "房屋座落"),
        good=examples("开立账户", "房屋坐落"),
    ),
    Rule(
        "redundancy",
        "语义重复",
        Severity.NOTICE,
        "words",
        "GB/T 9704-2012 对公文文字的要求；通行的编辑规范",
        "A phrase that says the same thing twice.",
        "Official writing is expected to be concise.",
        bad=examples("当前的当务之急是防汛。"),
        good=examples("当务之急是防汛。"),
    ),
    Rule(
        "extreme-claim",
        "绝对化用语",
        Severity.NOTICE,
        "words",
        "广告法第九条",
        "A superlative that advertising law forbids in advertisements.",
        "Promotional articles on official accounts are advertisements too. Off by default: reports use such words rightly.",
        bad=examples("本品销量全网第一。"),
        good=examples("本品销量领先。"),
        on=False,
    ),
    Rule(
        "spam-word",
        "疑似被植入的垃圾信息",
        Severity.WARNING,
        "tampering",
        INSPECTION + "：页面被篡改、发布或链接违法信息",
        "A word of gambling, pornographic, fraudulent or search-engine spam, also with separators between its characters. "
        "An error in a title or where several stand together; silent where the sentence tells of a crackdown. The name of such a site is "
        "an error in the place of an institution's name, in a title, or several times; names that are words, places or companies too "
        "count only in the shapes of advertisements.",
        "Spam that somebody has put into a page is how most hijacked official pages are noticed.",
        bad=examples("欢迎光临澳门新葡京。", "提供六*合*彩资料"),
        good=examples("公安机关打击网络赌博，澳门新葡京等网站被查处。"),
        many=10,
    ),
    Rule(
        "custom-word",
        "自定义词",
        Severity.WARNING,
        "words",
        "The publisher's own word list",
        "A term of a word list that the user loaded and that names no rule of its own.",
        "An office knows words that it must not publish; its own list says which.",
        bad=(Example("某某工程（内部代号）", words=("内部代号",)),),
        good=(Example("某某工程", words=("内部代号",)), Example("某某工程（内部代号）")),
    ),
)

RULES_OF_OPERATION = (
    Rule(
        "incomplete-check",
        "检查未完成",
        Severity.WARNING,
        "operation",
        "govcheck: a check that could not be finished says so",
        "A part of the check could not be finished: a pattern of a user's list ran out of time, the deadline came, or there were "
        "more findings than may be listed.",
        "Silence must mean that nothing was found, never that nothing was looked for.",
        in_words="a text that is not looked through to its end before the deadline. Not a text but the time decides, so no text shows it.",
    ),
    Rule(
        "unused-suppression",
        "多余的豁免",
        Severity.NOTICE,
        "operation",
        "govcheck: an exception that no longer excuses anything is removed",
        "A suppression that is past its date, or that silenced nothing in this run.",
        "A forgotten exception hides the next real error.",
        in_words="a suppression of an office's telephone number that was taken off the page long ago. It is reported of the settings, "
        "after all texts are checked, so no text shows it.",
    ),
)
