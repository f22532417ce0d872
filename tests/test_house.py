"""The house rules that a machine can hold: modules that fit in the head, functions that fit on a screen, documentation that is true."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
MODULE, FUNCTION = 300, 40


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of code, its docstring apart."""
    documented = isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant)
    first = node.body[1].lineno if documented and len(node.body) > 1 else node.body[0].lineno
    return (node.end_lineno or 0) - first + 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_modules_fit_in_the_head_and_functions_on_a_screen(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= MODULE
    assert [node.name for node in functions(ast.parse(text)) if length(node) > FUNCTION] == []


def test_every_path_that_the_documents_name_exists() -> None:
    named = set()
    for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("wordlists/*.md")):
        named |= set(re.findall(r"`((?:src|tests|docs|wordlists|benchmarks|examples)/[\w/.-]+)`", page.read_text("utf-8")))
    assert named
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_every_module_says_what_it_is() -> None:
    assert [path.name for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))] == []
