"""What is reported of damaged, disguised and hijacked pages."""

from __future__ import annotations

from govcheck.rules.rule import INSPECTION, Rule, Severity

__all__ = ["RULES_OF_PAGES"]

_TAMPERED = INSPECTION + "：页面被篡改、挂马、暗链"
_GARBLED = INSPECTION + "：网页打不开、乱码、格式错乱"
_READABLE = INSPECTION + "：信息内容质量"


def _rule(  # noqa: PLR0913
    name: str, title: str, severity: Severity, basis: str, what: str, why: str, bad: str = "", good: str = "", *, many: int = 0
) -> Rule:
    return Rule(name, title, severity, "tampering", basis, what, why, bad, good, many=many)


RULES_OF_PAGES = (
    _rule(
        "damaged-page",
        "页面异常",
        Severity.ERROR,
        _TAMPERED,
        "The verdict on a whole page, before all else: hijacked, garbled, or in the other script. The hundreds of single places are "
        "folded into one finding a kind, with their number and the first of them.",
        "An editor needs one line that says what happened, not four hundred.",
    ),
    _rule(
        "hijacked-title",
        "标题疑被篡改",
        Severity.ERROR,
        _TAMPERED,
        "A title that shares no words with its text and is made of spam words, or of search words joined by _ , - |.",
        "The title is what search engines show; it is the first thing that a spam site replaces.",
    ),
    _rule(
        "pinyin-noise",
        "夹注拼音",
        Severity.ERROR,
        _TAMPERED,
        "Characters followed by their pinyin in brackets, at least three on a page: what spam sites leave when they clone one.",
        "It tells a cloned page from the original.",
        "綜合政務(wù)發(fā)布機構(gòu)",
        "综合政务发布机构",
        many=5,
    ),
    _rule(
        "broken-pinyin",
        "拼音替换截断的字",
        Severity.ERROR,
        _TAMPERED,
        "What a replacement of bytes left where it did not keep to character boundaries: 當(dāng)?shù)腻e for 當的錯.",
        "Text is lost there.",
        many=5,
    ),
    _rule(
        "mojibake",
        "乱码",
        Severity.ERROR,
        _GARBLED,
        "Text decoded in the wrong encoding (UTF-8 as GBK, GBK or UTF-8 as Latin-1, twice over), and what lost bytes leave: "
        "锟斤拷, 烫烫烫, U+FFFD.",
        "Nobody can read it.",
        "鍦版柟鏀垮簻",
        "地方政府",
        many=5,
    ),
    _rule(
        "lost-character",
        "疑丢失字符",
        Severity.NOTICE,
        _GARBLED,
        "A narrow question mark between Chinese characters, or at the head of a line, where a blank, byte order mark or rare "
        "character was lost.",
        "A lost character in a name or number is an error.",
        many=5,
    ),
    _rule(
        "script-mismatch",
        "繁简不一",
        Severity.WARNING,
        _READABLE + "；《通用规范汉字表》",
        "A page in traditional characters; a notice unless its title is in simplified ones, as on cloned pages.",
        "A page of a mainland office is written in standard simplified characters; its clone often is not.",
    ),
    _rule(
        "stray-traditional",
        "夹用繁体字",
        Severity.WARNING,
        "《国家通用语言文字法》第二章；《通用规范汉字表》（2013）",
        "A few traditional characters in a simplified page; not in 《》, quotations or brackets.",
        "Public documents use standard characters.",
        "开展調查工作",
        "开展调查工作",
        many=5,
    ),
    _rule(
        "invisible-character",
        "不可见字符",
        Severity.NOTICE,
        _READABLE,
        "A zero-width, bidirectional or other character that cannot be seen, inside a word.",
        "Search and copying fail on it; spam hides behind it.",
    ),
    _rule(
        "private-use",
        "自造字",
        Severity.WARNING,
        _READABLE,
        "A private-use character, which shows as a box or as something else on other machines.",
        "Readers do not see what the author saw.",
        many=5,
    ),
    _rule(
        "radical-character",
        "部首字符",
        Severity.WARNING,
        _READABLE + "；Unicode：康熙部首、中日韩部首补充",
        "A radical that looks like a character, as copying from PDF leaves it: ⺠ for 民.",
        "Search and screen readers do not find the word.",
        "⺠政局",
        "民政局",
    ),
    _rule(
        "homoglyph",
        "形似字母",
        Severity.WARNING,
        _READABLE + "；Unicode UTS #39",
        "A Cyrillic or Greek letter in a Latin word, a kana in a Chinese one.",
        "Addresses with it lead elsewhere; search does not find it.",
    ),
    _rule(
        "decorated-spam",
        "花饰包裹的广告",
        Severity.ERROR,
        _TAMPERED,
        "A word between rows of mixed ornaments inside a sentence.",
        "So brands are put into stolen text.",
    ),
    _rule(
        "hidden-text",
        "隐藏文字",
        Severity.WARNING,
        _TAMPERED,
        "Text of a page that no reader sees: styled away, off the screen, of no size, in the colour of its ground; not menus, tabs, "
        "text for screen readers or print.",
        "Hidden text is how search spam is planted.",
    ),
    _rule(
        "hidden-link",
        "暗链",
        Severity.ERROR,
        _TAMPERED,
        "A link to another site inside text that no reader sees.",
        "Dark links lend an office's good name to gambling sites.",
        many=5,
    ),
    _rule(
        "suspicious-script",
        "可疑脚本",
        Severity.WARNING,
        _TAMPERED,
        "A script that is packed or writes in code of other hosts; an error where it, a refresh or an invisible frame takes the reader "
        "to another host.",
        "This is how a page carries malware, or sends visitors from search engines to a gambling site.",
    ),
    _rule(
        "entity-debris",
        "残留的字符实体",
        Severity.WARNING,
        _GARBLED,
        "An HTML entity that shows as text: &nbsp; or #xff1a;.",
        "It is read out and copied as it stands.",
        "联系电话#xff1a;",
        "联系电话：",
    ),
)
