"""A pre-publication hook: what a CMS plug-in does with govcheck, in twenty lines."""

from __future__ import annotations

import govcheck
from govcheck import Checker, Severity

CHECKER = Checker()  # build one, share it between threads


def may_be_published(title: str, body: str) -> bool:
    """Whether an article has no finding that is an error; says what an editor should look at."""
    findings = CHECKER.check(body, title=title)
    for finding in findings:
        print(f"{finding.field} {finding.start}-{finding.end} {finding.severity}: {finding.message}")
    return all(finding.severity < Severity.ERROR for finding in findings)


if __name__ == "__main__":
    title, body = "关于成立工作领导小姐的通知", "工程竣工后要及时组织验受，並按排專人負責。"
    print("may be published" if may_be_published(title, body) else "back to the editor")
    print("after the safe fixes:", govcheck.fix(body, CHECKER.check(body)))
