"""Network addresses: IPv4 (RFC 791), IPv6 (RFC 4291) and hardware addresses (MAC, IEEE 802).

>>> is_public("223.5.5.5"), is_public("192.168.1.1"), is_valid("00-1A-2B-3C-4D-5E")
(True, False, True)
"""

from __future__ import annotations

import ipaddress
import re

from govcheck.privacy.identifiers.writing import star

__all__ = ["compact", "is_mac", "is_public", "is_valid", "mask"]

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_MAC = re.compile("[0-9a-f]{2}(?:(:[0-9a-f]{2}){5}|(-[0-9a-f]{2}){5})|[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2}").fullmatch
_LONGEST = 45


def compact(text: str) -> str:
    """The address in ASCII, lower case, without blanks; its dots, colons and dashes stay.

    >>> compact("２２３．5.5. 5")
    '223.5.5.5'
    """
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
    return _MAC(compact(text)) is not None


def is_public(address: str) -> bool:
    """Whether it is an IP address that the Internet can reach: not private, local, reserved or for documentation.

    >>> is_public("2400:3200::1"), is_public("fe80::1"), is_public("203.0.113.1")
    (True, False, False)
    """
    ip = _ip(address)
    return ip is not None and ip.is_global and not ip.is_multicast


def _ip(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    address = compact(text)
    if len(address) > _LONGEST or not address.isascii() or "%" in address:
        return None
    try:
        return ipaddress.ip_address(address)
    except ValueError:
        return None


def mask(text: str) -> str:
    """The text with the last half of the address hidden: two numbers of IPv4, three bytes of a hardware address.

    >>> mask("223.5.5.5"), mask("00:1A:2B:3C:4D:5E"), mask("2400:3200::1")
    ('223.5.*.*', '00:1A:2B:**:**:**', '2400:3***::*')
    """
    count = sum(map(str.isalnum, text))
    groups = re.findall(r"[^.．]+", text)
    start = sum(map(str.isalnum, "".join(groups[:2]))) if len(groups) == 4 else (count + 1) // 2
    return star(text, start, None)
