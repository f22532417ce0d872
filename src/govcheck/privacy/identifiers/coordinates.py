"""Geographic coordinates (经纬度) within China, exact to about a hundred metres or better.

Decimal degrees with three places or more, or degrees, minutes and seconds; either order; CGCS2000, WGS 84 or GCJ-02 alike.

>>> parse("114.4168, 23.1115"), parse("北纬23°06′41″ 东经114°25′00″")
((114.4168, 23.1115), (114.416667, 23.111389))
>>> is_valid("114.4,23.1"), is_valid("200.1234,23.1115")
(False, False)
"""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.writing import Places

__all__ = ["WRITTEN", "hides", "is_valid", "parse"]

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DECIMAL = r"(?P<{0}>[0-9]{{1,3}}\.[0-9]{{3,15}})[°度]?"
_SEXAGESIMAL = r"(?P<{0}d>[0-9]{{1,3}})[°度](?P<{0}m>[0-9]{{1,2}})[′'’分](?P<{0}s>[0-9]{{1,2}}(?:\.[0-9]{{1,9}})?)[″\"”秒]"
_SIDE = "(?:东经|北纬|经度|纬度|[eEnN])?:?"
_PAIR = re.compile(
    f"{_SIDE}(?:{_DECIMAL.format('a')}{_SIDE}[,;、]?{_SIDE}{_DECIMAL.format('b')}"
    f"|{_SEXAGESIMAL.format('p')}{_SIDE}[,;、]?{_SIDE}{_SEXAGESIMAL.format('q')}){_SIDE}"
).fullmatch
_DEGREES = r"[0-9]{2,3}(?:[.．][0-9]{3,8}[°度]?|[°度][0-9]{1,2}[′'’分][0-9]{1,2}(?:[.．][0-9]{1,4})?[″\"”秒]?)"
WRITTEN = re.compile(f"(?:[东北][经纬])?{_DEGREES}[,，、;；:： 东经北纬度en]{{1,6}}{_DEGREES}")
"""What may be a pair, in lower case, as it is looked for in a text."""
_FINE = re.compile(r"(?<=[.．][0-9０-９]{2})[0-9０-９]+|(?<=[′'’分])\s*[0-9０-９]+(?:[.．][0-9０-９]+)?")
_LONGEST = 100


def _compact(text: str) -> str:
    """The pair in ASCII without blanks."""
    return "".join(text.translate(_FULL_WIDTH).split())


def parse(text: str) -> tuple[float, float] | None:
    """Longitude and latitude in degrees, to six places, or None when it is no pair within China.

    >>> parse("23.1115,114.4168")
    (114.4168, 23.1115)
    """
    if len(text) > _LONGEST or not (match := _PAIR(_compact(text))):
        return None
    pair = (float(match["a"]), float(match["b"])) if match["a"] else (_degrees(match, "p"), _degrees(match, "q"))
    longitude, latitude = max(pair), min(pair)
    return (longitude, latitude) if 73.4 < longitude < 135.1 and 3.4 < latitude < 53.6 else None


def _degrees(match: re.Match[str], name: str) -> float:
    return round(int(match[name + "d"]) + int(match[name + "m"]) / 60 + float(match[name + "s"]) / 3600, 6)


def is_valid(text: str) -> bool:
    """Whether it is a pair of coordinates within China.

    >>> is_valid("E114°25′00″ N23°06′41″"), is_valid("1.2345, 6.7890")
    (True, False)
    """
    return parse(text) is not None


def hides(text: str) -> Places:
    """What is finer than a hundredth of a degree (a kilometre), or than minutes.

    >>> hides("114.4168,23.1115"), hides("E114°25′07.5″")
    (((6, 8), (14, 16)), ((8, 12),))
    """
    return tuple(match.span() for match in _FINE.finditer(text))
