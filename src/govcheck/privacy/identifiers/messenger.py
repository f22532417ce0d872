"""Accounts of messengers: QQ numbers (5 to 11 digits) and WeChat IDs (微信号; 6 to 20 characters, a letter first), as Tencent gives them.

Any number or word looks like one: only a label (QQ, 微信) makes it an account. A mobile number may serve as WeChat ID.

>>> is_qq("10001"), is_wechat("zhangsan_1"), is_wechat("zs")
(True, True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers import mobile
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_qq", "is_valid", "is_wechat"]

_QQ = re.compile("[1-9][0-9]{4,10}").fullmatch
_WECHAT = re.compile("[a-z][a-z0-9_-]{5,19}").fullmatch


def _compact(text: str) -> str:
    """The account in ASCII, lower case, without blanks; its dashes stay."""
    return "-".join(map(plain, re.split("[-－]", text))).lower()


def is_qq(text: str) -> bool:
    """Whether it is 5 to 11 digits, blanks between them or not.

    >>> is_qq("１０００１"), is_qq("01234"), is_qq("123456789012")
    (True, False, False)
    """
    return _QQ(plain(text)) is not None


def is_wechat(text: str) -> bool:
    """Whether it has the form of a WeChat ID.

    >>> is_wechat("wxid_0000000000"), is_wechat("1zhangsan"), is_wechat("zhang san")
    (True, False, True)
    """
    return _WECHAT(_compact(text)) is not None


def is_valid(text: str) -> bool:
    """Whether it may be an account: QQ, WeChat or a mobile number.

    >>> is_valid("10001"), is_valid("13800138000"), is_valid("张三")
    (True, True, False)
    """
    return is_qq(text) or is_wechat(text) or mobile.is_valid(text)


def hides(text: str) -> Places:
    """All but the first two and the last two characters.

    >>> hides("1000000001"), hides("zhangsan_1")
    (((2, 8),), ((2, 7),))
    """
    return part(text, 2, -2)
