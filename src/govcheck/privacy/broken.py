"""Numbers broken over a line end, as narrow columns and PDF cells leave them: ``320506⏎19760512018X``."""

from __future__ import annotations

import re

from govcheck.privacy.candidates import Candidate
from govcheck.privacy.identifiers import bank_card, mobile, resident_id
from govcheck.privacy.surroundings import Surroundings

__all__ = ["whole_of"]

_REST = re.compile("[ \t\xa0]*\r?\n[ \t\xa0]*([0-9]{1,17}[x×хχ]?|[x×хχ])(?![0-9a-z.%])").match
_ALONE = re.compile("[ \t\xa0|]*\r?(?:\n|$)").match
_START = re.compile("(?<![0-9a-z.])([0-9]{1,4})[ \t\xa0]*\r?\n[ \t\xa0]*$").search
_BLANK = frozenset(" \t\r\n\xa0")
_LINES = 3  # of one number, at most
_LONGEST = 19
_X = str.maketrans(dict.fromkeys("×хχ", "x"))


def whole_of(candidate: Candidate, surroundings: Surroundings) -> Candidate | None:
    """The number of which the candidate is a piece at the end, or at the beginning, of a line; None where it is none."""
    text, (start, end, digits) = surroundings.text, candidate
    if text[end : end + 1] not in _BLANK and text[start - 1 : start] not in _BLANK:
        return None
    if not digits[:-1].isdigit() or len(digits) >= _LONGEST:
        return None
    if (before := _START(text, max(0, start - 12), start)) and surroundings.row.table is None:
        label = surroundings.layout.labels.last(text, max(0, before.start() - 16), before.start(1))
        whole = Candidate(before.start(1), end, before[1] + digits)
        if _is_number(whole.text, None if label is None else label.kind):
            return whole
    for _ in range(_LINES - 1):
        rest = _REST(text, end)
        if rest is None or len(digits) + len(rest[1]) > _LONGEST:
            return None
        if surroundings.row.table is not None and not _ALONE(text, rest.end()):
            return None
        end, digits = rest.end(), digits + rest[1].translate(_X)
        if _is_number(digits, surroundings.kind):
            return Candidate(start, end, digits)
    return None


def _is_number(digits: str, kind: str | None) -> bool:
    """Whether pieces make a number that is believed: an ID by its check digit or its label, others by their label."""
    if len(digits) == 18:
        return resident_id.is_valid(digits) or (kind == "id" and resident_id.has_date(digits))
    if len(digits) == 11:
        return kind in ("mobile", "phone") and mobile.is_valid(digits)
    return kind == "card" and bank_card.is_valid(digits)
