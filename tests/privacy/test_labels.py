"""Labels and the other data of the room: in order, in folded form, each thing said once; and labels of one's own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from govcheck import ConfigError, Document
from govcheck.privacy import data
from govcheck.privacy.data import rows
from govcheck.privacy.detector import family
from govcheck.privacy.labels import labels_with
from govcheck.privacy.profiles import PROFILES
from govcheck.reading.needles import Needles
from govcheck.reading.reading import Reading
from govcheck.text.folding import fold

FILES = sorted(path.stem for path in Path(data.__file__).parent.glob("*.tsv"))


def test_the_files_are_known() -> None:
    assert FILES == ["area_codes", "labels", "mobile_blocks", "not_names", "surnames"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_its_source_and_is_sorted_without_doubles(name: str) -> None:
    text = Path(data.__file__).with_name(f"{name}.tsv").read_text("utf-8")
    assert text.startswith("# ")
    assert "# Source: " in text
    assert list(rows(name)) == sorted(set(rows(name)))
    assert all(field and field == field.strip() == fold(field).text for row in rows(name) for field in row)


def test_a_label_has_one_kind() -> None:
    assert [label for label, count in Counter(label for _, label in rows("labels")).items() if count > 1] == []


def claims(text: str, labels: dict[str, list[str]]) -> list[str]:
    privacy = family(PROFILES["default"].rules, PROFILES["default"], labels)
    document = Document(text)
    return [claim.rule for claim in privacy.read(Reading(document.body, Needles(privacy.needles), document.day))]


def test_labels_of_ones_own() -> None:
    assert claims("学员编号：20260001", {}) == []
    assert claims("学员编号：20260001", {"certificate": ["学员编号"]}) == ["certificate-number"]
    assert claims("姓名\t學員編號\n张三\t20260001", {"certificate": ["學員編號"]}) == ["certificate-number"]
    assert claims("张三的学员病况：肺癌晚期", {"health": ["学员病况"]}) == ["health-condition"]
    assert labels_with({"id": []}).kinds == labels_with({}).kinds


def test_a_label_of_ones_own_may_say_that_a_number_is_nobodys() -> None:
    assert claims("设备电话：13800000000", {}) == ["mobile-number"]
    assert claims("设备电话：13800000000", {"document": ["设备电话"]}) == []


def test_kinds_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"there is no kind of label .pasport.: choose one of .*passport"):
        labels_with({"pasport": ["护照"]})
    with pytest.raises(ConfigError, match="are a list"):
        labels_with({"passport": "护照"})
