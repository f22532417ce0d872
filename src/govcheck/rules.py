"""RULES: the one table of all that govcheck can report."""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable
from typing import NamedTuple

from govcheck.errors import UnknownRuleError

__all__ = ["PROFILES", "RULES", "Rule", "Severity", "rule_names"]


class Severity(enum.IntEnum):
    """How bad a finding is, if it is one: ``NOTICE < WARNING < ERROR``.

    >>> str(Severity.WARNING), Severity.parse("error") > Severity.WARNING
    ('warning', True)
    """

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, name: str) -> Severity:
        """The severity of that name.

        Raises:
            ValueError: if there is none.
        """
        try:
            return cls[name.strip().upper()]
        except KeyError:
            raise ValueError(f"{name!r} is no severity: write notice, warning or error") from None


class Rule(NamedTuple):
    """The identity of what is reported: a slug for programs, a title for people, and on what it rests."""

    name: str
    title: str
    severity: Severity
    category: str
    basis: str
    """The standard or inspection indicator that asks for it."""
    what: str
    """What it reports."""
    why: str
    """Why it matters to a publisher."""
    bad: str = ""
    good: str = ""
    on: bool = True
    """Whether the default profile reports it."""


_INSPECTION = "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》"

_TABLE = (
    Rule(
        "wrong-word",
        "错别字",
        Severity.ERROR,
        "words",
        _INSPECTION + "：严重错别字、一般错别字",
        "A wrong written form of a word, idiom or set phrase: a homophone, a look-alike, a dropped or doubled character.",
        "Inspection bulletins count wrong words and name the office that published them.",
        "工程竣工后进行验受",
        "工程竣工后进行验收",
    ),
    Rule(
        "custom-word",
        "自定义词",
        Severity.WARNING,
        "words",
        "The publisher's own word list",
        "A term of a word list that the user loaded and that names no rule of its own.",
        "An office knows words that it must not publish; its own list says which.",
        "某某工程（内部代号）",
        "某某工程",
    ),
    Rule(
        "incomplete-check",
        "检查未完成",
        Severity.WARNING,
        "operation",
        "govcheck: a check that could not be finished says so",
        "A part of the check could not be finished, for example a pattern of a user's list that ran out of time.",
        "Silence must mean that nothing was found, never that nothing was looked for.",
    ),
    Rule(
        "unused-suppression",
        "多余的豁免",
        Severity.NOTICE,
        "operation",
        "govcheck: an exception that no longer excuses anything is removed",
        "A suppression that is past its date, or that silenced nothing in this run.",
        "A forgotten exception hides the next real error.",
    ),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _TABLE}
"""Every rule by its name, in the order in which it is documented."""

PROFILES: dict[str, frozenset[str]] = {
    "default": frozenset(name for name, rule in RULES.items() if rule.on),
    "strict": frozenset(RULES),
}
"""The rules of each named profile: ``default`` leaves out what is right too often, ``strict`` has them all."""


def rule_names(names: Iterable[str], known: Iterable[str] = RULES) -> frozenset[str]:
    """The names as a set, after making sure that each of them exists.

    Raises:
        UnknownRuleError: for a name that is not in ``known``; the message offers the nearest ones.

    >>> sorted(rule_names(["wrong-word"]))
    ['wrong-word']
    """
    if isinstance(names, str):
        raise TypeError(f"rules are given as a list of names: [{names!r}], not {names!r}")
    wanted, known = frozenset(names), list(known)
    for name in sorted(wanted.difference(known)):
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "`govcheck rules` lists them all"
        raise UnknownRuleError(f"there is no rule {name!r}: {hint}")
    return wanted
