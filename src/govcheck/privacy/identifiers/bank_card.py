"""Bank card numbers (银行卡号): ISO/IEC 7812-1, JR/T 0008; 13 to 19 digits, the last a Luhn check digit.

Cards of China UnionPay begin with 62 and have 16 to 19 digits, nearly all of them 16 or 19. One random number in ten
passes the check: only a UnionPay beginning or a label makes it a card.

>>> is_valid("6200 0000 0000 0005"), is_valid("6200000000000006"), is_valid("620000000000003")
(True, False, False)
"""

from __future__ import annotations

from govcheck.privacy.identifiers.checksums import luhn
from govcheck.privacy.identifiers.writing import Places, part, plain

__all__ = ["hides", "is_unionpay", "is_valid"]


def is_valid(text: str) -> bool:
    """Whether it is 13 to 19 digits (16 to 19 behind 62) with the right check digit, and not one digit throughout.

    >>> is_valid("4000000000000002"), is_valid("8888888888888888")
    (True, False)
    """
    number = text if text.isdigit() and text.isascii() else plain(text)
    if not (16 if number[:2] == "62" else 13) <= len(number) <= 19 or number[0] == "0":
        return False
    return number.isdigit() and number.isascii() and luhn(number) and number.count(number[0]) < len(number)


def is_unionpay(text: str) -> bool:
    """Whether it is valid, begins with 62 and has 16 or 19 digits: likely a card even without a label.

    >>> is_unionpay("6200000000000005"), is_unionpay("4000000000000002")
    (True, False)
    """
    number = plain(text)
    return number[:2] == "62" and len(number) in {16, 19} and is_valid(number)


def hides(text: str) -> Places:
    """All but the first four and the last four digits; of fewer than 16, the last four are shown.

    >>> hides("6200 0000 0000 0005"), hides("4000000000006")
    (((5, 14),), ((0, 9),))
    """
    long = len(plain(text)) >= 16
    return part(text, 4 if long else 0, -4)
