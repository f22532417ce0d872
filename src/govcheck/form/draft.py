"""Draft: a reading as the modules of form look at it: places of needles in the text, lines, and claims."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govcheck.reading.contract import Claim
from govcheck.reading.reading import Reading
from govcheck.rules import Severity

__all__ = ["HAN", "Draft", "Line", "error", "notice", "warning"]

HAN = "\u2e80-\u2fdf\u3007\u3400-\u9fff\uf900-\ufaff"
"""The class of Chinese characters, 〇, radicals and compatibility characters among them."""

_TELLS_OF_MISTAKES = re.compile(
    "错写|误写|写成|错为|误为|误将|错将|打成|更正|勘误|病句|错别字|标点|正确.{0,4}(?:写法|表述|形式|格式)|应[改写]?为|改为|修改为"
)
_TABLE = re.compile("[\t|｜┃│]| {3,}[^ ]+ {3,}")


class Line(NamedTuple):
    """A line of the text, half-open, without what ends it."""

    start: int
    end: int


class Draft:
    """A reading, with what several modules ask of it. Everything that costs is made when it is first asked for."""

    __slots__ = ("_found", "_lines", "_titles", "in_title", "opened", "reading", "text")

    def __init__(self, reading: Reading, found: Mapping[str, Sequence[tuple[int, int]]]) -> None:
        """``found`` tells by owner where needles stand in the text."""
        self.reading = reading
        self._found = found
        self.text = reading.text
        """What is read; all places are its code points."""
        self.in_title: bool = reading.part.is_title
        self.opened: list[str] = []
        """The rules whose gate tells of something in the text."""
        self._lines: list[Line] | None = None
        self._titles: list[str] | None = None

    @property
    def latest_day(self) -> datetime.date:
        """The day of publication where it was given, else today: a day that the text states may be that of a first version."""
        day = self.reading.day
        return datetime.date.today() if self.reading.published.basis else day

    def places(self, owner: str) -> Sequence[tuple[int, int]]:
        """Where this owner's needles stand in the text."""
        return self._found.get(owner, ())

    @property
    def lines(self) -> list[Line]:
        """The lines of the text, blank ones too."""
        if self._lines is None:
            self._lines = []
            position = 0
            for line in self.text.split("\n"):
                self._lines.append(Line(position, position + len(line)))
                position += len(line) + 1
        return self._lines

    @property
    def titles(self) -> list[str]:
        """The text cut at each 《: what stands before the first one, and then the titles with what follows each."""
        if self._titles is None:
            self._titles = self.text.split("《")
        return self._titles

    def line(self, place: int) -> Line:
        """The line in which a place stands."""
        end = self.text.find("\n", place)
        return Line(self.text.rfind("\n", 0, place) + 1, len(self.text) if end < 0 else end)

    def line_text(self, place: int) -> str:
        """That line as it stands."""
        return self.text[slice(*self.line(place))]

    def before(self, place: int, length: int) -> str:
        """At most so many characters of the same line before a place."""
        return self.text[max(0, place - length) : place].rpartition("\n")[2]

    def after(self, place: int, length: int) -> str:
        """At most so many characters of the same line from a place on."""
        return self.text[place : place + length].partition("\n")[0]

    def cites_mistakes(self, place: int) -> bool:
        """Whether the line tells of a mistake, and so may show one."""
        return _TELLS_OF_MISTAKES.search(self.line_text(place)) is not None

    def in_table(self, place: int) -> bool:
        """Whether the line looks like a row of a table."""
        return _TABLE.search(self.line_text(place).strip()) is not None


def error(rule: str, start: int, end: int, says: str, *suggestions: str, edit: str | None = None) -> Claim:
    """A claim on what is surely wrong."""
    return _claim(rule, start, end, Severity.ERROR, says, suggestions, edit)


def warning(rule: str, start: int, end: int, says: str, *suggestions: str, edit: str | None = None) -> Claim:
    """A claim on what is hardly ever right."""
    return _claim(rule, start, end, Severity.WARNING, says, suggestions, edit)


def notice(rule: str, start: int, end: int, says: str, *suggestions: str, edit: str | None = None) -> Claim:
    """A claim on a convention."""
    return _claim(rule, start, end, Severity.NOTICE, says, suggestions, edit)


def _claim(rule: str, start: int, end: int, severity: Severity, says: str, suggestions: tuple[str, ...], edit: str | None) -> Claim:
    given = suggestions or (() if edit is None else (edit,))
    return Claim(rule, start, end, severity, says, given, edit)
