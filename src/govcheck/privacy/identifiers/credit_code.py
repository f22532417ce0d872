"""Unified social credit codes (统一社会信用代码): GB 32100-2015; 18 characters without I, O, S, V, Z.

Registering body, kind, six digits of area, nine of the organisation (GB 11714), a check character modulo 31.

>>> is_valid("91350100M000100Y43"), is_valid("91350100M000100Y44")
(True, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers import resident_id
from govcheck.privacy.identifiers.checksums import credit_code_remainder
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_valid"]

_FORM = re.compile("[1-9ANY][1-59][0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}").fullmatch
_AREAS = resident_id.PROVINCES | {"10"}  # 100000: registered with the national body


def is_valid(text: str) -> bool:
    """Whether it has the form, a province, and the right check character.

    >>> is_valid("11010519491231002X"), is_valid("91990100M000100Y43")
    (False, False)
    """
    code = plain(text)
    return _FORM(code) is not None and code[2:4] in _AREAS and credit_code_remainder(code) == 0


def hides(text: str) -> Places:
    """All but the first eight and the last two characters are hidden: kind and area name no one.

    >>> hides("91350100M000100Y43")
    ((8, 16),)
    """
    return part(text, 8, -2)
