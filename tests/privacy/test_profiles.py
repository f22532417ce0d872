"""Profiles: their names are checked, and each means something."""

from __future__ import annotations

import pytest

from govcheck import PROFILES, RULES, Checker, Severity, UnknownRuleError
from govcheck.privacy import profiles

ID = "11010519491231002X"


def test_a_misspelt_rule_is_refused() -> None:
    for field in ("on", "public", "leak", "review"):
        with pytest.raises(UnknownRuleError, match="did you mean 'resident-id'"):
            profiles._profile("x", "", "", **{field: "residentid"})


@pytest.mark.parametrize("profile", PROFILES.values(), ids=list(PROFILES))
def test_every_profile_names_rules(profile: profiles.Profile) -> None:
    assert profile.rules | profile.leak | profile.review | profile.public <= RULES.keys()
    assert not profile.public & (profile.rules | profile.leak | profile.review)


def test_what_the_law_wants_published_is_shown() -> None:
    finding = next(f for f in Checker(profile="tax-arrears").check(f"身份证号{ID}，手机13800000000") if f.rule == "mobile-number")
    assert finding.context[0] == f"身份证号{ID}，手机"


def test_a_rule_that_nobody_asked_for_hides_and_is_not_reported() -> None:
    findings = Checker(select=["wrong-word"]).check(f"验受，身份证号{ID}")
    assert [f.rule for f in findings] == ["wrong-word"]
    assert findings[0].context[1] == "，身份证号11*************02X"


def test_a_profile_judges_by_whose_it_is() -> None:
    penalty = Checker(profile="penalty-notice")
    assert [f.severity for f in penalty.check("张三，手机13800000000")] == [Severity.ERROR]
    assert [f.severity for f in penalty.check("咨询手机13800000000")] == [Severity.WARNING]
