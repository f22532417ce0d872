from __future__ import annotations

from pathlib import Path

import pytest

from govcheck import ConfigError, Suppression
from govcheck.config import Config, find_config


def test_the_nearest_file_upwards_is_used(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    (tmp_path / "pyproject.toml").write_text('[tool.govcheck]\nallow = ["验受"]\n', "utf-8")
    assert find_config(below).allow == ("验受",)
    (tmp_path / "a" / "govcheck.toml").write_text('ignore = ["wrong-word"]\n')
    assert find_config(below) == Config(path=tmp_path / "a" / "govcheck.toml", ignore=("wrong-word",))


def test_nothing_found_is_an_empty_configuration(tmp_path: Path) -> None:
    assert find_config(tmp_path).allow == ()


def test_every_setting(tmp_path: Path) -> None:
    (tmp_path / "govcheck.toml").write_text(
        """select = ["wrong-word"]
        words = ["lists/own.tsv"]
        profile = "strict"
        baseline = "known.json"
        fail-on = "error"
        [[suppress]]
        rule = "wrong-word"
        text = "验受"
        reason = "引用原文"
        """,
        "utf-8",
    )
    config = find_config(tmp_path)
    assert config.select == ("wrong-word",)
    assert config.words == (str(tmp_path / "lists" / "own.tsv"),)
    assert (config.profile, config.baseline, config.fail_on) == ("strict", str(tmp_path / "known.json"), "error")
    assert config.suppressions == (Suppression("wrong-word", "验受", "引用原文"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("selct = []", "govcheck.toml: there is no setting 'selct'"),
        ('select = "wrong-word"', "select is a list of strings"),
        ("profile = 1", "profile is a string"),
        ("suppress = 1", "suppress is an array of tables"),
        ("[[suppress]]\nrule = 'a'", "govcheck.toml: suppress 1: a suppression needs"),
        ("= 1", "govcheck.toml: is not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "govcheck.toml").write_text(content)
    with pytest.raises(ConfigError, match=message):
        find_config(tmp_path)


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "govcheck.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="is not TOML"):
        find_config(tmp_path)

    def denied(*_: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", denied)
    with pytest.raises(ConfigError, match="cannot be read: Permission denied"):
        find_config(tmp_path)
