"""What an editor should look at in a word list before it is used."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govcheck.language import dictionary
from govcheck.text.folding import fold
from govcheck.words.lexicon import Entry, Lexicon, allowed_terms
from govcheck.words.terms import Match, finder_of

__all__ = ["Problem", "Usage", "problems_of", "usage_of"]

RARE = 20
"""A word that the dictionary has seen less often than this may be one of its own misspellings."""


class Problem(NamedTuple):
    """Something wrong with one line of a list, in words that say what to do."""

    line: int
    message: str


class Usage(NamedTuple):
    """How often an entry is found in a corpus, and where first."""

    entry: Entry
    times: int
    example: str


def problems_of(lexicon: Lexicon) -> list[Problem]:
    """All problems of a list that could be read, in the order of its lines."""
    checks = [_unsorted, _collisions]
    if not lexicon.holds_names:
        checks += [_not_allowed, _idle_guards, _flagged_suggestions, _unguarded]
    return sorted({problem for check in checks for problem in check(lexicon)})


def usage_of(lexicon: Lexicon, texts: Iterable[str]) -> list[Usage]:
    """How often each entry is found in these texts, the most frequent first; guards are left out."""
    matcher = finder_of([lexicon])
    counts: Counter[Entry] = Counter()
    examples: dict[Entry, str] = {}
    for text in texts:
        folded = fold(text)
        for match in matcher.find(folded.text):
            for _, entry in match.term.owners:
                counts[entry] += 1
                if entry not in examples:
                    span = folded.to_original(match.start, match.end)
                    examples[entry] = text[max(0, span.start - 12) : span.end + 12].replace("\n", " ")
    return [Usage(entry, count, examples[entry]) for entry, count in counts.most_common()]


def _unsorted(lexicon: Lexicon) -> Iterator[Problem]:
    before = ""
    for entry in lexicon.entries:
        if entry.term < before:
            yield Problem(entry.line, f"“{entry.term}” is not in order: it stands after “{before}”; sort the lines by term")
            return
        before = entry.term


def _not_allowed(lexicon: Lexicon) -> Iterator[Problem]:
    for entry in lexicon.entries:
        reason = allowed_terms().get(entry.term)
        if reason and not entry.is_guard:
            yield Problem(entry.line, f"“{entry.term}” may never be an entry: {reason}")


def _collisions(lexicon: Lexicon) -> Iterator[Problem]:
    seen: dict[str, Entry] = {}
    for entry in lexicon.entries:
        if entry.pattern is not None:
            continue
        folded = fold(entry.term).text
        if folded in seen and seen[folded].overlaps(entry):
            yield Problem(entry.line, f"“{entry.term}” is the same as line {seen[folded].line} when disguises are folded away")
        elif not entry.is_guard and folded in (fold(s).text for s in entry.suggestions):
            yield Problem(
                entry.line, f"“{entry.term}” and its suggestion differ in nothing that is looked at: variant characters fold together"
            )
        seen.setdefault(folded, entry)


def _idle_guards(lexicon: Lexicon) -> Iterator[Problem]:
    matcher = finder_of([_without_guards(lexicon)])
    for entry in lexicon.entries:
        if entry.is_guard and not matcher.places(fold(entry.term).text):
            yield Problem(entry.line, f"the guard “{entry.term}” contains no term of the list: it protects nothing")


def _flagged_suggestions(lexicon: Lexicon) -> Iterator[Problem]:
    matcher = finder_of([lexicon])
    for entry in lexicon.entries:
        for suggestion in () if entry.is_guard else entry.suggestions:
            for match in matcher.find(fold(suggestion).text):
                if any(other.since and entry.since and other.since > entry.since for _, other in match.term.owners):
                    continue  # what replaced it was replaced in its turn
                yield Problem(entry.line, f"the suggestion “{suggestion}” contains “{match.term.text}”, which this list calls wrong")


def _unguarded(lexicon: Lexicon) -> Iterator[Problem]:
    """Terms within right words: the dictionary is searched as one text, a word a line."""
    words, text = _dictionary()
    if lexicon.holds_brands:  # those without a severity are right words, and count only where they advertise
        lexicon = Lexicon([e for e in lexicon.entries if e.severity], rule=lexicon.rule, headers=lexicon.headers, name=lexicon.name)
    for match in finder_of([lexicon]).find(text):
        start, end = text.rfind("\n", 0, match.start) + 1, text.find("\n", match.end)
        yield from _in_word(match, text[start:end], words, is_misspelling=lexicon.fixes)


def _in_word(match: Match, word: str, words: dict[str, int], *, is_misspelling: bool) -> Iterator[Problem]:
    for entry in (entry for _, entry in match.term.owners if entry.since is None):
        if word == match.term.text and words[word] >= RARE and is_misspelling:
            yield Problem(entry.line, f"“{entry.term}” is itself a word of the dictionary")
        elif word != match.term.text and words[word] >= RARE:
            yield Problem(entry.line, f"“{entry.term}” stands in the right word “{word}”: add that as a guard, or lengthen the term")


def _without_guards(lexicon: Lexicon) -> Lexicon:
    entries = [entry._replace(word=False) for entry in lexicon.entries if not entry.is_guard]
    return Lexicon(entries, rule=lexicon.rule, headers=lexicon.headers, name=lexicon.name)


@functools.cache
def _dictionary() -> tuple[dict[str, int], str]:
    """jieba's words with their frequencies, and as one text."""
    words = dictionary.words()
    return words, "\n" + "\n".join(words) + "\n"
