"""Network addresses: IPv4 (RFC 791), IPv6 (RFC 4291) and hardware addresses (MAC, IEEE 802).

>>> is_public("223.5.5.5"), is_public("192.168.1.1"), is_valid("00-1A-2B-3C-4D-5E")
(True, False, True)
"""

from __future__ import annotations

import ipaddress
import re

from govcheck.privacy.identifiers.writing import Places, part

__all__ = ["WRITTEN", "hides", "is_mac", "is_public", "is_valid"]

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_MAC = re.compile("[0-9a-f]{2}(?:(:[0-9a-f]{2}){5}|(-[0-9a-f]{2}){5})|[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2}").fullmatch
_LONGEST = 45
_DOT, _COLON = "[.．]", "[:：]"
WRITTEN = re.compile(
    rf"(?<![0-9a-z.:-])(?:[0-9]{{1,3}}(?:{_DOT}[0-9]{{1,3}}){{3}}|[0-9a-f]{{4}}(?:{_DOT}[0-9a-f]{{4}}){{2}}"
    rf"|[0-9a-f]{{2}}(?:[:：－-][0-9a-f]{{2}}){{5}}|[23][0-9a-f]{{3}}(?:{_COLON}{{1,2}}[0-9a-f]{{1,4}}){{1,7}})(?![0-9a-z:-]|{_DOT}[0-9])"
)
"""What may be an address, in lower case, as it is looked for in a text."""


def _compact(text: str) -> str:
    """The address in ASCII, lower case, without blanks; its dots, colons and dashes stay."""
    return "".join(text.translate(_FULL_WIDTH).split()).lower()


def is_valid(text: str) -> bool:
    """Whether it is an IPv4, IPv6 or hardware address. A version (1.2.3.4) looks like one too.

    >>> is_valid("2400:3200::1"), is_valid("256.1.1.1")
    (True, False)
    """
    return is_mac(text) or _ip(text) is not None


def is_mac(text: str) -> bool:
    """Whether it is a hardware address of six bytes.

    >>> is_mac("001a.2b3c.4d5e"), is_mac("00:1A:2B-3C-4D-5E")
    (True, False)
    """
    return _MAC(_compact(text)) is not None


def is_public(address: str) -> bool:
    """Whether it is an IP address that the Internet can reach: not private, local, reserved or for documentation.

    >>> is_public("2400:3200::1"), is_public("fe80::1"), is_public("203.0.113.1")
    (True, False, False)
    """
    ip = _ip(address)
    return ip is not None and ip.is_global and not ip.is_multicast


def _ip(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    address = _compact(text)
    if len(address) > _LONGEST or not address.isascii() or "%" in address:
        return None
    try:
        return ipaddress.ip_address(address)
    except ValueError:
        return None


def hides(text: str) -> Places:
    """The last half of the address: two numbers of IPv4, three bytes of a hardware address.

    >>> hides("223.5.5.5"), hides("00:1A:2B:3C:4D:5E"), hides("2400:3200::1")
    (((6, 9),), ((9, 17),), ((6, 12),))
    """
    count = sum(map(str.isalnum, text))
    groups = re.findall(r"[^.．]+", text)
    start = sum(map(str.isalnum, "".join(groups[:2]))) if len(groups) == 4 else (count + 1) // 2
    return part(text, start, None)
