"""Candidates: every run of a folded text that may be a number of a person, found in one scan.

What is written in groups (138-0013-8000, 110105 19491231 002X) is joined where the whole is a number; where it stands
side by side with other numbers each is taken for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from govcheck.privacy.identifiers import (
    bank_card,
    email,
    foreign_mobile,
    foreigner_id,
    id_in_number,
    military_id,
    mobile,
    resident_id,
    telephone,
)
from govcheck.reading.needles import Found

__all__ = ["HIDING", "SIGNS", "Candidate", "candidates", "candidates_between"]

SIGNS = frozenset("0123456789@＠")
"""Without one of these nothing is a candidate, but for the account behind 微信."""

HIDING = "*＊×●○•■□#…"
"""What hides a place of a masked number, besides x."""

_TENS = "хχ"  # look like the x that ends an ID
_DASHES = "-‐‑‒–—―－"  # the narrow one first: within a class of characters it would make a range
_BODY = frozenset(f"0123456789abcdefghijklmnopqrstuvwxyz@{HIDING}{_TENS}{_DASHES} \xa0._()（）·＠．＿％＋%+")
_REACHING = re.escape("".join(sorted(_BODY)))
_SHORTEST, _FOUR = 5, 4
_BEFORE_FOUR = re.compile(f"[{military_id.HEADS}](?:字第|[字第])$").search
_FOUR_DIGITS = (
    f"(?:(?<=[{military_id.HEADS}字]第)|(?<=[{military_id.HEADS}]字)|(?<=字第 ))[0-9]{{4}}(?![0-9])"  # 空字第0001: no other is so short
)
_IS_SLASHED = re.compile("[0-9]{4}/[0-9]{4}/[0-9]{4}/[0-9]").match
_RUN = re.compile(f"[0-9a-z@＠{HIDING}][{_REACHING}]{{{_SHORTEST - 1},}}|{_FOUR_DIGITS}")
_REST = re.compile(f"[{_REACHING}]+").match
_WORTH_READING = re.compile("(?:[^0-9]*[0-9]){3}|[^@＠]*[@＠]|[a-z][a-z0-9_-]{5}").match
_ATOM = re.compile(f"[0-9a-z_＿{HIDING}{_TENS}]+")
_AT = re.compile("[@＠]").search
_EMAIL = re.compile(f"{email.WRITTEN.pattern}[a-z0-9－-]*")  # with what is glued to it
_MASKED = re.compile(f"[a-z]{{0,2}}[0-9]*(?:[{HIDING}]{{2,}}|x{{3,}}|(?<=[0-9]{{16}})x(?=x$))[0-9{HIDING}]*[0-9x]?")
_NUMBER_IN_NAME = re.compile("(?<![0-9a-z])(?:[0-9]{11}|[0-9]{17}[0-9x])(?![0-9a-z])")
_PREFIXED = re.compile("(?:[a-z]+)([0-9]{11,18}[x×хχ]?)|(?:qq|tel|phone|id|no)([0-9]{5,11})")
_GLUED = re.compile("([1-9][0-9]{16}[0-9x×хχ])(1[0-9]{10})")
_BOLD = re.compile("([*_＊■●]{1,3})([1-9][0-9]{9,19}[0-9x])([*_＊■●]{0,3})|([1-9][0-9]{9,19}[0-9x])([*_＊■●]{1,3})").fullmatch
"""A number with what makes it bold around it; on one side only where its label shares them."""
_LETTERS_BEHIND = re.compile("(1[3-9][0-9]{9})(?:[a-z]*[g-z][a-z]*|e)").fullmatch
_BEHIND_EMAIL = re.compile("(.*[.](?:com|cn|net|org))(1[3-9][0-9]{9})").fullmatch
_DIGIT_BY_DIGIT = re.compile("(?<![0-9a-z] )(?<![0-9a-z])(?:(?:[0-9] ){10}|(?:[0-9] ){17})[0-9x](?! ?[0-9a-z])")
_PLATE = re.compile("[a-hj-z][a-hjk]?[0-9a-z]{4,6}").fullmatch
_MARKS = frozenset("*＊_■●")
_LONGEST = 64  # characters of an atom; no number is longer
_JOINTS = re.compile(f"[{_DASHES} \xa0.·]{{1,2}}| [{_DASHES}] |[)）(（]{{1,2}}[{_DASHES} ]?").fullmatch
_BLANKS = re.compile("[ \xa0]+").fullmatch
_GROUPS_OF_MOBILES = frozenset(((3, 4, 4), (4, 4, 3), (4, 3, 4), (3, 8), (7, 4), (3, 3, 5), (5, 6), (6, 5), (3, 5, 3), (5, 3, 3)))
"""How people part a mobile number."""
_GROUPS_OF_IDS = frozenset(
    (
        (6, 8, 4),
        (4, 4, 4, 4, 2),
        (6, 4, 4, 4),
        (3, 3, 4, 4, 4),
        (6, 4, 2, 2, 4),
        (6, 8, 3, 1),
        (3, 3, 8, 4),
        (6, 6, 6),
        (3, 3, 3, 3, 3, 3),
        (9, 9),
    )
)
"""How they part an ID number, besides area, birth date and the rest."""
_COUNTRY = frozenset(("86", "0086"))
_MOST_GROUPS = 6
_LENGTHS = range(6, 21)
_X = str.maketrans(dict.fromkeys("×" + _TENS, "x"))
_HIDDEN = str.maketrans(dict.fromkeys(HIDING, "*"))


class Candidate(NamedTuple):
    """A run that may be a number, half-open in the folded text, and its characters without what separates them."""

    start: int
    end: int
    text: str

    @property
    def is_masked(self) -> bool:
        """Whether some of its places are hidden, each by one ``*``."""
        return "*" in self.text


def candidates(text: str, signs: Iterable[Found] | None = None) -> Iterator[Candidate]:
    """The candidates of a folded text, in order; ``signs`` is where its :data:`SIGNS` stand, if that is known.

    >>> [candidate.text for candidate in candidates("电话138 0013-8000，编号2023-08")]
    ['13800138000', '2023']
    """
    if signs is None:
        yield from candidates_between(text, 0, len(text))
        return
    end = 0
    for sign, _, _ in signs:
        if sign < end:
            continue
        first, start = end, sign
        end = _REST(text, sign).end()  # type: ignore[union-attr]  # it matches the sign at least
        while start > first and text[start - 1] in _BODY:
            start -= 1
        length = end - start
        if length >= _SHORTEST or (length == _FOUR and text[start - 1] in "字第" and _BEFORE_FOUR(text, start - 3, start)):
            yield from candidates_between(text, start, end)
        elif length == _FOUR and text[end : end + 1] == "/" and _IS_SLASHED(text, start):
            yield Candidate(start, end, text[start:end])


def candidates_between(text: str, start: int, end: int) -> Iterator[Candidate]:
    """The candidates of a piece of a folded text that cuts none in two."""
    for match in _RUN.finditer(text, start, end):
        run = match[0]
        if run.isdigit():
            yield Candidate(*match.span(), run)
        elif _WORTH_READING(run):
            yield from _of_run(run, match.start())


def _of_run(run: str, base: int) -> Iterator[Candidate]:
    done = 0
    if _AT(run):
        for match in _EMAIL.finditer(run):
            yield from _of_atoms(run[done : match.start()], base + done)
            behind = _BEHIND_EMAIL(match[0])
            end = len(match[0]) if behind is None else behind.end(1)
            done = match.start() + end
            yield Candidate(base + match.start(), base + done, match[0][:end])
    elif run[1:2] == " " and (spaced := _DIGIT_BY_DIGIT.match(run)):
        yield Candidate(base, base + spaced.end(), spaced[0].replace(" ", ""))
        done = spaced.end()
    yield from _of_atoms(run[done:], base + done)


def _of_atoms(run: str, base: int) -> Iterator[Candidate]:
    atoms = [(match.start(), match.end(), match[0]) for match in _ATOM.finditer(run)]
    index = 0
    while index < len(atoms):
        start, end, text = atoms[index]
        joined = _joined(run, atoms, index) if len(text) < 11 else None
        if joined is not None and _is_row_of_figures(run, atoms, index, joined[0]):
            joined = None
        if joined is not None:
            last, text = joined
            index, end = last, atoms[last][1]
        yield from _of_atom(text, base + start, base + end, exact=joined is None)
        index += 1


def _of_atom(text: str, start: int, end: int, *, exact: bool) -> Iterator[Candidate]:
    """One candidate, without the letters of a label that stands right before its digits (tel13800138000)."""
    if len(text) > _LONGEST:
        return
    if len(text) > 11 and (apart := _apart(text, exact=exact)):
        yield from (Candidate(start + first, start + first + len(number), number.translate(_X)) for first, number in apart)
        return
    if _MASKED.fullmatch(text):
        hidden = text.translate(_HIDDEN)
        body, last = hidden[:-1].replace("x", "*"), hidden[-1]
        yield Candidate(start, end, body + ("*" if last == "x" and body.endswith("*") else last))
        return
    if "_" in text:
        for match in _NUMBER_IN_NAME.finditer(text):
            yield Candidate(start + match.start(), start + match.end(), match[0])
    if not _may_be_number(text):
        return
    prefixed = _PREFIXED.fullmatch(text) if exact and text[0] != "g" else None
    number = (prefixed[1] or prefixed[2]) if prefixed is not None else ""
    if number and (len(number) in (11, 18) or text.startswith(("qq", "tel", "phone", "id", "no"))):
        yield Candidate(end - len(number), end, number.translate(_X))
    else:
        yield Candidate(start, end, text.translate(_X))


def _apart(text: str, *, exact: bool) -> list[tuple[int, str]]:
    """The whole numbers in an atom with what is glued to them: another number, marks that make them bold, a label behind."""
    if glued := _GLUED.fullmatch(text):
        return [(0, glued[1]), (18, glued[2])]
    if text[0] in _MARKS or text[-1] in _MARKS:
        bold = _BOLD(text)
        if bold is not None and (number := _whole_in(bold)):
            return [(bold.start(2) if bold[2] else 0, number)]
    if exact and (lettered := _LETTERS_BEHIND(text)) and mobile.is_valid(lettered[1]):
        return [(0, lettered[1])]
    return []


def _whole_in(bold: re.Match[str]) -> str:
    """The whole number between marks; "" where they hide its places."""
    number: str = bold[2] or bold[4]
    if bold[1] and bold[1] == bold[3] and len(number) in (11, 15, 16, 18, 19, 20):
        return number
    return number if resident_id.is_valid(number) or (len(number) == 11 and mobile.is_valid(number)) else ""


def _may_be_number(text: str) -> bool:
    """Whether there are digits enough: four, or among letters three; a WeChat ID may have none."""
    digits = sum(map(str.isdigit, text))
    return digits > 3 or (digits == 3 and len(text) > 3) or len(text) > 5


def _joined(run: str, atoms: list[tuple[int, int, str]], first: int) -> tuple[int, str] | None:
    """The last of the most groups from the first on that together are a number, and its text."""
    best = None
    texts = []
    for index in range(first, min(first + _MOST_GROUPS, len(atoms))):
        if index > first and not _JOINTS(run[atoms[index - 1][1] : atoms[index][0]]):
            break
        texts.append(atoms[index][2])
        whole = "".join(texts)
        if len(whole) > _LENGTHS[-1]:
            break
        if (
            index > first
            and (len(whole) > 8 or texts[0].isalpha())
            and (len(whole) in _LENGTHS or run[atoms[first][1]] == "·")
            and _is_number(whole, texts)
        ):
            best = index, whole
    return best


def _is_row_of_figures(run: str, atoms: list[tuple[int, int, str]], first: int, last: int) -> bool:
    """Whether groups parted by blanks that make a mobile number are figures beside others, as in a table's row."""
    if sum(len(text) for _, _, text in atoms[first : last + 1]) != 11:
        return False
    gaps = [run[atoms[index][1] : atoms[index + 1][0]] for index in range(first, last)]
    if not all(map(_BLANKS, gaps)):
        return False
    if max(map(len, gaps)) > 1:
        return True
    before = first and atoms[first - 1][2].isdigit() and _BLANKS(run[atoms[first - 1][1] : atoms[first][0]])
    if before and len(atoms[first - 1][2]) < 11 and (first < 3 or _joined(run, atoms, first - 3) is None):
        return True
    behind = last + 1 < len(atoms) and atoms[last + 1][2].isdigit() and _BLANKS(run[atoms[last][1] : atoms[last + 1][0]])
    return bool(behind) and len(atoms[last + 1][2]) < 7 and _joined(run, atoms, last + 1) is None


def _is_number(whole: str, groups: list[str]) -> bool:
    """Whether groups of digits, or of digits and hidden places, read together as one number."""
    widths = [len(group) for group in groups]
    if "*" in whole.translate(_HIDDEN):
        return len(whole) in (11, 15, 16, 18, 19) and max(widths) <= 14 and whole[:1].isdigit()
    if not whole[:17].isdigit():
        return groups[0].isalpha() and len(groups) == 2 and len(groups[0]) < 3 and _PLATE(whole) is not None
    if groups[0] in _COUNTRY or (groups[0].removeprefix("00") in foreign_mobile.CODES and foreign_mobile.is_valid(whole)):
        return groups[0] not in _COUNTRY or (len(whole) in (13, 15) and mobile.is_valid(whole[len(groups[0]) :]))
    if len(whole) == 11:
        return _is_phone(whole, tuple(widths))
    if len(whole) == 18 and tuple(widths) in _GROUPS_OF_IDS:
        return resident_id.is_valid(whole) or (widths == [6, 8, 4] and (resident_id.has_date(whole) or foreigner_id.is_valid(whole)))
    if len(whole) == 20:
        return id_in_number.is_valid(whole)
    if len(whole) in (15, 18) and widths[0] in (3, 4, 6, 10, 14) and 6 in set(accumulate(widths)) | {6 if widths[0] > 6 else 0}:
        return resident_id.is_valid(whole)
    if len(whole) >= 16 and widths[0] in (4, 6):
        return bank_card.is_valid(whole)
    return len(groups) == 2 and whole[0] == "0" and telephone.is_valid(whole)


def _is_phone(whole: str, widths: tuple[int, ...]) -> bool:
    if widths in _GROUPS_OF_MOBILES and mobile.is_valid(whole):
        return True
    return (widths[0] in (3, 7) and len(widths) < 4 and telephone.is_valid(whole)) or (
        len(widths) == 2 and whole[0] == "0" and telephone.is_valid(whole)
    )
