"""leaks.jsonl: notices that give people away, as text and as tables."""

from __future__ import annotations

from collections.abc import Iterator

from tests.personal_cases import leaks_contact, leaks_health, leaks_office, leaks_pages, leaks_school, leaks_welfare
from tests.personal_cases.writing import Line, write

TEMPLATES = (
    *leaks_welfare.TEMPLATES,
    *leaks_health.TEMPLATES,
    *leaks_school.TEMPLATES,
    *leaks_office.TEMPLATES,
    *leaks_contact.TEMPLATES,
    *leaks_pages.TEMPLATES,
)


def lines() -> Iterator[Line]:
    """Every leak in every form."""
    return write(TEMPLATES, "leaks")
