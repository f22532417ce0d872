"""Vehicle licence plates (机动车号牌): GA 36-2018 and its amendments.

- civil: province, authority letter, five characters without I and O, at most two of them letters; the fifth may be 挂 学 警 港 澳 领 超 试;
- new energy: province, letter, then D or F (A-K) and five more, or five digits and D or F;
- embassies: six digits and 使, or 使 and six digits; armed police: WJ, province, five characters;
- temporary: province, letter, 临 and five characters; 超 for oversize vehicles.

>>> is_valid("粤L·12345"), is_valid("粤LD12345"), is_valid("粤Z1234港"), is_valid("224001使")
(True, True, True, True)
>>> is_valid("川A级"), is_valid("京A4纸"), is_valid("粤LABC12")
(False, False, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["ENDS", "PROVINCES", "hides", "is_valid"]

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
"""The characters that begin a plate."""
ENDS = "挂学警港澳领超试使"
"""The characters that may end one."""

_FEW_LETTERS = "(?![0-9]*[A-Z][0-9]*[A-Z][0-9]*[A-Z])"
_NUMBER = re.compile(
    f"[{PROVINCES}][A-HJ-Z](?:{_FEW_LETTERS}[A-HJ-NP-Z0-9]{{5}}|[A-HJ-NP-Z0-9]{{4}}[挂学警港澳领超试]"
    f"|[A-HJK][A-HJ-NP-Z0-9][0-9]{{4}}|[0-9]{{5}}[A-HJK])"
    f"|使[0-9]{{6}}|[0-9]{{6}}[使领]|WJ[{PROVINCES}]?[0-9]{{4}}[0-9A-Z]|[{PROVINCES}][A-HJ-Z][临超][A-HJ-NP-Z0-9]{{5}}|[{PROVINCES}][临超][A-Z]?[0-9]{{4,5}}"
).fullmatch
_DOTS = str.maketrans("", "", ".·•・∙⋅")


def _compact(text: str) -> str:
    """The plate in capitals without blanks and dots."""
    return plain(text).translate(_DOTS)


def is_valid(text: str) -> bool:
    """Whether it is a plate; the dots, blanks and dashes in it do not matter.

    >>> is_valid("粤L 1234学"), is_valid("粤L1234O"), is_valid("粤I12345")
    (True, False, False)
    """
    return _NUMBER(_compact(text)) is not None


def hides(text: str) -> Places:
    """All but the first two and the last two characters.

    >>> hides("粤L·12345")
    ((3, 6),)
    """
    return part(text, 2, -2)
