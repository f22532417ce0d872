"""Personal information: leaks told apart from what is meant to be public.

A reading is judged in its folded form, as exposures: numbers (:mod:`numbers`), descriptions in prose
(:mod:`descriptions`) and in tables (:mod:`table_descriptions`), and together as lists (:mod:`people_lists`). They become
claims on places of the text in :func:`_claim`, and nowhere else.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from operator import attrgetter

from govcheck.privacy.candidates import SIGNS, candidates
from govcheck.privacy.descriptions import Descriptions, accounts
from govcheck.privacy.echoes import with_echoes
from govcheck.privacy.exposure import Exposure
from govcheck.privacy.identifiers import resident_id
from govcheck.privacy.identifiers.writing import Places
from govcheck.privacy.kinds import KIND_OF_RULE
from govcheck.privacy.labels import Labels, labels_with
from govcheck.privacy.layout import Layout
from govcheck.privacy.numbers import ON_BY_DEFAULT, exposed_numbers
from govcheck.privacy.page_source import with_source
from govcheck.privacy.people_lists import with_lists
from govcheck.privacy.profiles import Profile, profile_of
from govcheck.privacy.table_descriptions import describe_people
from govcheck.privacy.technical import TECHNICAL, technical_places
from govcheck.privacy.telling_titles import telling_titles
from govcheck.reading.contract import Claim, Claims, Family
from govcheck.reading.day import Day
from govcheck.reading.document import Original, Part
from govcheck.reading.needles import Needles
from govcheck.reading.reading import Reading
from govcheck.reading.showing import discreet, shown_text
from govcheck.rules import Severity
from govcheck.text.span import FoldedSpan

__all__ = ["family", "needles", "redacted"]

_FEW = 8  # numbers: of fewer, only the lines in which they stand are laid out
_DIGITS = "privacy digits"
_DESCRIPTIONS = "privacy descriptions"


def needles(labels: Mapping[str, Iterable[str]]) -> dict[str, Iterable[str]]:
    """What the family looks for that has these labels besides the shipped ones."""
    return _needles(Descriptions(labels_with(labels)))


def _needles(descriptions: Descriptions) -> dict[str, Iterable[str]]:
    return {_DIGITS: SIGNS, _DESCRIPTIONS: descriptions.needles}


def family(rules: frozenset[str], profile: Profile, labels: Mapping[str, Iterable[str]] = {}) -> Family:  # never changed
    """The family of rules on personal information.

    Args:
        rules: those asked for. Numbers whose rule is on by default are hidden though it is not.
        profile: what kind of text it is.
        labels: labels besides the shipped ones, kind -> words.

    Raises:
        ConfigError: for a kind of label that does not exist.
    """
    detector = _Detector(rules, profile, labels_with(labels))
    return Family(_needles(detector.descriptions), detector.read, _conclude)


def _conclude(readings: Sequence[Reading], claims: Claims) -> Claims:
    return with_source(readings, with_echoes(readings, claims))


@functools.cache
def _default() -> tuple[Family, Needles]:
    profile = profile_of("default")
    default = family(profile.rules, profile)
    return default, Needles(default.needles)


def redacted(text: str) -> str:
    """The text as it may be shown when nothing else is known of it.

    >>> redacted("张三，手机13800138000，编号20260001")
    '张三，手机138****8000，编号********'
    """
    default, wanted = _default()
    reading = Reading((Part(Original(text)),), wanted, Day(datetime.date.today(), ""))
    return discreet(shown_text(text, [place for claim in default.read(reading) for place in claim.hides]))


class _Detector:
    """What one checker asks of a reading; it keeps nothing of it."""

    def __init__(self, rules: frozenset[str], profile: Profile, labels: Labels) -> None:
        self.descriptions = Descriptions(labels)
        self._labels = labels
        self._rules = rules
        self._only_hidden = ON_BY_DEFAULT - rules - profile.public
        self._technical = rules & TECHNICAL
        self._profile = profile

    def read(self, reading: Reading) -> Iterable[Claim]:
        """The claims on one reading, in the order of its text."""
        scan = reading.scan
        signs, found = scan.of(_DIGITS), scan.of(_DESCRIPTIONS)
        if not signs and not found and not self._technical:
            return ()
        text = reading.folded.text
        described = self.descriptions.promising(text, found) if found else []
        if described and (more := accounts(text, described)):
            signs = sorted((*signs, *more))
        numbers = candidates(text, signs)
        first = list(islice(numbers, _FEW))
        if not first and not described and not self._technical:
            return ()
        places: Sequence[tuple[int, ...]] = signs if len(first) == _FEW else [number[:1] for number in first]
        layout = Layout(text, self._labels, sorted((*places, *described)) if described else places)
        exposures = exposed_numbers(layout, signs, chain(first, numbers), reading.day) if first else []
        exposures += self.descriptions.read(layout, described)
        exposures += telling_titles(layout, described)
        exposures += technical_places(layout, self._technical)
        for table in layout.tables:
            exposures += describe_people(layout, table, reading.day)
        exposures = self._judged(layout, exposures)
        del layout  # the exposures hold what they need of it
        return _claims(reading, exposures)

    def _judged(self, layout: Layout, exposures: Iterable[Exposure]) -> list[Exposure]:
        """The exposures as lists and the profile have them, one a place; those that only hide are left as they are."""
        asked, others = [], []
        for exposure in exposures:
            if exposure.silent or exposure.rule in self._only_hidden:
                others.append(exposure)
            elif exposure.rule in self._rules:
                asked.append(exposure)
        asked = with_lists(layout, _strongest(asked))
        if self._profile.leak or self._profile.review or self._profile.always:
            for exposure in asked:
                exposure.severity = self._severity(exposure)
        return sorted((*asked, *others), key=_place)

    def _severity(self, exposure: Exposure) -> Severity:
        table = exposure.row.table
        of_person = exposure.name is not None and not (table is not None and table.is_roster)
        return self._profile.judge(exposure.rule, exposure.severity, of_person=of_person)


_place = attrgetter("start", "end")


def _strongest(exposures: Iterable[Exposure]) -> list[Exposure]:
    """Of exposures that overlap the worst one, then the longest."""
    chosen: list[Exposure] = []
    for exposure in sorted(exposures, key=_place):
        if chosen and exposure.start < chosen[-1].end:
            last = chosen[-1]
            if (exposure.severity, exposure.end - exposure.start) > (last.severity, last.end - last.start):
                chosen[-1] = exposure
        else:
            chosen.append(exposure)
    return chosen


def _claims(reading: Reading, exposures: list[Exposure]) -> list[Claim]:
    """The exposures on the text, of which the folded form is only what is judged. Each is given up as its claim is made."""
    text, unfolded = reading.text, reading.unfolded
    as_it_came = reading.folded.text is text  # where nothing was folded, places are the same
    claims = []
    exposures.reverse()
    while exposures:
        exposure = exposures.pop()
        start, end = exposure.start, exposure.end
        if not as_it_came:
            start, end = unfolded(FoldedSpan((start, end)))
        if exposure.hides is None:
            hides = tuple([(start + first, start + last) for first, last in _hides(exposure, text[start:end])])
        else:
            first, last = exposure.hides
            hides = (unfolded(FoldedSpan((first, last))),) if first < last else ()
        claims.append(Claim(exposure.rule, start, end, exposure.severity, exposure.reason, (), None, hides, exposure.silent))
    return claims


def _hides(exposure: Exposure, text: str) -> Places:
    """Which part of what is exposed nobody may see."""
    kind = KIND_OF_RULE.get(exposure.rule)
    if kind is not None:
        return kind.hides(text)
    return resident_id.hides(text) if len(exposure.number) in (15, 18) else ((0, len(text)),)
