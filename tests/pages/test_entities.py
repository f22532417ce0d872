"""Entities that show as text: the beginnings by which they are looked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcheck import Checker
from govcheck.pages.entities import BEGINNINGS, entities

CHECKER = Checker(select=["entity-debris"])
LONG = "nbsp ldquo rdquo lsquo rsquo mdash ndash hellip middot emsp ensp".split()
NAMES = (*LONG, "lt", "gt", "quot")
OTHERS = ("&#160;", "&#xa0;", "#xff1a;", "&amp;nbsp;", "&amp;amp;#12288;")
ENTITIES = (
    *(f"&{name};" for name in NAMES),
    *(f"{name};" for name in NAMES),
    *(f"&{name}" for name in LONG),
    "&#160;",
    "&#xa0;",
    "#xff1a;",
    "&amp;nbsp;",
    "&amp;amp;#12288;",
)
noisy = st.lists(st.one_of(st.sampled_from(ENTITIES), st.text("&#x;amp0fgtl政府 ", max_size=6)), max_size=8).map("".join)


@given(noisy)
def test_no_beginning_is_missing(text: str) -> None:
    found = [(finding.start, finding.end) for finding in CHECKER.check(text)]
    assert found == [(claim.start, claim.end) for claim in entities(text, str)]


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_entity_is_found(entity: str) -> None:
    assert [finding.text for finding in CHECKER.check(f"电话{entity}见附件")] == [entity]


def test_no_beginning_is_needless() -> None:
    alone = [there.pop() for entity in ENTITIES if len(there := {b for b in BEGINNINGS if b in entity}) == 1]
    assert set(alone) == BEGINNINGS
