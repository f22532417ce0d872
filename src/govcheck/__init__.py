"""govcheck: finds what must not stand in a government publisher's text, and says exactly where."""

from typing import TYPE_CHECKING, Any

from govcheck.checker import Checker, check
from govcheck.document import Document
from govcheck.edits import fix, mask
from govcheck.errors import ConfigError, DecodeError, GovcheckError, LexiconError, UnknownRuleError
from govcheck.finding import Finding
from govcheck.folding import normalize
from govcheck.lexicon import Entry, Lexicon
from govcheck.profiles import PROFILES, Profile
from govcheck.projection import Projection
from govcheck.rules import RULES, Rule, Severity
from govcheck.script import to_simplified, to_traditional
from govcheck.span import Span
from govcheck.suppression import Baseline, Suppression

if TYPE_CHECKING:
    from govcheck.damage import Damage, Restored, restore

__version__ = "0.1.0"

__all__ = [
    "PROFILES",
    "RULES",
    "Baseline",
    "Checker",
    "ConfigError",
    "Damage",
    "DecodeError",
    "Document",
    "Entry",
    "Finding",
    "GovcheckError",
    "Lexicon",
    "LexiconError",
    "Profile",
    "Projection",
    "Restored",
    "Rule",
    "Severity",
    "Span",
    "Suppression",
    "UnknownRuleError",
    "check",
    "fix",
    "mask",
    "normalize",
    "restore",
    "to_simplified",
    "to_traditional",
]


def __getattr__(name: str) -> Any:
    """What is asked for rarely is loaded when it is asked for."""
    if name in {"Damage", "Restored", "restore"}:
        from govcheck import damage

        return getattr(damage, name)
    raise AttributeError(f"module 'govcheck' has no attribute {name!r}")
