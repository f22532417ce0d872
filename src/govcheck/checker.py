"""Checker: settings and word lists, and the report on a document that they make."""

from __future__ import annotations

import datetime
import functools
import hashlib
import os
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakValueDictionary

from govcheck.accepted import Baseline, Suppression, suppressions_of
from govcheck.errors import ConfigError, LexiconError
from govcheck.privacy.profiles import Profile, profile_of
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.report import Report
from govcheck.rules import ALWAYS, RULES, Rule, rule_names
from govcheck.version import package_version
from govcheck.words.lexicon import Lexicon

if TYPE_CHECKING:
    from govcheck.words.terms import Finder

__all__ = ["Checker", "check"]

Key = TypeVar("Key", bound=Hashable | None)


class Checker:
    """Checks texts. Immutable, safe to share between threads; it pickles small, and is built once a process.

    Args:
        select: the only rules to report, by name; by default those of the profile and of ``words``.
        ignore: rules not to report.
        words: word lists of your own, paths or :class:`Lexicon` objects.
        allow: terms that are right here; one that contains a match silences it.
        profile: what kind of text it is, a name of :data:`govcheck.PROFILES`: ``"default"``, ``"strict"`` for the rules that are
            right too often to be on by default, ``"penalty-notice"`` and others for what the law wants published or kept.
        labels: labels of numbers that your office uses, kind -> words: ``{"certificate": ["参保编号"]}``.
        suppressions: accepted findings.
        baseline: the known findings of an archive.

    Raises:
        UnknownRuleError: if ``select`` or ``ignore`` names a rule that does not exist.
        LexiconError: if a word list cannot be used.
        ConfigError: if there is no such profile or kind of label, or a label or an allowed term cannot be looked for.

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
        labels: Mapping[str, Iterable[str]] | None = None,
        suppressions: Sequence[Suppression] | None = None,
        baseline: Baseline | None = None,
    ) -> None:
        from govcheck.families import readers_of  # what it needs is loaded when the first checker is made
        from govcheck.pipeline import Pipeline

        if isinstance(words, str | os.PathLike) or isinstance(allow, str):
            raise TypeError("words and allow are lists: give [value], not the value alone")
        own = _loaded(words)
        known = [*RULES, *(lexicon.rule.name for lexicon in own)]
        self._arguments: dict[str, Any] = {
            "select": None if select is None else tuple(sorted(rule_names(select, known))),
            "ignore": tuple(sorted(rule_names(ignore, known))),
            "words": own,
            "allow": tuple(allow),
            "profile": profile,
            "labels": _labels(labels or {}),
            "suppressions": tuple(suppressions or ()),
            "baseline": baseline,
        }
        self._added: tuple[tuple[Lexicon, ...], ...] = ()
        judged = profile_of(profile)
        rules = _active_rules(self._arguments, judged)
        allowed = _finder_of_allowed(self._arguments["allow"])
        self._pipeline = Pipeline(readers_of(rules, own, judged, self._arguments["labels"]), (), rules, allowed)

    def with_words(self, *words: str | os.PathLike[str] | Lexicon) -> Checker:
        """A checker that finds the words of these lists too, and shares all else with this one.

        It costs no more time and memory than these lists: a service can have one for each of its customers. Each text is
        looked through once more for them. They are read for themselves: their rules are reported even where ``select`` does not
        name them, and their terms and guards take no place from what this checker finds, near misses of names among it.

        >>> [finding.text for finding in Checker().with_words(Lexicon.from_terms(["内部代号"])).check("内部代号，验受")]
        ['内部代号', '验受']
        """
        from govcheck.families import overlay_of

        own = _loaded(words)
        other = Checker.__new__(Checker)
        other.__dict__.update(self.__dict__)
        other.__dict__.pop("version", None)
        other._added = (*self._added, own)
        ignored, pipeline = self._arguments["ignore"], self._pipeline
        rules = {lexicon.rule.name: lexicon.rule for lexicon in own if lexicon.rule.name not in ignored}
        other._pipeline = pipeline._replace(overlays=(*pipeline.overlays, overlay_of(own)), rules={**pipeline.rules, **rules})
        return other

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules that this checker reports, by name."""
        return dict(self._pipeline.rules)

    @functools.cached_property
    def version(self) -> str:
        """16 hexadecimal digits that change with whatever may change an answer: rules, lists, settings, the package's version.

        For ledgers and caches. A baseline and suppressions count too.
        """
        from govcheck.words.lexicon import bundled

        lists = [[lexicon.digest for lexicon in group] for group in (bundled(), self._arguments["words"], *self._added)]
        settings = {k: v for k, v in self._arguments.items() if k not in ("words", "baseline")}
        baseline = self._arguments["baseline"]
        said = (package_version(), sorted(self._pipeline.rules.items()), lists, settings, baseline and baseline.dump())
        return hashlib.blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    def check(
        self,
        text: str | Document,
        *,
        title: str | None = None,
        published: datetime.date | str | None = None,
        max_findings: int | None = None,
        deadline: float | None = None,
    ) -> list[Finding]:
        """What should be looked at in this text, in the order of the text, the title first; repeats on a damaged page collapsed.

        Args:
            text: the original text, or a :class:`Document`, which holds title and date itself.
            title: the title of the article, checked as a text of its own (``finding.field == "title"``).
            published: the day of publication, which decides whether an old name was right; by default that which the text
                states, else today.
            max_findings: how many findings are reported at most; what is left out is told by ``incomplete-check``.
            deadline: seconds after which the check stops; it may take as long as one family needs for one part beyond them.
                What was not looked at is told by ``incomplete-check``.

        Raises:
            TypeError: if the text is not a ``str``; bytes must be decoded first.
            ValueError: if ``published`` is no date, or ``max_findings`` below 0.
        """
        return self.report(text, title=title, published=published, max_findings=max_findings, deadline=deadline).collapsed

    def report(
        self,
        text: str | Document,
        *,
        title: str | None = None,
        published: datetime.date | str | None = None,
        max_findings: int | None = None,
        deadline: float | None = None,
    ) -> Report:
        """All that was found, and what became of it: what to look at, what is suppressed, what is known.

        Takes and raises what :meth:`check` does.
        """
        document = _document(text, title, published)
        if max_findings is not None and max_findings < 0:
            raise ValueError(f"max_findings is 0 or more, not {max_findings}")
        findings = self._pipeline.findings(document, max_findings, deadline)
        return self._settled(document, findings) if findings else Report(document, ())

    def check_many(self, pairs: Iterable[tuple[str | Document, Key]]) -> Iterator[tuple[list[Finding], Key]]:
        """Check many texts: ``(text, key)`` pairs in, ``(findings, key)`` pairs out, in order, one at a time.

        >>> list(Checker().check_many([("一切正常", "a.txt")]))
        [([], 'a.txt')]
        """
        for text, key in pairs:
            yield self.check(text), key

    def _settled(self, document: Document, findings: Sequence[Finding]) -> Report:
        suppressions, baseline = self._arguments["suppressions"], self._arguments["baseline"]
        suppressed = []
        if suppressions:
            today = datetime.date.today()
            covered = [(finding, suppressions_of(finding, suppressions, today)) for finding in findings]
            suppressed = [pair for pair in covered if pair[1]]
            findings = [finding for finding, covering in covered if not covering]
        new, known = baseline.split(findings) if baseline is not None else (findings, ())
        return Report(document, tuple(new), tuple(suppressed), tuple(known))

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickled, (self._arguments, self._added)

    def __repr__(self) -> str:
        counted = ("allow", "suppressions", "words")  # these may hold personal numbers
        given = {k: f"<{len(v)}>" if k in counted else repr(v) for k, v in self._arguments.items() if v not in (None, (), "default")}
        return f"Checker({', '.join(f'{k}={v}' for k, v in given.items())})"


_KNOWN: WeakValueDictionary[tuple[Any, ...], Checker] = WeakValueDictionary()


def _unpickled(arguments: dict[str, Any], added: tuple[tuple[Lexicon, ...], ...]) -> Checker:
    """A checker of these arguments, built once a process."""
    key = (*arguments.values(), added)
    checker = _KNOWN.get(key)
    if checker is None:
        checker = Checker(**{**arguments, "labels": dict(arguments["labels"])})
        for words in added:
            checker = checker.with_words(*words)
        _KNOWN[key] = checker
    return checker


def _loaded(words: Iterable[str | os.PathLike[str] | Lexicon]) -> tuple[Lexicon, ...]:
    return tuple(w if isinstance(w, Lexicon) else Lexicon.load(w) for w in words)


def _finder_of_allowed(terms: Sequence[str]) -> Finder | None:
    from govcheck.words.terms import finder_of

    if not terms:
        return None
    try:
        lexicon = Lexicon.from_terms(dict.fromkeys(terms))
        finder = finder_of([lexicon])
    except LexiconError as error:
        raise ConfigError(f"allow: {error.reason}") from None
    if lexicon.patterns:
        raise ConfigError(f"allow: {lexicon.terms[lexicon.patterns[0]]} is a pattern: only terms can be allowed")
    return finder


def _labels(labels: Mapping[str, Iterable[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    for kind, words in labels.items():
        if isinstance(words, str):
            raise TypeError(f"labels are given as a list of words: {{{kind!r}: [{words!r}]}}, not {words!r}")
    given = tuple(sorted((kind, tuple(words)) for kind, words in labels.items()))
    for kind, words in given:
        if not all(map(str.strip, words)):
            raise ConfigError(f"labels.{kind}: a label is empty")
    return given


def _document(text: str | Document, title: str | None, published: datetime.date | str | None) -> Document:
    if not isinstance(text, Document):
        return Document(text, title=title, published=published)
    if title is not None or published is not None:
        raise TypeError("a Document holds its title and date itself: give them to Document(...)")
    return text


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
    text: str | Document,
    *,
    title: str | None = None,
    published: datetime.date | str | None = None,
    max_findings: int | None = None,
    deadline: float | None = None,
) -> list[Finding]:
    """Check one text with the default :class:`Checker`.

    ``text[f.start:f.end] == f.text`` for every finding ``f`` of the text; places are code points.
    Takes and raises what :meth:`Checker.check` does.

    >>> import govcheck
    >>> [(f.start, f.end, f.text, f.suggestions) for f in govcheck.check("工程竣工后进行验受。")]
    [(7, 9, '验受', ('验收',))]
    """
    return _default().check(text, title=title, published=published, max_findings=max_findings, deadline=deadline)
