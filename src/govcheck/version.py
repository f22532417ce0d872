"""The version, from the metadata of the installed package."""

from __future__ import annotations

import functools

__all__ = ["package_version"]


@functools.cache
def package_version() -> str:
    """The version of the installed package; ``"0+unknown"`` where it was never installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("govcheck")
    except PackageNotFoundError:  # pragma: no cover - run from a folder that was never installed
        return "0+unknown"
