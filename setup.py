"""What pyproject.toml cannot say: the packages are found, and `wordlists/` is one of them under another name."""

from setuptools import find_packages, setup

setup(packages=[*find_packages("src"), "govcheck.wordlists"])
