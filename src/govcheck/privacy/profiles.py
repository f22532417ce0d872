"""PROFILES: what each kind of text has to keep to itself, and what the law wants in it."""

from __future__ import annotations

from typing import NamedTuple

from govcheck.errors import ConfigError
from govcheck.rules import RULES, Severity, rule_names

__all__ = ["PROFILES", "Profile", "profile_of"]

_DEFAULT = frozenset(name for name, rule in RULES.items() if rule.on)
_OF_THE_MAINLAND = frozenset(name for name, rule in RULES.items() if rule.category in ("words", "names", "form")) - {"custom-word"}
_OF_SCRIPT = frozenset(("script-mismatch", "stray-traditional"))


class Profile(NamedTuple):
    """Which rules are reported, and which of them are judged otherwise than by themselves.

    >>> PROFILES["student-aid"].judge("birth-date", Severity.WARNING, of_person=True)
    <Severity.ERROR: 3>
    """

    name: str
    title: str
    basis: str
    """What sets it apart from the default."""
    rules: frozenset[str]
    leak: frozenset[str] = frozenset()
    """A person's: always an error."""
    review: frozenset[str] = frozenset()
    """Always a warning: somebody has to decide."""
    always: frozenset[str] = frozenset()
    """Always an error, whoever's it is."""
    public: frozenset[str] = frozenset()
    """Required or allowed by law: not reported, and shown."""

    def judge(self, rule: str, severity: Severity, *, of_person: bool) -> Severity:
        """How bad a finding of that rule is here; ``of_person`` tells a citizen's data from an office's contact."""
        if rule in self.always or (rule in self.leak and of_person):
            return Severity.ERROR
        return Severity.WARNING if rule in self.review else severity


def _profile(name: str, title: str, basis: str, *, on: str = "", public: str = "", leak: str = "", review: str = "") -> Profile:
    named = [rule_names(names.split()) for names in (on, leak, review, public)]  # which refuses what is no rule
    return Profile(name, title, basis, (_DEFAULT | named[0]) - named[3], leak=named[1], review=named[2], public=named[3])


_TABLE = (
    Profile("default", "一般信息", "每条规则按其自身的级别", _DEFAULT),
    Profile("strict", "全部规则", "连同默认关闭的规则；脱敏不足一律为错误", frozenset(RULES), always=frozenset(("weak-mask",))),
    Profile(
        "traditional",
        "港澳台繁体文本",
        "各有用字、用词规范：只看篡改、隐私和自备词表",
        _DEFAULT - _OF_THE_MAINLAND - _OF_SCRIPT,
    ),
    _profile(
        "penalty-notice",
        "行政处罚公示",
        "参照法释〔2016〕19号第十条；《浙江省行政处罚结果信息网上公开暂行办法》第七条：隐去住址、联系方式、身份证号、银行账号、健康状况",
        on="corporate-account",
        leak="resident-id mobile-number home-address bank-card license-plate health-condition",
        review="corporate-account",
    ),
    _profile(
        "tax-arrears",
        "欠税公告",
        "《欠税公告办法（试行）》第五条：公告内容包括居民身份证或其他有效身份证件号码",
        public="resident-id id-in-number foreigner-id passport travel-permit weak-mask uneven-mask",
    ),
    _profile(
        "student-aid",
        "学生资助公示",
        "教财厅函〔2017〕28号：公示不得涉及学生身份证件号码、家庭住址、电话号码、出生日期、银行卡号等信息",
        on="email",
        leak="resident-id id-in-number mobile-number home-address birth-date bank-card minor health-condition certificate-number "
        "email messenger-account",
    ),
    _profile(
        "recruitment",
        "招聘、录用公示",
        "《公务员录用规定》：公示内容包括姓名、性别、准考证号等",
        public="certificate-number",
        leak="resident-id mobile-number home-address",
        review="birth-date",
    ),
    _profile(
        "welfare",
        "救助、补贴公示",
        "《社会救助暂行办法》第六十一条：个人信息除按照规定应当公示的以外应当保密",
        leak="resident-id id-in-number mobile-number home-address bank-card birth-date minor health-condition certificate-number",
    ),
)

PROFILES: dict[str, Profile] = {profile.name: profile for profile in _TABLE}
"""Every profile by its name."""


def profile_of(name: str) -> Profile:
    """The profile of that name.

    Raises:
        ConfigError: if there is none.
    """
    try:
        return PROFILES[name]
    except KeyError:
        raise ConfigError(f"there is no profile {name!r}: choose one of {', '.join(PROFILES)}") from None
