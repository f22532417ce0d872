"""Unless: where a term of a list is right, as the headers `unless-...` of the list say."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Mapping
from typing import NamedTuple

from govcheck.text.folding import fold
from govcheck.words.lexicon import Lexicon

__all__ = ["Unless", "unless_of"]

_REACH = 120  # characters either side in which a sentence, or a pair of brackets, is looked for
_ENDS = "。！？；\n"
_YEAR = "(?<![0-9])(?:19|20)[0-9][0-9](?=年|[-.－—/]|[〕\\])）])"
_OPENING = '[“"‘《〈「（(]?'


class Unless(NamedTuple):
    """What stands around a match that is right, as regular expressions on the folded text; "" where the headers name nothing."""

    before: str
    """What may stand right before it, with at most an opening mark between."""
    after: str
    """What may stand right after it."""
    inside: tuple[str, str] | None
    """The pair of brackets that it may stand in."""
    sentence: str
    """What may stand anywhere in the same sentence."""
    history: bool
    """Whether a sentence that names a year before the entry's ``since`` speaks of that time."""

    def excuses(self, text: str, start: int, end: int, since: datetime.date | None = None) -> bool:
        """Whether the match at ``text[start:end]`` is right there; ``since`` is the day from which its entry applies."""
        if self.before and _compiled(self.before).search(text, max(0, start - _REACH), start):
            return True
        if self.after and _compiled(self.after).match(text, end):
            return True
        if self.inside is not None and _is_inside(text, start, end, *self.inside):
            return True
        first, last = _sentence(text, start, end)
        if self.history and since and any(int(year) < since.year for year in _compiled(_YEAR).findall(text, first, last)):
            return True
        return bool(self.sentence) and _compiled(self.sentence).search(text, first, last) is not None


def unless_of(lexicon: Lexicon) -> Unless | None:
    """What the headers of a list say, or None.

    >>> unless = unless_of(Lexicon.parse("# unless-before: 原|前\\nterm\\n旅游局\\n"))
    >>> unless.excuses("原“旅游局", 2, 5), unless.excuses("市旅游局", 1, 4)
    (True, False)
    """
    headers = lexicon.headers
    if not any(name.startswith("unless-") for name in headers):
        return None
    pair = headers.get("unless-inside", "")
    return Unless(
        before=_pattern(headers, "unless-before", f"{_OPENING}\\Z"),
        after=_pattern(headers, "unless-after"),
        inside=(pair[0], pair[1]) if len(pair) == 2 else None,
        sentence=_pattern(headers, "unless-sentence"),
        history=headers.get("unless-year") == "earlier",
    )


_compiled = functools.cache(re.compile)  # when it is asked for: compiling all of them delays the first check


def _pattern(headers: Mapping[str, str], name: str, behind: str = "") -> str:
    if name not in headers:
        return ""
    words = fold(headers[name]).text.split("|")
    return f"(?:{'|'.join(map(re.escape, words))}){behind}"


def _is_inside(text: str, start: int, end: int, opening: str, closing: str) -> bool:
    begin = text.rfind(opening, max(0, start - _REACH), start)
    return begin > text.rfind(closing, max(0, start - _REACH), start) and text.find(closing, end, end + _REACH) >= 0


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(text.rfind(mark, max(0, start - _REACH), start) for mark in _ENDS) + 1
    ends = [place for mark in _ENDS if (place := text.find(mark, end, end + _REACH)) >= 0]
    return max(first, start - _REACH, 0), min(ends, default=end + _REACH)
