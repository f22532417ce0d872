"""Checker: a text in, findings out."""

from __future__ import annotations

import datetime
import functools
import os
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from govcheck.accepted import Baseline, Suppression, split_suppressed
from govcheck.privacy.profiles import Profile, profile_of
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.rules import ALWAYS, RULES, Rule, rule_names
from govcheck.text.span import SpanSet
from govcheck.words.lexicon import Lexicon, bundled
from govcheck.words.terms import Matcher

__all__ = ["Checker", "check"]

VERDICTS = frozenset(("damaged-page", "hijacked-title"))
"""Rules that are judged from the findings of others."""
Key = TypeVar("Key", bound=Hashable | None)


class Checker:
    """Checks texts. Immutable, safe to share between threads; it pickles, and rebuilds its automaton.

    Args:
        select: the only rules to report, by name; by default those of the profile and of ``words``.
        ignore: rules not to report.
        words: word lists of your own, paths or :class:`Lexicon` objects.
        allow: terms that are right here; one that contains a match silences it.
        profile: what kind of text it is, a name of :data:`govcheck.PROFILES`: ``"default"``, ``"strict"`` for the rules that are
            right too often to be on by default, ``"penalty-notice"`` and others for what the law wants published or kept.
        suppressions: accepted findings.
        baseline: the known findings of an archive.

    Raises:
        UnknownRuleError: if ``select`` or ``ignore`` names a rule that does not exist.
        LexiconError: if a word list cannot be used.
        ConfigError: if there is no such profile.

    >>> checker = Checker(words=[Lexicon.from_terms(["内部代号"])], allow=["内部代号表"])
    >>> [finding.text for finding in checker.check("内部代号与内部代号表")]
    ['内部代号']
    """

    def __init__(
        self,
        *,
        select: Iterable[str] | None = None,
        ignore: Iterable[str] = (),
        words: Iterable[str | os.PathLike[str] | Lexicon] = (),
        allow: Iterable[str] = (),
        profile: str = "default",
        suppressions: Sequence[Suppression] | None = None,
        baseline: Baseline | None = None,
    ) -> None:
        from govcheck.families import detector  # what it needs is loaded when the first checker is made

        if isinstance(words, str | os.PathLike) or isinstance(allow, str):
            raise TypeError("words and allow are lists: give [value], not the value alone")
        own = tuple(w if isinstance(w, Lexicon) else Lexicon.load(w) for w in words)
        allowed = tuple(allow)
        self._arguments: dict[str, Any] = {
            "select": None if select is None else tuple(rule_names(select, _known(own))),
            "ignore": tuple(rule_names(ignore, _known(own))),
            "words": own,
            "allow": allowed,
            "profile": profile,
            "suppressions": None if suppressions is None else tuple(suppressions),
            "baseline": baseline,
        }
        judged = profile_of(profile)
        self._rules = _active_rules(self._arguments, judged)
        needed = self._rules.keys() | ({"spam-word"} if VERDICTS & self._rules.keys() else set())
        shipped = [lexicon for lexicon in bundled() if lexicon.rule.name in needed]
        added = [lexicon for lexicon in own if lexicon.rule.name in self._rules]
        self._detect = detector(shipped, added, self._rules, judged)
        self._allowed = Matcher([Lexicon.from_terms(dict.fromkeys(allowed))]) if allowed else None

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules that this checker reports, by name."""
        return dict(self._rules)

    def check(
        self, text: str | Document, *, title: str | None = None, published: datetime.date | str | None = None, fold: bool = True
    ) -> list[Finding]:
        """What should be looked at in this text, in the order of the text, the title first.

        Args:
            text: the original text, or a :class:`Document`, which holds title and date itself.
            title: the title of the article, checked as a text of its own (``finding.field == "title"``).
            published: the day of publication, which decides whether an old name was right; today by default.
            fold: whether what repeats on a damaged page is told of once, after suppressions and baseline.

        Raises:
            TypeError: if the text is not a ``str``; bytes must be decoded first.
            ValueError: if ``published`` is no date.
        """
        if isinstance(text, Document):
            if title is not None or published is not None:
                raise TypeError("a Document holds its title and date itself: give them to Document(...)")
            document = text
        else:
            document = Document(text, title=title, published=published)
        findings: list[Finding] = []
        for part in document.parts():
            found = self._detect(part)
            if found:
                findings += self._kept(part, found)
        return self._reported(document, findings, fold) if findings else findings

    def check_many(self, pairs: Iterable[tuple[str | Document, Key]]) -> Iterator[tuple[list[Finding], Key]]:
        """Check many texts: ``(text, key)`` pairs in, ``(findings, key)`` pairs out, in order, one at a time.

        >>> list(Checker().check_many([("一切正常", "a.txt")]))
        [([], 'a.txt')]
        """
        for text, key in pairs:
            yield self.check(text), key

    def _kept(self, document: Document, found: Iterable[Finding]) -> list[Finding]:
        findings = list(found)
        if self._allowed is None or not findings:
            return findings
        projection = document.folded
        places = self._allowed.places(projection.text)
        allowed = SpanSet(document.to_source(projection.to_original(start, end)) for start, end in places)
        return [f for f in findings if f.rule in ALWAYS or not allowed.cover(f.start, f.end)]

    def _reported(self, document: Document, findings: list[Finding], fold: bool) -> list[Finding]:
        from govcheck.pages.verdict import conclude, folded

        findings.sort(key=lambda f: (f.field == "text", f.start, -f.end))
        findings = [f for f in conclude(document, findings) if f.rule in self._rules]
        if self._arguments["suppressions"]:
            findings, _ = split_suppressed(findings, self._arguments["suppressions"])
        if self._arguments["baseline"] is not None:
            findings = self._arguments["baseline"].without_known(findings)
        return folded(document.source, findings) if fold else findings

    def __getstate__(self) -> dict[str, Any]:
        return self._arguments

    def __setstate__(self, arguments: dict[str, Any]) -> None:
        self.__init__(**arguments)  # type: ignore[misc]

    def __repr__(self) -> str:
        counted = ("allow", "suppressions", "words")  # these may hold personal numbers
        given = {k: f"<{len(v)}>" if k in counted else repr(v) for k, v in self._arguments.items() if v not in (None, (), "default")}
        return f"Checker({', '.join(f'{k}={v}' for k, v in given.items())})"


def _known(own: Iterable[Lexicon]) -> list[str]:
    return [*RULES, *(lexicon.rule.name for lexicon in own)]


def _active_rules(arguments: Mapping[str, Any], profile: Profile) -> dict[str, Rule]:
    rules = RULES | {lexicon.rule.name: lexicon.rule for lexicon in arguments["words"]}
    wanted = arguments["select"]
    if wanted is None:
        wanted = [*profile.rules, *(lexicon.rule.name for lexicon in arguments["words"])]
    names = (ALWAYS | frozenset(wanted)) - frozenset(arguments["ignore"])
    return {name: rule for name, rule in rules.items() if name in names}


@functools.cache
def _default() -> Checker:
    return Checker()


def check(
    text: str | Document, *, title: str | None = None, published: datetime.date | str | None = None, fold: bool = True
) -> list[Finding]:
    """Check one text with the default :class:`Checker`.

    ``text[f.start:f.end] == f.text`` for every finding ``f`` of the text; places are code points.
    Takes and raises what :meth:`Checker.check` does.

    >>> import govcheck
    >>> [(f.start, f.end, f.text, f.suggestions) for f in govcheck.check("工程竣工后进行验受。")]
    [(7, 9, '验受', ('验收',))]
    """
    return _default().check(text, title=title, published=published, fold=fold)
