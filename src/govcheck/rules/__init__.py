"""RULES: the one table of all that govcheck can report. Each kind of rule has a module of its own."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from govcheck.errors import UnknownRuleError
from govcheck.rules.form import RULES_OF_FORM
from govcheck.rules.numbers import RULES_OF_NUMBERS
from govcheck.rules.pages import RULES_OF_PAGES
from govcheck.rules.people import RULES_OF_PEOPLE
from govcheck.rules.rule import Category, Example, Rule, Severity
from govcheck.rules.words import RULES_OF_OPERATION, RULES_OF_WORDS

__all__ = ["ALWAYS", "RULES", "Category", "Example", "Rule", "Severity", "rule_names"]

_TABLES = (RULES_OF_WORDS, RULES_OF_NUMBERS, RULES_OF_PEOPLE, RULES_OF_PAGES, RULES_OF_FORM, RULES_OF_OPERATION)
RULES: dict[str, Rule] = {rule.name: rule for table in _TABLES for rule in table}
"""Every rule by its name, in the order in which it is documented."""

ALWAYS = frozenset({"incomplete-check"})
"""Reported unless it is ignored by name: silence must mean that nothing was found."""


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
