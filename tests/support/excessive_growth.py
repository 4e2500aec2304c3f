"""Measurement of time complexity by ratios, so that the speed of the machine does not matter."""

import time
from collections.abc import Callable
from typing import TypeVar

_Input = TypeVar("_Input")

TIMES_MORE = 8
_MOST_TIMES_LONGER = 28  # linear is 8, quadratic 64
_LEAST_MEASURED_S = 0.002


def excessive_growth(
    make: Callable[[int], _Input], work: Callable[[_Input], object], size: int
) -> str:
    """Return the measurements if eight times the input takes far more than eight times as long.

    Args:
        make: Makes an input of a given size.
        work: The function to measure.
        size: The size of the smaller input.
    """
    small = min(_seconds(make(size), work) for _ in range(3))
    limit = _MOST_TIMES_LONGER * max(small, _LEAST_MEASURED_S)
    large = make(size * TIMES_MORE)
    took: list[float] = []
    while len(took) < 3:  # exclude interruptions by other programs
        took.append(_seconds(large, work))
        if took[-1] <= limit:
            return ""
    return f"{size}: {small:.4f} s; {TIMES_MORE} times that: {min(took):.4f} s"


def _seconds(given: _Input, work: Callable[[_Input], object]) -> float:
    start = time.process_time()
    work(given)
    return time.process_time() - start
