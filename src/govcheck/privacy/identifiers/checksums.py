"""Check digits: the arithmetic that the numbers share.

Every function expects its argument compact: the digits (or capital letters) of the number and nothing else.
"""

from __future__ import annotations

from operator import mul

__all__ = ["credit_code_remainder", "luhn", "mod_11_2", "vin_check"]

_DOUBLED = bytes(range(48)) + b"\x00\x02\x04\x06\x08\x01\x03\x05\x07\x09" + bytes(range(58, 256))
_CREDIT_CODE = bytes.maketrans(b"0123456789ABCDEFGHJKLMNPQRTUWXY", b"0123456789abcdefghijklmnopqrstu")
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_VALUES = bytes.maketrans(
    b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ",
    bytes((*range(10), *range(1, 9), *range(1, 6), 7, 9, *range(2, 10))),
)


def luhn(digits: str) -> bool:
    """Whether ASCII digits end in the right check digit of ISO/IEC 7812-1 annex B (bank cards).

    >>> luhn("6200000000000005"), luhn("6200000000000006")
    (True, False)
    """
    codes = digits.encode()
    plain = codes[-1::-2]
    return (sum(plain) - 48 * len(plain) + sum(codes[-2::-2].translate(_DOUBLED))) % 10 == 0


def mod_11_2(digits: str) -> str:
    """The check character of ISO/IEC 7064 MOD 11-2 (GB 11643, resident IDs) for ASCII digits: ``0``-``9`` or ``X``.

    The standard multiplies by 2 modulo 11 at each digit; 13 is 2 modulo 11, so ``int(digits, 13)`` does all at once.

    >>> mod_11_2("11010519491231002")
    'X'
    """
    return "10X98765432"[int(digits, 13) * 2 % 11]


def credit_code_remainder(code: str) -> int:
    """The weighted sum modulo 31 of a social credit code with its check character (GB 32100): 0 when it is right.

    Weights are 3^i modulo 31 from the left; 34 is 3 modulo 31, so the reversed code is read as a number in base 34.

    >>> credit_code_remainder("91350100M000100Y43")
    0

    Args:
        code: 18 characters of ``0``-``9`` and ``A``-``Y`` without I, O, S, V, Z.
    """
    values = code.encode().translate(_CREDIT_CODE)
    total = int(values[-2::-1], 34) + int(values[-1:], 34)
    return total % 31


def vin_check(vin: str) -> str:
    """The check character (position 9) of a vehicle identification number, GB 16735 and ISO 3779: ``0``-``9`` or ``X``.

    >>> vin_check("1M8GDM9AXKP042788")
    'X'

    Args:
        vin: 17 characters of ``0``-``9`` and ``A``-``Z`` without I, O, Q.
    """
    return "0123456789X"[sum(map(mul, _VIN_WEIGHTS, vin.encode().translate(_VIN_VALUES))) % 11]
