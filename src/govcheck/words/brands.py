"""Names of gambling and pornographic sites: what stands around a name decides whether it advertises.

Most of these names are words, places or companies too (永利, 皇冠, 银河, 威尼斯). Hijacked pages put them where the name of the
institution stood, or behind a title, and always in the same shapes: with 官网, 登录 or app下载 behind them, with letters and
digits glued to them, or right before what only an institution does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govcheck.rules import Severity
from govcheck.words.lexicon import Entry, Lexicon
from govcheck.words.unless import Unless

__all__ = ["Hit", "advertised"]

SHELL = "推广"
"""The note of an entry that is no name but what names are wrapped in: （中国）官方网站."""
_REACH = 48  # characters either side that a shape, or what tells of its place, may have
_CRIME = 160  # characters either side in which a report of a crime excuses a name that stands in no institution's place
_REPEATED = 2  # so many times the same full shape is an insertion


class Hit(NamedTuple):
    """A match that counts for one entry of one list, in a folded text."""

    start: int
    end: int
    lexicon: Lexicon
    entry: Entry
    severity: Severity
    silent: bool = False
    """Whether it only counts for the verdict on a title."""


_SITE = (
    "官方网站|官方网址|官方平台|官方入口|官方版|官方|官网|登录|登陆|登入|注册|入口|网址|首页|手机版|手机端|电脑版|网页版|苹果版|安卓版|"
    "安卓|苹果|客户端|app|ios|下载|欢迎您|欢迎你|备用|线路检测|网投|通用版|最新版|最新网站|免费观看|在线观看|在线播放|免费视频"
)
"""What only a site that wants visitors adds to its name: two of them, or one in the right place, are enough."""
_PLAY = "娱乐场|娱乐城|娱人城|赌场|赌城|投注|博彩|电竞|棋牌|彩票|视讯|买球|试玩|开户|比分|下注|百家乐|老虎机"
_LINK = (
    "中国|国际|集团|公司|平台|体育|娱乐|在线|网上|线上|网络|中文|英文|英国|最新|唯一|正规|正版|全站|全球|亚洲|欧洲|澳门|世界|电子|真人|"
    "游戏|竞技|网页|网站|手机|综合|主页|会员|免费|直播|视频|老牌|旗舰厅|旗舰|界面|页面|地址|今年会|城|网|站|版"
)
_JOINT = "[ \u3000]?[·•・./_|—-]?[ \u3000]?"
_YEAR = "(?!(?:19|20)[0-9][0-9](?![0-9a-z]))"
_LATIN = f"{_YEAR}[a-z0-9]+(?:[.-][a-z0-9]+)*"
_BRACKETED = "[(（【\\[][ ]?(?:中国|中文|澳门|官方|官网|亚洲|[a-z0-9][a-z0-9. -]{1,20})[ ]?[)）】\\]]"
_PIECE = f"{_BRACKETED}|{_SITE}|{_PLAY}|{_LINK}"
_BEHIND = re.compile(f"(?:{_LATIN}|[·•・.-]{_LATIN}(?={_JOINT}(?:{_PIECE})))?(?:{_JOINT}(?:{_PIECE})(?:{_LATIN})?)*")
_BACKWARDS = "|".join(piece[::-1] for piece in f"{_SITE}|{_PLAY}|{_LINK}|新|老".split("|"))
_BRACKETED_BACKWARDS = "[)）】\\]][ ]?(?:国中|文中|门澳|方官|网官|洲亚|[a-z0-9. -]{1,20}[a-z0-9])[ ]?[(（【\\[]"
_BEFORE = re.compile(f"(?:[a-z0-9]+(?:[.-][a-z0-9]+)*)?(?:{_JOINT}(?:{_BRACKETED_BACKWARDS}|{_BACKWARDS}))*")
"""Read from the name backwards."""
_CODE = re.compile(
    "(?:yl|ylg|wns|wnsr|vns|tyc|js|jsc|yh|yhg|hg|hga|xpj|pj|mgm|bet|bwin|vip|bv|ag|am|cc|app|ky|hth|ng|kok|ayx|yd|ty|mg|sands|long|ku|ob|pg)"
    "[0-9]{3,}|[0-9]{3,}(?:am|net|cc|com|vip|www|app|bet|tv|cm|org|yl|js|yh|ty|bv|vn)|(?<![a-z])www(?![a-z])|\\.com|(?<![a-z])com(?![a-z])"
)
"""Accounts and addresses as such sites number them: yl23455, 304am, 9499www."""
_GLUED = re.compile(
    "(?<![0-9.])(?!(?:19|20)[0-9][0-9](?![0-9]))[0-9]{4,8}(?![0-9.%]|[年元米万亿人号股平吨公千余多名个户届期版])|(?<![a-z])(?!https|http)[a-z]{4,}(?![a-z])"
)
_SITE_WORD = re.compile(_SITE)
_PLAY_WORD = re.compile(_PLAY)

_MEETS = "(?:[于在][^，。；：、\n]{0,20}?)?(?:隆重|成功|顺利)?(?:召开|举行|举办)"
_INSTITUTION = re.compile(
    f"{_MEETS}|[\u4e00-\u9fff]{{0,8}}(?:学院|研究院|教研室|实验室|学部)|党委|党总支|党支部|党组|团委|纪委|工会|办公室|教务处|学生处|人事处|宣传部|组织部|研究生|本科|博士|硕士|教授|讲师|辅导员|"
    "副?校长|副?院长|副?书记|副?主任|董事长|党员|师生|老师|教师|同学|学生|毕业生?|校友|校园|章程|奖学金|招生|复试|教学|科研|学位|学科|"
    "(?:管理|实施|工作|暂行)(?:办法|细则|方案|规定|规程)|信息公开|政府信息|关于(?:印发|开展|举办|做好|召开|公布|进一步)|第[一二三四五六七八九十0-9]+届|"
    "[0-9]{4}届|(?:19|20)[0-9]{2}(?:年|级)(?:度)?(?:硕士|博士|研究生|本科|毕业|招生|夏令营|复试|部门|政府|预算|决算|奖学金|学生|员工|校友|青年)|"
    "家庭经济困难|[一二三四五六七八九十]系"
)
"""What follows the name of an institution, and no advertisement."""
_LOOSE = re.compile("赴|荣获|获批|喜获|圆满|积极|认真|深入|扎实|始终|高度重视|选送|全体|干部|职工|位于|始建于|是一所|坐落")
"""What follows it too, and may follow the name of a company."""
_CONTAINER = re.compile("(?:大学|学院|学校|研究院|委员会|人民政府)\\Z")
_TITLE_OPENS = re.compile("《[^《》\n]{0,12}\\Z")
_TITLE_CLOSES = re.compile("[^《》\n]{0,40}(?:办法|规定|章程|细则|方案|条例|制度|指南|意见|通知|规划|报告|简章)[^《》\n]{0,10}》")
_VISITED = re.compile(
    '(?:登录|登陆|访问|打开|浏览|进入|通过|关注|查看|点击|搜索|见|据|上|从|在|由|使用|下载|安装|了解|到|于|为|是|至|和|与|及|或|、)[“"‘《「【]?\\Z'
)
_QUOTED_SITE = re.compile(
    '[”"’》」】]?(?:显示|消息|发布|公布|介绍|查询|披露|称|上|购票|预约|了解|为准|刊登|截图|查看|公示|可|将|已|及|、|[:：(（])'
)
_QUOTES = re.compile('[“"‘「]\\Z')
_REPORT = re.compile(
    "网络赌博|开设赌场|赌博罪|被告人?|犯罪嫌疑人|嫌疑人|赌资|参赌|涉赌|反诈|诈骗|公诉|判处|博彩业|博彩公司|赌场案|反赌|赞助商"
)
_JOINTS = frozenset("_|丨·—,，:： \u3000-")
"""What stands between the pieces of a title."""
_LONGEST_TITLE = 120
_HONEST = re.compile(
    "政府|[局厅署委部院所馆社校]|大学|中心|协会|学会|联合会|银行|法院|检察|银行|医保|社保|税务|政务|办事|教育|考试|报名|成绩|"
    "查询|系统|省|市|县|[^赌]区(?!二|三)|镇|街道|报|电视|广播|学习|课程|图书|博物|公园"
)


class _Shape(NamedTuple):
    """What stands around a name, as far as it belongs to it."""

    start: int
    end: int
    sites: int
    play: bool
    code: bool
    glued: bool
    institution: bool
    loose: bool
    visited: bool

    @property
    def loud(self) -> bool:
        """Whether it is written as advertisements are."""
        return self.code or self.sites + self.glued + self.play > 1

    @property
    def full(self) -> bool:
        """Whether nobody writes a word, place or company like this."""
        return self.code or (self.loud and not self.visited)

    @property
    def half(self) -> bool:
        """Whether it is written as a site: enough where a site's name cannot be."""
        return self.code or self.glued or (self.sites > 0 and not self.visited)


def advertised(text: str, hits: Sequence[Hit], unless: Mapping[int, Unless], title: tuple[int, int] | None) -> list[Hit]:
    """The hits of lists of brands that advertise, over all that belongs to the name, with their severity.

    Args:
        text: the folded text.
        hits: what was found of these lists, in order.
        unless: by ``id`` of a list.
        title: the place of the title in the text, if there is one.
    """
    shapes = [(hit, _shape_of(text, hit.start, hit.end)) for hit in hits]
    times = Counter(text[shape.start : shape.end] for _, shape in shapes if shape.loud)
    placed = {hit.entry.term for hit, shape in shapes if shape.institution and shape.half and hit.entry.note != SHELL}
    judged: list[Hit] = []
    for hit, shape in shapes:
        in_title = title is not None and title[0] <= hit.start < title[1]
        severity = _severity(hit, shape, times[text[shape.start : shape.end]], hit.entry.term in placed)
        if in_title and title is not None:
            severity = max(severity or Severity.NOTICE, Severity.ERROR) if _in_title(text, hit, shape, title) else severity
        silent = severity is None and in_title and title is not None and _is_shell(text, hit, title)
        excuse = unless.get(id(hit.lexicon))
        if silent:
            judged.append(hit._replace(silent=True))
        elif severity is not None and not _excused(text, hit, shape, excuse):
            judged.append(hit._replace(start=shape.start, end=shape.end, severity=severity))
    return list(_merged(judged))


def _shape_of(text: str, start: int, end: int) -> _Shape:
    ahead = _BEHIND.match(text, end, end + _REACH)
    last = ahead.end() if ahead else end
    before = _BEFORE.match(text[max(0, start - _REACH) : start][::-1])
    first = start - before.end() if before else start
    around = f"{text[first:start]}\0{text[end:last]}"
    behind, front = text[last : last + _REACH], text[max(0, first - _REACH) : first]
    quoted = bool(_QUOTES.search(front))
    titled = bool(_TITLE_OPENS.search(front) and _TITLE_CLOSES.match(behind))
    institution = not quoted and (titled or bool(_INSTITUTION.match(behind)) or bool(_CONTAINER.search(front)))
    visited = not institution and bool(_VISITED.search(front) or _QUOTED_SITE.match(behind))
    return _Shape(
        first,
        last,
        len(set(_SITE_WORD.findall(around))),
        bool(_PLAY_WORD.search(text, first, last)),
        bool(_CODE.search(around)),
        bool(_GLUED.search(around)),
        institution,
        not quoted and bool(_LOOSE.match(behind)),
        visited,
    )


def _severity(hit: Hit, shape: _Shape, times: int, placed: bool) -> Severity | None:
    """How bad a name is where it stands in the text, or None where it is a word like others."""
    sure = hit.entry.severity is not None
    if shape.institution and (sure or shape.half):
        return Severity.ERROR
    if hit.entry.note == SHELL:
        return None
    if placed and (sure or shape.half):
        return Severity.ERROR
    if (shape.loud and times >= _REPEATED) or (shape.loose and (sure or shape.half)):
        return Severity.ERROR
    if shape.full:
        return Severity.WARNING
    return hit.entry.severity


def _in_title(text: str, hit: Hit, shape: _Shape, title: tuple[int, int]) -> bool:
    """Whether the shape is a piece of the title by itself: the whole of it, or between its joints."""
    if hit.entry.note == SHELL:
        return False
    if hit.entry.severity == Severity.WARNING or shape.full:
        return True
    begins = shape.start == title[0] or text[shape.start - 1] in _JOINTS
    return (shape.half or hit.entry.severity is not None) and begins and (shape.end == title[1] or text[shape.end] in _JOINTS)


def _is_shell(text: str, hit: Hit, title: tuple[int, int]) -> bool:
    """Whether a title is wrapped like an advertisement, and names nothing that an honest site is called."""
    return hit.entry.note == SHELL and title[1] - title[0] <= _LONGEST_TITLE and not _HONEST.search(text, *title)


def _excused(text: str, hit: Hit, shape: _Shape, excuse: Unless | None) -> bool:
    """Whether the text tells of a crime, or of a company of this name."""
    if shape.institution:
        return False
    if _REPORT.search(text, max(0, shape.start - _CRIME), shape.end + _CRIME):
        return True
    sentence_only = excuse._replace(after="") if excuse and shape.full else excuse
    return sentence_only is not None and sentence_only.excuses(text, hit.start, shape.end)


def _merged(hits: Sequence[Hit]) -> Iterator[Hit]:
    """One hit for names that share a shape, the worst of them."""
    group: Hit | None = None
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if group is None or hit.start >= group.end or group.silent != hit.silent:
            if group is not None:
                yield group
            group = hit
        else:
            group = group._replace(end=max(group.end, hit.end), severity=max(group.severity, hit.severity))
    if group is not None:
        yield group
