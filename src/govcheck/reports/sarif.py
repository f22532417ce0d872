"""SARIF 2.1.0 (OASIS): for code hosts and review tools that show findings in place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from govcheck.reports.location import Located
from govcheck.rules import Rule, Severity

__all__ = ["document_of"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def document_of(findings: Iterable[Located], rules: Mapping[str, Rule], version: str) -> str:
    """One SARIF log with one run; columns count code points."""
    driver = {
        "name": "govcheck",
        "version": version,
        "rules": [_rule(rule) for rule in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(located) for located in findings],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=True, indent=1)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.what},
        "help": {"text": f"{rule.why}\n{rule.basis}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"category": rule.category},
    }


def _result(located: Located) -> dict[str, Any]:
    finding = located.finding
    artifact = {"uri": quote(os.fsencode(Path(located.path).as_posix()))}
    region = {"charOffset": finding.start, "charLength": finding.end - finding.start}
    if "\n" not in finding.text:
        end = located.column + len(finding.text)
        region |= {"startLine": located.line, "startColumn": located.column, "endColumn": end}
    place: dict[str, Any] = {"artifactLocation": artifact}
    if finding.field == "text":  # a title is no part of the file
        place["region"] = region
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"govcheck/v1": finding.fingerprint},
        "properties": {"field": finding.field, "part": finding.part, "suggestions": list(finding.suggestions)},
    }
    if finding.fix is not None and "<" not in finding.fix and finding.field == "text":
        change = {"artifactLocation": artifact, "replacements": [{"deletedRegion": region, "insertedContent": {"text": finding.fix}}]}
        result["fixes"] = [{"description": {"text": f"{finding.shown} → {finding.fix}"}, "artifactChanges": [change]}]
    return result
