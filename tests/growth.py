"""Growth: whether something takes time in proportion to what it is given, on a machine that does other things too."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

__all__ = ["growth"]

ROUNDS = 9
_LEAST = 0.002  # seconds; below this nothing is measured


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long ``work(2 * size)`` takes as ``work(size)``: near 2 where it is linear, 4 where it is quadratic.

    Only the time of this process counts, and the best of several rounds: what else runs on the machine can only slow a
    round down. Both sizes grow until they can be measured. It stops early when the ratio is plainly linear.
    """
    while _seconds(work, size) < _LEAST:
        size *= 2
    small = large = float("inf")
    for _ in range(ROUNDS):
        small = min(small, _seconds(work, size))
        large = min(large, _seconds(work, 2 * size))
        if large < 2.5 * small:
            break
    return large / small


def _seconds(work: Callable[[int], object], size: int) -> float:
    """Without the collection of garbage, which takes the longer the more a process holds."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        gc.enable()
