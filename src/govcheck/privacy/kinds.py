"""KINDS: one row a number, and the only place that says what is known of it besides its own module in ``identifiers``.

A new number is its module there, its row here, its labels in ``data/labels.tsv`` and its rule in ``govcheck.rules.privacy``.
All other tables of this room are made from these rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from govcheck.privacy.identifiers import (
    bank_card,
    certificate,
    coordinates,
    corporate_account,
    credit_code,
    email,
    foreigner_id,
    id_in_number,
    messenger,
    military_id,
    mobile,
    network,
    passport,
    plate,
    resident_id,
    teacher_certificate,
    telephone,
    travel_permit,
    vin,
)
from govcheck.privacy.identifiers.writing import BLANKS, DASHES, Places
from govcheck.rules import Severity

__all__ = ["KINDS", "KIND_OF_RULE", "OF_PERSON", "RAISED", "Kind", "behind", "written_at"]

_LONGEST = 40  # characters of a number as it is written
_DATE = re.compile("(?:19|20)[0-9]{2}[-. ](?:1[0-2]|0?[1-9])[-. ](?:3[01]|[12][0-9]|0?[1-9])(?![0-9])").match
_SEPARATORS = BLANKS.replace("\n", "").replace("\t", "") + DASHES


class Kind(NamedTuple):
    """What is known of a kind of number."""

    rule: str
    """The rule that reports it; one row a rule."""
    is_valid: Callable[[str], bool]
    """Whether a text is such a number, however it is written."""
    hides: Callable[[str], Places]
    """Which part of the number its mask hides."""
    labels: tuple[str, ...] = ()
    """The kinds of label behind which it is looked for."""
    labelled: Severity = Severity.WARNING
    """How bad it is where it stands behind its label."""
    bare: Severity | None = None
    """How bad it is where nothing says what it is; None where it is then not told from other numbers."""
    doubt: str = ""
    """What is said of it there."""
    reason: str = "公开前应作脱敏处理"
    """What is said of it where it is sure."""
    decides: bool = False
    """Whether label and form alone decide; of the others the surroundings are asked (:mod:`judgement`)."""
    in_column: Literal["", "always", "named"] = ""
    """Whether, whole in a cell below its header, it needs no further look: always, or beside a personal name."""
    marks: str | None = ""
    """What it is written with besides letters, digits, blanks and dashes; None where blanks would end it."""
    of_person: bool = False
    """Whether it marks a person, so that three of them are a list."""
    raised: bool = False
    """Whether it is an error in a list."""


_NOTICE, _WARNING, _ERROR = Severity.NOTICE, Severity.WARNING, Severity.ERROR
_OFFICE = "固定电话，请确认是否办公电话"

KINDS: tuple[Kind, ...] = (
    Kind(
        "resident-id",
        resident_id.is_valid,
        resident_id.hides,
        labels=("id",),
        labelled=_ERROR,
        bare=_WARNING,
        doubt="形似身份证号码，请核实；如是，公开前应作脱敏处理",
        in_column="always",
        marks="×х",
        of_person=True,
    ),
    Kind(
        "foreigner-id", foreigner_id.is_valid, foreigner_id.hides, ("foreigner",), _ERROR, decides=True, in_column="always", of_person=True
    ),
    Kind(
        "id-in-number",
        id_in_number.is_valid,
        id_in_number.hides,
        labels=("disability", "student", "tax", "physician", "id"),
        labelled=_ERROR,
        bare=_WARNING,
        doubt="其中含有完整的身份证号码，公开前应作脱敏处理",
        reason="其中含有完整的身份证号码，公开前应作脱敏处理",
        of_person=True,
    ),
    Kind(
        "mobile-number",
        mobile.is_valid,
        mobile.hides,
        labels=("mobile", "phone"),
        bare=_WARNING,
        doubt="公开前应作脱敏处理",
        in_column="always",
        marks="+().·•・",
        of_person=True,
        raised=True,
    ),
    Kind(
        "phone-number",
        lambda text: telephone.is_valid(text) or telephone.is_local(text),
        telephone.hides,
        labels=("phone", "mobile"),
        labelled=_NOTICE,
        bare=_NOTICE,
        doubt=_OFFICE,
        reason=_OFFICE,
        marks="+().·•・/转",
    ),
    Kind(
        "bank-card",
        bank_card.is_valid,
        bank_card.hides,
        labels=("card",),
        labelled=_ERROR,
        bare=_WARNING,
        in_column="named",
        doubt="形似银行卡号，请核实；如是，公开前应作脱敏处理",
        of_person=True,
        raised=True,
    ),
    Kind(
        "corporate-account",
        corporate_account.is_valid,
        corporate_account.hides,
        labels=("account", "card"),
        labelled=_NOTICE,
        reason="单位账户，请确认应否公开",
    ),
    Kind("passport", passport.is_valid, passport.hides, ("passport",), _ERROR, decides=True, in_column="always", of_person=True),
    Kind(
        "travel-permit",
        travel_permit.is_valid,
        travel_permit.hides,
        ("travel",),
        _ERROR,
        decides=True,
        in_column="always",
        marks="()",
        of_person=True,
    ),
    Kind(
        "military-id",
        military_id.is_valid,
        military_id.hides,
        labels=("military",),
        labelled=_ERROR,
        marks=military_id.HEADS + "字第号",
        of_person=True,
    ),
    Kind(
        "license-plate",
        plate.is_valid,
        plate.hides,
        labels=("plate",),
        bare=_WARNING,
        doubt="公开前应作脱敏处理",
        marks=plate.PROVINCES + plate.ENDS + ".·•・∙⋅",
        raised=True,
    ),
    Kind("vin", vin.is_valid, vin.hides, ("vin",), decides=True, in_column="always"),
    Kind("credit-code", credit_code.is_valid, credit_code.hides, ("credit",), _NOTICE, _NOTICE, "依法公开", "依法公开"),
    Kind("email", email.is_valid, email.hides, labelled=_NOTICE, bare=_NOTICE, doubt="公开前应作脱敏处理"),
    Kind("messenger-account", messenger.is_valid, messenger.hides, ("messenger",), decides=True, marks=None),
    Kind("certificate-number", certificate.is_valid, certificate.hides, ("certificate",), marks=None),
    Kind("teacher-certificate", teacher_certificate.is_valid, teacher_certificate.hides, ("teacher",), decides=True),
    Kind("network-address", network.is_valid, network.hides, labelled=_NOTICE, bare=_NOTICE, doubt="请确认应否公开"),
    Kind("coordinates", coordinates.is_valid, coordinates.hides, labelled=_NOTICE, bare=_NOTICE, doubt="请确认应否公开"),
)
"""One row a number."""

KIND_OF_RULE: dict[str, Kind] = {kind.rule: kind for kind in KINDS}
OF_PERSON = frozenset(kind.rule for kind in KINDS if kind.of_person)
"""The rules whose numbers mark a person."""
RAISED = frozenset(kind.rule for kind in KINDS if kind.raised)
"""The rules whose numbers are errors in a list."""
_BEHIND = {label: tuple(kind for kind in KINDS if label in kind.labels) for kind in KINDS for label in kind.labels}


def behind(label: str | None) -> tuple[Kind, ...]:
    """The kinds of number that a label of that kind may announce."""
    return _BEHIND.get(label, ()) if label is not None else ()


def _stretch(kind: Kind) -> Callable[[str, int, int], re.Match[str] | None]:
    """What a number of that kind may be written with, as far as it goes."""
    marks = (kind.marks or "") + "".join(chr(ord(mark) + 0xFEE0) for mark in kind.marks or "" if "!" <= mark <= "~")
    return re.compile(f"[0-9a-z{re.escape(marks + _SEPARATORS)}]{{1,{_LONGEST}}}").match


_STRETCHES = {kind.rule: _stretch(kind) for kind in KINDS if kind.marks is not None}
_GOES_ON = re.compile(f"[0-9a-z年月日元万亿%‰*＊×●○•■□#…@＠_]|[{re.escape(_SEPARATORS)}]{{1,2}}[0-9]").match
"""What follows a stretch that is only a piece of a number, an amount, a date, a masked number."""
_SEPARATOR = frozenset(_SEPARATORS)


def written_at(kind: Kind, text: str, start: int, end: int) -> int | None:
    """Where the number of that kind ends that is written at ``start`` of a folded text; None when there is none before ``end``.

    The longest stretch that the kind itself calls valid, so that what is found and what is valid are never two grammars.

    >>> written_at(KIND_OF_RULE["vin"], "车架号1m8 gdm9ax kp042788，", 3, 23)
    22
    """
    stretch = _STRETCHES[kind.rule](text, start, end) if kind.rule in _STRETCHES else None
    if stretch is None or _DATE(text, start, end):
        return None
    return next((stop for stop in _ends(text, *stretch.span()) if kind.is_valid(text[start:stop])), None)


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where a number that begins at ``start`` may end, the longest first."""
    for stop in range(end, start + 3, -1):
        if text[stop - 1] not in _SEPARATOR and not _GOES_ON(text, stop):
            yield stop
