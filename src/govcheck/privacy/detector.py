"""Personal information: leaks told apart from what is meant to be public.

Candidates come out of one scan (:mod:`candidates`) or stand beside a cue (:mod:`cues`, :mod:`columns`); what
stands around each decides what it is and how bad that is (:mod:`numbers`, :mod:`masks`, :mod:`lists`). A new kind of
number is a module in ``govcheck.privacy.identifiers``, a row in ``numbers`` and a rule.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from govcheck.privacy import masks
from govcheck.privacy.candidates import SIGNS, Candidate, candidates
from govcheck.privacy.columns import read_columns
from govcheck.privacy.cues import CUES, accounts, describe, promising
from govcheck.privacy.identifiers import masked
from govcheck.privacy.judging import judge
from govcheck.privacy.layout import Layout
from govcheck.privacy.leak import Leak
from govcheck.privacy.lists import with_lists
from govcheck.privacy.profiles import Profile
from govcheck.privacy.recognised import RECOGNISED, recognised
from govcheck.privacy.showing import _masked
from govcheck.privacy.surroundings import Place
from govcheck.reading.contract import Claim, Family
from govcheck.reading.reading import Reading
from govcheck.reading.showing import discreet
from govcheck.rules import RULES, Severity
from govcheck.text.span import FoldedSpan, Span

__all__ = ["NEEDLES", "family", "redacted"]


_HIDDEN = frozenset(name for name, rule in RULES.items() if rule.category == "privacy" and rule.on)
"""The rules whose numbers no report shows, though they may not be asked for."""


NEEDLES = {"descriptions": CUES, "digits": SIGNS}


def family(rules: frozenset[str], profile: Profile) -> Family:
    def read(reading: Reading) -> list[Claim]:
        return [_claim(leak, reading) for leak in leaks_of(reading, profile, rules)]

    return Family(NEEDLES, read)


def redacted(text: str) -> str:
    return discreet(text)


def _claim(leak: Leak, reading: Reading) -> Claim:
    start, end = reading.unfolded(FoldedSpan((leak.start, leak.end)))
    hides: tuple[tuple[int, int], ...] = ()
    if leak.rule != "people-list":
        before = reading.text[start:end]
        span = Span(start, end)
        after = _masked(leak, span, reading)
        hides = tuple((start + i, start + i + 1) for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b and b == "*")
    return Claim(leak.rule, start, end, leak.severity, leak.reason, hides=hides, silent=leak.silent)


def leaks_of(document: Reading, profile: Profile, rules: frozenset[str]) -> list[Leak]:
    """What personal information the document holds, one leak a place, in order of the folded text."""
    text = document.folded.text
    places, found = document.scan.places("descriptions"), [place for place, _ in document.scan.places("digits")]
    signs = sorted((*found, *accounts(text, places))) if places else found
    numbers = list(candidates(text, signs)) if signs else []
    cues = [cue for cue in places if promising(text, cue)]
    if not numbers and not cues and RECOGNISED.isdisjoint(rules):
        return []
    layout = Layout(text)
    leaks = [*_numbers(numbers, layout, document.day), *_descriptions(cues, layout), *recognised(text, layout, rules)]
    for table in layout.tables:
        leaks += read_columns(layout, table)
    if not leaks:
        return []
    silent = [leak._replace(silent=True) for leak in leaks if leak.silent or leak.rule in _HIDDEN - rules - profile.public]
    leaks = with_lists(layout, _strongest(leak for leak in leaks if leak.rule in rules and not leak.silent))
    if profile.leak or profile.review:
        leaks = [leak._replace(severity=_judged(leak, layout, profile)) for leak in leaks]
    return sorted((*leaks, *silent))


def _numbers(numbers: Iterable[Candidate], layout: Layout, day: datetime.date) -> list[Leak]:
    leaks: list[Leak] = []
    hidden: list[Leak] = []
    passed: list[Candidate] = []
    for candidate in numbers:
        place = Place(layout, candidate.start, candidate.end)
        if candidate.is_masked:
            pattern = masked.expand(candidate.text)
            if pattern is not None:
                hidden.append(Leak(candidate.start, candidate.end, "weak-mask", Severity.WARNING, "", place.row.number, number=pattern))
                graded = masks.grade(hidden[-1], place, day)
                leaks += [graded] if graded is not None else []
        elif (verdict := judge(candidate, place)) is None:
            passed.append(candidate)
        else:
            start, end = candidate.start - verdict.before, candidate.end + verdict.after
            hides = masks.all_but_ends(start, end) if verdict.rule == "resident-id" and masks.states_birth(place) else None
            leaks.append(
                Leak(start, end, verdict.rule, verdict.severity, verdict.reason, place.row.number, place.name, hides, candidate.text)
            )
    judged = {leak.number: leak for leak in leaks if leak.rule in _HIDDEN}
    for candidate in passed:  # a number that was judged once is not shown anywhere
        if leak := judged.get(candidate.text):
            leaks.append(leak._replace(start=candidate.start, end=candidate.end, silent=True))
    if hidden:
        leaks += masks.uneven(hidden, [leak.number for leak in leaks if leak.rule != "weak-mask"])
    return leaks


def _descriptions(cues: Iterable[tuple[int, int]], layout: Layout) -> list[Leak]:
    leaks: list[Leak] = []
    for cue in cues:
        place = Place(layout, *cue)
        leak = describe(cue, place) if place.in_prose else None
        leaks += [leak] if leak is not None else []
    return leaks


def _judged(leak: Leak, layout: Layout, profile: Profile) -> Severity:
    table = layout.row_of(leak.line).table
    return profile.judge(leak.rule, leak.severity, of_person=leak.name is not None and not (table is not None and table.is_roster))


def _strongest(leaks: Iterable[Leak]) -> list[Leak]:
    """Of leaks that overlap the worst one, then the longest."""
    chosen: list[Leak] = []
    for leak in sorted(leaks):
        if chosen and leak.start < chosen[-1].end:
            if (leak.severity, leak.end - leak.start) > (chosen[-1].severity, chosen[-1].end - chosen[-1].start):
                chosen[-1] = leak
        else:
            chosen.append(leak)
    return chosen
