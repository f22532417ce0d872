"""The measure of growth knows a quadratic function from a linear one."""

from __future__ import annotations

from tests.growth import growth


def test_what_is_linear_and_what_is_not() -> None:
    assert growth(lambda size: sum(range(size)), 10_000) < 3
    assert growth(lambda size: [sum(range(size)) for _ in range(size)], 100) > 3
