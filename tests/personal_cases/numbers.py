"""Numbers of nobody: right and wrong check digits by a few lines of our own, so that the cases test the library and not itself."""

from __future__ import annotations

import random

CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))


def id_check(body: str) -> str:
    """The 18th character of a resident ID (GB 11643, ISO 7064 MOD 11-2).

    >>> id_check("11010519491231002")
    'X'
    """
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, _ID_WEIGHTS, strict=True)) % 11]


def with_id_check(body: str, *, right: bool = True) -> str:
    """18 characters; with ``right=False`` the last is a digit that does not fit."""
    check = id_check(body)
    if right:
        return body + check
    return body + next(digit for digit in "2468" if digit != check)


def luhn_check(body: str) -> str:
    """The last digit of a bank card.

    >>> luhn_check("7992739871")
    '3'
    """
    total = 0
    for place, character in enumerate(reversed(body)):
        digit = int(character) * (2 - place % 2)
        total += digit - 9 if digit > 9 else digit
    return str(-total % 10)


def with_luhn(body: str, *, right: bool = True) -> str:
    """The body and its last digit, right or wrong."""
    check = int(luhn_check(body))
    return body + str(check if right else (check + 3) % 10)


def with_credit_check(body: str) -> str:
    """A unified social credit code (GB 32100): 17 characters and the right 18th."""
    total = sum(CREDIT_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + CREDIT_ALPHABET[-total % 31]


def with_vin_check(number: str) -> str:
    """A vehicle number of 17 characters with the right 9th (GB 16735)."""
    values = (int(c) if c.isdigit() else _VIN_VALUES[c] for c in number)
    rest = sum(value * weight for value, weight in zip(values, _VIN_WEIGHTS, strict=True)) % 11
    return f"{number[:8]}{'X' if rest == 10 else rest}{number[9:]}"


def ean13(body: str, *, right: bool = True) -> str:
    """A bar code: 12 digits and the 13th."""
    check = -sum(int(digit) * (1 + 2 * (place % 2)) for place, digit in enumerate(body)) % 10
    return body + str(check if right else (check + 1) % 10)


def permit(rng: random.Random, *, right: bool) -> str:
    """Area, date, serial, as permits and contracts are numbered; areas ending in 0000 are given to no person."""
    area = rng.choice(("440000", "330000", "510000", "370000", "430000", "130000", "610000"))
    day = f"{rng.randint(2005, 2025)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    return with_id_check(f"{area}{day}{rng.randint(0, 40):03}", right=right)
