"""govcheck: finds what must not stand in a government publisher's text, and says exactly where."""

from typing import TYPE_CHECKING, Any

from govcheck.accepted import Baseline, Suppression
from govcheck.checker import Checker, check
from govcheck.edits import fix, mask
from govcheck.errors import ConfigError, DecodeError, GovcheckError, LexiconError, UnknownRuleError
from govcheck.language.conversion import to_simplified, to_traditional
from govcheck.privacy.profiles import PROFILES, Profile
from govcheck.reading.document import Document, Part
from govcheck.reading.finding import Finding
from govcheck.report import Report
from govcheck.rules import RULES, Rule, Severity
from govcheck.text.folding import normalize
from govcheck.text.projection import Projection
from govcheck.text.span import Span
from govcheck.words.lexicon import Entry, Lexicon

if TYPE_CHECKING:
    from govcheck.pages.damage import Damage, Restored, restore

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
    "Part",
    "Profile",
    "Projection",
    "Report",
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
        from govcheck.pages import damage

        return getattr(damage, name)
    if name == "__version__":
        from govcheck.version import package_version

        return package_version()
    raise AttributeError(f"module 'govcheck' has no attribute {name!r}")
