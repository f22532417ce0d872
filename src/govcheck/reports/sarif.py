"""SARIF 2.1.0 (OASIS): for code hosts and review tools that show findings in place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from govcheck.reports import Batch, Row
from govcheck.rules import Rule, Severity
from govcheck.version import package_version

__all__ = ["render"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def render(batch: Batch) -> Iterator[str]:
    """One SARIF log with one run; columns count code points."""
    driver = {"name": "govcheck", "version": package_version(), "rules": [_rule(rule) for rule in batch.rules.values()]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(row) for row in batch.rows]}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=True, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.what},
        "help": {"text": f"{rule.why}\n{rule.basis}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"category": rule.category},
    }


def _result(row: Row) -> dict[str, Any]:
    artifact = {"uri": quote(os.fsencode(Path(row.path).as_posix()))}
    region = {"charOffset": row.start, "charLength": row.end - row.start, "startLine": row.line, "startColumn": row.column}
    region |= {"endLine": row.end_line, "endColumn": row.end_column}
    place: dict[str, Any] = {"artifactLocation": artifact}
    if row.field == "text":  # a title is no part of the file
        place["region"] = region
    location: dict[str, Any] = {"physicalLocation": place}
    if row.locator:
        location["logicalLocations"] = [{"fullyQualifiedName": row.locator}]
    result: dict[str, Any] = {
        "ruleId": row.rule,
        "level": _LEVELS[row.severity],
        "message": {"text": row.message},
        "locations": [location],
        "partialFingerprints": {"govcheck/v2": row.fingerprint},
        "properties": {"field": row.field, "part": row.part, "suggestions": list(row.suggestions)},
    }
    if row.fix is not None and row.field == "text":
        change = {"artifactLocation": artifact, "replacements": [{"deletedRegion": region, "insertedContent": {"text": row.fix}}]}
        result["fixes"] = [{"description": {"text": f"{row.text} → {row.fix}"}, "artifactChanges": [change]}]
    return result
