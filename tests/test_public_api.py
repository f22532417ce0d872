"""What other systems import, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys

import govcheck

PUBLIC = """RULES Baseline Checker ConfigError Damage DecodeError Document Entry Finding GovcheckError Lexicon LexiconError PROFILES
Part Profile Projection Report Restored Rule Severity Span Suppression UnknownRuleError
check fix mask normalize restore to_simplified to_traditional"""


def test_the_public_names() -> None:
    assert sorted(govcheck.__all__) == sorted(PUBLIC.split())
    assert all(hasattr(govcheck, name) for name in govcheck.__all__)


def test_every_public_name_is_documented() -> None:
    assert not [name for name in PUBLIC.split() if not getattr(govcheck, name).__doc__]


def test_importing_loads_nothing_heavy() -> None:
    code = "import sys, govcheck; print(sorted({'jieba', 'click', 'rich', 'regex', 'daachorse', 'ahocorasick'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
